#include "app/cli/runs_import.h"

#include "app/cli/command.h"
#include "app/cli/corpus_reference.h"
#include "app/cli/runs_text.h"
#include "app/cli/score_text.h"
#include "app/cli/session.h"
#include "core/base/error.h"
#include "core/interop/import_results.h"
#include "core/journal/run_folder.h"
#include "experiments_db/ingest.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <memory>
#include <ostream>

namespace reblock {

namespace fs = std::filesystem;

namespace {

struct ImportOptions {
    std::vector<std::string> names; ///< folders; with a corpus: NAME and HYP
    std::string corpus;
    std::string set;
    std::string mode = "unknown";
    std::string scoring = "char";
    std::string events;
};

/// A run's folder, or a folder of runs.
IngestResult importFolder(Store& store, const fs::path& folder)
{
    if (RunFolder(folder).exists())
        return Ingest(store).run(folder);
    IngestResult result;
    bool found = false;
    std::error_code unreadable;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, unreadable)) {
        if (!RunFolder(entry.path()).exists())
            continue;
        found = true;
        const IngestResult part = Ingest(store).run(entry.path());
        result.changed.insert(result.changed.end(), part.changed.begin(), part.changed.end());
    }
    if (!found)
        throw UserError(fmt::format("There is no run in {}.", folder.string()),
                        "Name a folder with a run.json in it, or one that holds such folders. For results of "
                        "another toolkit: reblock runs import NAME --corpus C --set S HYP");
    return result;
}

void importFolders(const Session& session, const std::vector<std::string>& folders)
{
    Store store(session.projectToWrite().store);
    std::vector<StoredRun> runs;
    for (const std::string& folder : folders)
        for (const RunId id : importFolder(store, folder).changed)
            runs.push_back(RunRepository(store).get(id));
    session.print(runsJson(runs), runs.empty() ? std::string("Nothing new.\n") : runsText(runs));
}

void remark(const Session& session, const std::vector<std::string>& ids, const std::string& what)
{
    if (!ids.empty())
        session.errors() << fmt::format("reblock: {} utterance{} {} and not counted, first {}.\n", ids.size(),
                                        ids.size() == 1 ? " is" : "s are", what, ids.front());
}

std::string outcomeText(const ImportOutcome& outcome, const StoredRun& run)
{
    const ScoreReport& report = outcome.report;
    std::string text =
        fmt::format("Imported run {}\n  results  {} of {} utterances, error rate {}, from a {} file\n",
                    run.name, report.utterances.size(), report.utterances.size() + report.missing.size(),
                    percentText(report.counts.rate()), transcriptFormatName(outcome.format));
    if (outcome.points > 0)
        text += fmt::format("  curves   {} points\n", outcome.points);
    return text +
           fmt::format("  folder   {}\nNext: reblock compare {} OTHER\n", outcome.decode.string(), run.name);
}

void importForeign(const Session& session, const ImportOptions& options)
{
    if (options.names.size() != 2 || options.set.empty())
        throw UserError("Results of another toolkit need a name, a set and one file of hypotheses.",
                        "reblock runs import NAME --corpus C --set S HYP");
    const Project project = session.project();
    Store store(project.store);
    ImportRequest request;
    request.corpus = corpusReference(store, options.corpus);
    request.set = options.set;
    request.hypotheses = options.names[1];
    request.mode = options.mode;
    request.scoring = tokenModeFromName(options.scoring);
    request.events = options.events;
    request.createdBy = fmt::format("reblock runs import {} --corpus {} --set {} {}", options.names[0],
                                    options.corpus, options.set, options.names[1]);
    request.cache = project.cache();
    const fs::path folder = newRunFolder(project, options.names[0]);
    const ImportOutcome outcome = importResults(folder, request);
    remark(session, outcome.report.missing, "in the set but not in the file");
    remark(session, outcome.report.extra, "in the file but not in the set");
    for (const std::string& problem : outcome.problems)
        session.errors() << "reblock: " << problem << '\n';

    Ingest(store).run(folder);
    const StoredRun run = RunRepository(store).get(RunRepository(store).registerRun(folder));
    session.print(runJson(run, DecodeRepository(store).decodes(run.id), nullptr), outcomeText(outcome, run));
}

} // namespace

void addRunsImport(CLI::App& group, Session& session)
{
    const auto options = std::make_shared<ImportOptions>();
    CLI::App* command = addCommand(
        group,
        {.name = "import",
         .summary = "add run folders from elsewhere, or another toolkit's results",
         .group = {},
         .details =
             "Folders stay where they are; what the store has already is not read twice. With --corpus, "
             "HYP (WeNet's or ESPnet's text, trn, ctm) becomes a run of its own, scored against the "
             "corpus' transcripts; the same name again adds another set or mode. docs/interop.md",
         .examples = {"reblock runs import /media/stick/tiny",
                      "reblock runs import wenet --corpus aishell --set test text --events tensorboard"}});
    command->add_option("FOLDER", options->names, "run folders, or folders of them; with --corpus NAME HYP")
        ->required();
    command->add_option("--corpus", options->corpus, "results of another toolkit on this corpus")
        ->type_name("NAME");
    command->add_option("--set", options->set, "the set that was decoded")->type_name("NAME");
    command->add_option("--mode", options->mode, "how it was decoded")
        ->type_name("MODE")
        ->capture_default_str();
    command->add_option("--scoring", options->scoring, "char or mixed, as for \"score\"")
        ->type_name("MODE")
        ->capture_default_str();
    command->add_option("--events", options->events, "TensorBoard event file or folder: its curves")
        ->type_name("DIR");
    command->callback([&session, options] {
        if (options->corpus.empty())
            importFolders(session, options->names);
        else
            importForeign(session, *options);
    });
}

} // namespace reblock
