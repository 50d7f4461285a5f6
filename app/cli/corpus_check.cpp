#include "app/cli/corpus_check.h"

#include "app/cli/command.h"
#include "app/cli/corpus_registry.h"
#include "app/cli/corpus_text.h"
#include "app/cli/session.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <memory>

namespace reblock {

namespace {

struct CheckArguments {
    std::string name;
    bool progressLines = false;
};

void check(const CheckArguments& arguments, const Session& session)
{
    const Project project = session.project();
    Store store(project.store, {.access = StoreAccess::Read});
    const CorpusRepository corpora(store);
    const StoredCorpus stored = corpora.get(arguments.name);
    const std::vector<StoredExclusion> excluded = corpora.excluded(stored.id);
    const CorpusSource source = corpusSource(stored, project, excluded);

    CorpusProgress progress(session, "checking", arguments.progressLines);
    const auto corpus = openCorpus(source, {progress.work().cancel, {}});
    std::vector<CorpusFinding> findings = corpus->check(progress.work());
    const StoredCorpus now = describe(*corpus, stored.name, source);
    if (now.hash != stored.hash)
        findings.push_back(
            {FindingKind::Changed,
             FindingWeight::Problem,
             false,
             {},
             {},
             stored.path.string(),
             fmt::format("The corpus has changed since it was added: add it again with reblock "
                         "corpus add {} PATH; runs made before keep to what it was.",
                         stored.name)});
    nlohmann::ordered_json json = corpusJson(now, excluded);
    addFindings(json, findings);
    session.print(json, corpusText(now) + findingsText(findings, stored.name));
}

} // namespace

void addCorpusCheck(CLI::App& group, Session& session)
{
    const auto arguments = std::make_shared<CheckArguments>();
    CLI::App* command = addCommand(
        group,
        {.name = "check",
         .summary = "read every file of a corpus and say what is wrong",
         .group = {},
         .details = "Files that are missing, cut off, silent or clipped, texts too long for their audio, "
                    "the same sound twice, characters that never occur in train, speakers in several "
                    "sets, and more: docs/corpora.md lists all. What is excluded is not read. 178 hours "
                    "take some minutes; Ctrl-C stops it.",
         .examples = {"reblock corpus check digits"}});
    command->add_option("NAME", arguments->name, "a registered corpus")->required();
    command->add_flag("--progress-lines", arguments->progressLines,
                      "write {\"done\":n,\"total\":n} lines to standard error instead of a bar");
    command->callback([&session, arguments] { check(*arguments, session); });
}

} // namespace reblock
