#include "app/cli/fork_command.h"

#include "app/cli/command.h"
#include "app/cli/corpus_reference.h"
#include "app/cli/saved_layout.h"
#include "app/cli/session.h"
#include "core/base/error.h"
#include "core/base/json_values.h"
#include "core/layout/fork_plan.h"
#include "core/layout/write.h"
#include "core/options/run_json.h"
#include "experiments_db/run_repository.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <memory>

namespace reblock {

namespace fs = std::filesystem;
using nlohmann::ordered_json;

namespace {

struct ForkOptions {
    std::string run;
    std::string name;
    std::string checkpoint;
    std::string layout; ///< empty: the run's own
    std::string corpus; ///< empty: the run's own
    std::vector<std::string> init;
    std::vector<std::string> settings;
};

std::string quotedList(const std::string& option, const std::vector<std::string>& values)
{
    std::string text;
    for (const std::string& value : values)
        text += " \"" + value + "\"";
    return text.empty() ? text : " " + option + text;
}

std::string commandText(const ForkOptions& options)
{
    std::string text = fmt::format("reblock fork {} {}", options.run, options.name);
    const auto add = [&](const char* option, const std::string& value) {
        if (!value.empty())
            text += fmt::format(" {} \"{}\"", option, value);
    };
    add("--checkpoint", options.checkpoint);
    add("--layout", options.layout);
    add("--corpus", options.corpus);
    return text + quotedList("--init", options.init) + quotedList("--set", options.settings);
}

ordered_json corpusRequest(Store& store, const std::string& name)
{
    return name.empty() ? ordered_json(nullptr) : corpusReferenceToJson(corpusReference(store, name));
}

/// The layout as canonical text; what does not fit is said before the engine starts.
ordered_json layoutRequest(Store& store, const fs::path& parent, const ForkOptions& options)
{
    const ForkInit init = forkInitFromTexts(options.init);
    if (options.layout.empty())
        return nullptr;
    const Layout trained = readRunConfig(parent).layout;
    const Layout wanted = forkLayoutFromArgument(layoutArgument(store, options.layout), trained);
    requireForkFits(trained, wanted, init);
    return canonicalText(wanted);
}

void fork(Session& session, const ForkOptions& options)
{
    const Project project = session.project();
    const fs::path parent = session.run(options.run);
    const fs::path folder = newRunFolder(project, options.name);
    Store store(project.store);
    const ordered_json request{{"command", "fork"},
                               {"run", parent.string()},
                               {"new", folder.string()},
                               {"checkpoint", textOrNull(options.checkpoint)},
                               {"layout", layoutRequest(store, parent, options)},
                               {"init", options.init},
                               {"corpus", corpusRequest(store, options.corpus)},
                               {"settings", options.settings},
                               {"created_by", commandText(options)},
                               {"json", session.json()}};
    const int code = session.runEngine(request); // comes back: the store is written when it is done
    if (code != 0) {
        session.setExitCode(code); // the engine has said why
        return;
    }
    RunRepository(store).registerRun(folder);
}

} // namespace

void addForkCommand(CLI::App& app, Session& session)
{
    const auto options = std::make_shared<ForkOptions>();
    CLI::App* command = addCommand(
        app,
        {.name = "fork",
         .summary = "make a run that starts from the weights of another",
         .group = kRunGroup,
         .details =
             "The new run has the old one's options but for --set, and a fresh optimiser. With --layout its "
             "blocks start from the trained ones that they replace, position by position (docs/forking.md). "
             "\"reblock train\" shows its error before any step and after 1 % of training.",
         .examples = {"reblock fork first second --set optimiser.rate=0.0005",
                      "reblock fork unshared shared --layout BRA-E --init mean",
                      "reblock fork first tuned --layout Houlsby --checkpoint best"}});
    command->add_option("RUN", options->run, "folder, name or number of a trained run")->required();
    command->add_option("NEW", options->name, "name or folder of the new run")->required();
    command
        ->add_option("--checkpoint", options->checkpoint,
                     "average, best, last or a step; else the first that is there")
        ->type_name("NAME");
    command
        ->add_option("--layout", options->layout,
                     "preset's name, notation, file, @NAME, or Houlsby; else the run's own")
        ->type_name("LAYOUT");
    command
        ->add_option("--init", options->init,
                     "how a block starts from those it replaces: mean, first, block=BLOCK:POSITION")
        ->type_name("HOW");
    command->add_option("--corpus", options->corpus, "another registered corpus; known tokens are taken over")
        ->type_name("NAME");
    command->add_option("--set", options->settings, "change options")->type_name("key=value");
    command->callback([&session, options] { fork(session, *options); });
}

} // namespace reblock
