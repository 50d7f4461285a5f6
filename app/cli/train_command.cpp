#include "app/cli/train_command.h"

#include "app/cli/command.h"
#include "app/cli/session.h"
#include "core/base/error.h"
#include "core/base/json_values.h"
#include "core/journal/control.h"
#include "core/journal/run_state.h"

#include <fmt/format.h>

#include <memory>

namespace reblock {

using nlohmann::ordered_json;

namespace {

constexpr char kRunHelp[] = "folder, name or number of a run";

struct TrainCommandOptions {
    std::string run;
    std::string replay;
};

void addTrain(CLI::App& app, Session& session)
{
    const auto options = std::make_shared<TrainCommandOptions>();
    CLI::App* command = addCommand(
        app,
        {.name = "train",
         .summary = "train a run, or continue it",
         .group = kRunGroup,
         .details =
             "Goes on where the run stopped, bit for bit as if it never had. Ctrl+C stops with a checkpoint "
             "(exit code 5). With --json the journal's lines are printed as they are written.",
         .examples = {"reblock train first"}});
    command->add_option("RUN", options->run, kRunHelp)->required();
    command->add_option("--replay", options->replay, "run a batch that was kept aside, and show its losses")
        ->type_name("BATCH");
    command->callback([&session, options] {
        session.becomeEngine({{"command", "train"},
                              {"run", session.run(options->run).string()},
                              {"json", session.json()},
                              {"replay", textOrNull(options->replay)}});
    });
}

void addStop(CLI::App& app, Session& session)
{
    const auto run = std::make_shared<std::string>();
    CLI::App* command =
        addCommand(app, {.name = "stop",
                         .summary = "stop a training run with a checkpoint",
                         .group = kRunGroup,
                         .details = "The run ends its step, writes a checkpoint and stops; \"reblock "
                                    "train\" continues it.",
                         .examples = {"reblock stop first"}});
    command->add_option("RUN", *run, kRunHelp)->required();
    command->callback([&session, run] {
        const RunFolder folder(session.run(*run));
        const RunState state = runState(folder);
        if (state != RunState::Running && state != RunState::Starting && state != RunState::Stalled)
            throw UserError(fmt::format("The run {} is not training: it is {}.", *run, runStateName(state)));
        requestStop(folder);
        session.print({{"run", folder.root().string()}, {"request", "stop"}},
                      fmt::format("Asked {} to stop with a checkpoint.", *run));
    });
}

} // namespace

void addTrainCommands(CLI::App& app, Session& session)
{
    addTrain(app, session);
    addStop(app, session);
}

} // namespace reblock
