#include "app/cli/runs_command.h"

#include "app/cli/command.h"
#include "app/cli/forecast_text.h"
#include "app/cli/runs_export.h"
#include "app/cli/runs_import.h"
#include "app/cli/runs_text.h"
#include "app/cli/session.h"
#include "core/base/error.h"
#include "core/journal/run_folder.h"
#include "experiments_db/ingest.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <memory>
#include <ostream>

namespace reblock {

namespace fs = std::filesystem;

namespace {

using nlohmann::ordered_json;

void report(const Session& session, const IngestResult& result)
{
    for (const std::string& problem : result.problems)
        session.errors() << "reblock: " << problem << '\n';
}

/// Brings the store up to date with what the trainers have written.
void ingestProject(const Session& session, Store& store)
{
    report(session, Ingest(store).all(session.project().runs()));
}

/// RUN: a run's folder, else a number or name of the store.
StoredRun findRun(Store& store, const std::string& argument, const RunFilter& filter = {})
{
    const RunRepository runs(store);
    if (!filter.deleted && RunFolder(argument).exists())
        return runs.get(RunRepository(store).registerRun(argument));
    return runs.find(argument, filter);
}

struct ListOptions {
    bool trash = false;
    bool archived = false;
};

void addList(CLI::App& group, Session& session)
{
    const auto options = std::make_shared<ListOptions>();
    CLI::App* command =
        addCommand(group, {.name = "list",
                           .summary = "list the project's runs with their results",
                           .group = {},
                           .details = "Dev is the best evaluation while training, test the newest "
                                      "decode of the set \"test\".",
                           .examples = {"reblock runs list", "reblock --json runs list"}});
    command->add_flag("--trash", options->trash, "those that were deleted");
    command->add_flag("--archived", options->archived, "archived runs too");
    command->callback([&session, options] {
        Store store(session.project().store);
        ingestProject(session, store);
        const auto runs = RunRepository(store).list({options->archived, options->trash});
        session.print(runsJson(runs), runsText(runs));
    });
}

void addShow(CLI::App& group, Session& session)
{
    const auto argument = std::make_shared<std::string>();
    CLI::App* command = addCommand(group, {.name = "show",
                                           .summary = "show one run with all its decodes",
                                           .group = {},
                                           .details = {},
                                           .examples = {"reblock runs show tiny"}});
    command->add_option("RUN", *argument, "folder, number or name")->required();
    command->callback([&session, argument] {
        Store store(session.project().store);
        ingestProject(session, store);
        const StoredRun run = findRun(store, *argument);
        const auto decodes = DecodeRepository(store).decodes(run.id);
        const ordered_json forecast = forecastComparison(RunFolder(run.folder));
        session.print(runJson(run, decodes, forecast), runText(run, decodes, forecastLine(forecast)));
    });
}

void addRebuild(CLI::App& group, Session& session)
{
    const auto folder = std::make_shared<std::string>();
    CLI::App* command =
        addCommand(group, {.name = "rebuild",
                           .summary = "read all runs of a folder anew",
                           .group = {},
                           .details = "The run folders are the truth; the store is an index made from them. "
                                      "Notes and archive marks are kept, runs whose folders are gone are "
                                      "forgotten.",
                           .examples = {"reblock runs rebuild runs"}});
    command->add_option("FOLDER", *folder, "the folder that holds the run folders")->required();
    command->callback([&session, folder] {
        if (!fs::is_directory(*folder))
            throw UserError(fmt::format("There is no folder {}.", *folder),
                            "Name the folder that holds the run folders, usually PROJECT/runs.");
        Store store(session.projectToWrite().store);
        report(session, Ingest(store).rebuild(*folder));
        const auto runs = RunRepository(store).list();
        session.print(runsJson(runs), runsText(runs));
    });
}

void addDelete(CLI::App& group, Session& session)
{
    const auto argument = std::make_shared<std::string>();
    CLI::App* command =
        addCommand(group, {.name = "delete",
                           .summary = "move a run to the trash",
                           .group = {},
                           .details = "The folder goes to .trash beside it; \"runs restore\" brings "
                                      "it back. Remove .trash to free the space.",
                           .examples = {"reblock runs delete tiny"}});
    command->add_option("RUN", *argument, "folder, number or name")->required();
    command->callback([&session, argument] {
        Store store(session.project().store);
        ingestProject(session, store);
        RunRepository runs(store);
        const StoredRun run = findRun(store, *argument);
        runs.moveToTrash(run.id);
        session.print(runsJson({runs.get(run.id)}),
                      fmt::format("{} is in the trash. Back with: reblock runs restore {}\n", run.name,
                                  run.id.value()));
    });
}

void addRestore(CLI::App& group, Session& session)
{
    const auto argument = std::make_shared<std::string>();
    CLI::App* command = addCommand(group, {.name = "restore",
                                           .summary = "bring a run back from the trash",
                                           .group = {},
                                           .details = "\"runs list --trash\" shows what is there.",
                                           .examples = {"reblock runs restore tiny"}});
    command->add_option("RUN", *argument, "number or name")->required();
    command->callback([&session, argument] {
        Store store(session.project().store);
        RunRepository runs(store);
        const StoredRun run = findRun(store, *argument, {.deleted = true});
        runs.restore(run.id);
        session.print(runsJson({runs.get(run.id)}), fmt::format("{} is back.\n", run.name));
    });
}

} // namespace

void addRunsCommand(CLI::App& app, Session& session)
{
    CLI::App* group = addCommandGroup(app, {.name = "runs",
                                            .summary = "list, show, import, export, delete and restore runs",
                                            .group = kRunGroup,
                                            .details = "docs/store.md describes the store for SQL queries.",
                                            .examples = {"reblock runs list", "reblock runs show tiny"}});
    addList(*group, session);
    addShow(*group, session);
    addRunsImport(*group, session);
    addRunsExport(*group, session);
    addRebuild(*group, session);
    addDelete(*group, session);
    addRestore(*group, session);
}

} // namespace reblock
