#include "app/cli/forecast_command.h"

#include "app/cli/command.h"
#include "app/cli/draft_options.h"
#include "app/cli/session.h"
#include "core/base/error.h"

#include <nlohmann/json.hpp>

#include <memory>

namespace reblock {

using nlohmann::ordered_json;

namespace {

constexpr char kDraftName[] = "forecast";

struct ForecastOptions {
    std::string run;
    DraftOptions draft;
    int steps = 10;
};

/// The engine's request for a run that is there.
ordered_json runRequest(const Session& session, const ForecastOptions& options)
{
    if (!options.draft.layout.empty() || !options.draft.corpus.empty() || !options.draft.recipe.empty() ||
        !options.draft.settings.empty())
        throw UserError("A run has its layout, corpus and options already.",
                        "Name a run, or give --layout and --corpus, not both.");
    return {{"run", session.run(options.run).string()}, {"config", nullptr}};
}

/// For one that is not made yet: nothing of it is written.
ordered_json draftRequest(const Session& session, const ForecastOptions& options)
{
    if (options.draft.layout.empty() || options.draft.corpus.empty())
        throw UserError("reblock forecast needs a run, or --layout and --corpus.",
                        "See \"reblock forecast --help\".");
    const Project project = session.project();
    Store store(project.store);
    const RunConfig config = draftConfig(store, options.draft, kDraftName, {});
    return {{"run", (project.runs() / kDraftName).string()}, {"config", runConfigToJson(config)}};
}

} // namespace

void addForecastCommand(CLI::App& app, Session& session)
{
    const auto options = std::make_shared<ForecastOptions>();
    CLI::App* command = addCommand(
        app,
        {.name = "forecast",
         .summary = "how long a run will take, and how much memory",
         .group = kRunGroup,
         .details = "Tries some steps with batches of the run's own lengths, a part of the evaluation and a "
                    "checkpoint, with a fresh model. The run stays as it is; its forecast.json is compared "
                    "with what came true by \"reblock runs show\".",
         .examples = {
             "reblock forecast first",
             "reblock forecast --layout BRA-E --corpus digits --recipe digits --set model.dim=128"}});
    command->add_option("RUN", options->run, "folder, name or number of a run");
    addDraftOptions(*command, options->draft);
    command->add_option("--steps", options->steps, "steps to try")->check(CLI::Range(2, 1000));
    command->callback([&session, options] {
        ordered_json request =
            options->run.empty() ? draftRequest(session, *options) : runRequest(session, *options);
        request["command"] = "forecast";
        request["steps"] = options->steps;
        request["json"] = session.json();
        session.becomeEngine(request);
    });
}

} // namespace reblock
