#include "app/cli/new_command.h"

#include "app/cli/command.h"
#include "app/cli/draft_options.h"
#include "app/cli/session.h"
#include "app/cli/wrap.h"
#include "core/base/error.h"
#include "core/layout/cost.h"
#include "core/layout/write.h"
#include "core/options/new_run.h"
#include "core/options/option_info.h"
#include "core/options/option_values.h"
#include "experiments_db/run_repository.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <memory>
#include <ostream>

namespace reblock {

namespace fs = std::filesystem;
using nlohmann::ordered_json;

namespace {

constexpr int kHelpColumns = 84;

struct NewOptions {
    std::string run;
    DraftOptions draft;
    bool helpOptions = false;
};

std::string defaultShown(const OptionInfo& info)
{
    if (info.ofLayout)
        return "the layout's";
    const bool hasUnit = !info.unit.empty() && info.defaultText != info.absentWord;
    return info.defaultText + (hasUnit ? " " + info.unit : "");
}

std::string indented(const std::string& text)
{
    std::string lines = "    " + wrapped(text, kHelpColumns) + "\n";
    for (std::size_t at = 0; (at = lines.find('\n', at)) + 1 < lines.size(); at += 5)
        lines.insert(at + 1, 4, ' ');
    return lines;
}

/// Two lines an option: what it is by default, what it does and may be.
std::string optionsText()
{
    std::string text = "Run options, for --set key=value. Sizes of samples are Hz, times seconds.\n";
    std::string group;
    for (const OptionInfo& info : optionInfos()) {
        if (info.group != group)
            text += "\n" + info.group + ":\n";
        group = info.group;
        text += fmt::format("  {:<26}{}\n", info.key, defaultShown(info));
        text += indented(fmt::format("{} Value: {}.", info.help, info.allowedText()));
    }
    return text;
}

ordered_json optionsJson()
{
    ordered_json rows = ordered_json::array();
    for (const OptionInfo& info : optionInfos())
        rows.push_back({{"key", info.key},
                        {"group", info.group},
                        {"label", info.label},
                        {"unit", info.unit},
                        {"default", info.ofLayout ? ordered_json(nullptr) : ordered_json(info.defaultText)},
                        {"help", info.help},
                        {"allowed", info.allowedText()}});
    return {{"options", rows}};
}

void requireAll(const NewOptions& options)
{
    std::string missing;
    for (const auto& [name, value] :
         {std::pair{"RUN", &options.run}, std::pair{"--layout", &options.draft.layout},
          std::pair{"--corpus", &options.draft.corpus}})
        if (value->empty())
            missing += missing.empty() ? name : std::string(" and ") + name;
    if (!missing.empty())
        throw UserError(fmt::format("reblock new needs {}.", missing), "See \"reblock new --help\".");
}

void makeRun(const Session& session, const NewOptions& options)
{
    requireAll(options);
    const Project project = session.project();
    const fs::path folder = newRunFolder(project, options.run);
    Store store(project.store);
    const RunConfig config = draftConfig(store, options.draft, folder.filename().string(),
                                         "reblock new " + options.run + options.draft.text());
    writeNewRun(folder, config);
    RunRepository(store).registerRun(folder);

    const ordered_json document{{"run", folder.string()},
                                {"name", config.name},
                                {"layout_hash", layoutHash(config.layout)},
                                {"layout", ordered_json::parse(canonicalText(config.layout))},
                                {"options", optionsToJson(config.options)}};
    session.print(document,
                  fmt::format("New run {}\n  layout  {}\n  corpus  {}\nNext: reblock train {}\n",
                              folder.string(), notation(config.layout).value_or(options.draft.layout),
                              options.draft.corpus, options.run));
}

} // namespace

void addNewCommand(CLI::App& app, Session& session)
{
    const auto options = std::make_shared<NewOptions>();
    CLI::App* command = addCommand(
        app,
        {.name = "new",
         .summary = "make a run: a layout, a corpus, options",
         .group = kRunGroup,
         .details =
             "Writes RUN/run.json with every option's value; nothing is trained yet. A name without \"/\" "
             "goes to the project's runs/.",
         .examples = {
             "reblock new first --layout BRA-E --corpus digits --recipe digits",
             "reblock new wide --layout \"A+*12 / A*6\" --corpus digits --recipe digits --set model.dim=128 "
             "train.seed=2"}});
    command->add_option("RUN", options->run, "name or folder of the new run");
    addDraftOptions(*command, options->draft);
    command->add_flag("--help-options", options->helpOptions, "list all options with their defaults");
    command->callback([&session, options] {
        if (options->helpOptions)
            session.print(optionsJson(), optionsText());
        else
            makeRun(session, *options);
    });
}

} // namespace reblock
