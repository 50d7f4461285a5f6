#include "app/cli/corpus_exclude.h"

#include "app/cli/command.h"
#include "app/cli/corpus_registry.h"
#include "app/cli/corpus_text.h"
#include "app/cli/session.h"
#include "core/base/error.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>
#include <unordered_map>

namespace reblock {

namespace {

struct ExcludeArguments {
    std::string name;
    std::vector<std::string> ids;
    bool problems = false;
    std::vector<std::string> kinds;
    bool undo = false;

    bool byFindings() const { return problems || !kinds.empty(); }
};

/// The sets of all ids that may be excluded; of those that cannot be used too: excluding one says that
/// it is known and may stay out.
std::unordered_map<std::string, std::string> setsById(const Corpus& corpus)
{
    std::unordered_map<std::string, std::string> sets;
    for (const std::string& set : corpus.sets())
        for (const Utterance& utterance : corpus.utterances(set))
            sets.emplace(utterance.id, set);
    for (const CorpusFinding& finding : corpus.findings())
        if (finding.blocking && !finding.utterance.empty())
            sets.emplace(finding.utterance, finding.set);
    return sets;
}

[[noreturn]] void failUnknown(const std::string& id, const StoredCorpus& stored)
{
    throw UserError(fmt::format("There is no utterance {} in {}.", id, stored.name),
                    "The ids are those of corpus check and of the corpus's own files.");
}

/// Training strings of digits are: leaving one of the first epoch's out would mean nothing.
bool isDrawnAfresh(const std::string& set, const StoredCorpus& stored)
{
    return stored.kind == "digits" && set.ends_with("train");
}

void requireFixed(const std::string& id, const std::string& set, const StoredCorpus& stored)
{
    if (isDrawnAfresh(set, stored))
        throw UserError(fmt::format("{} is put together anew in each epoch and cannot be excluded.", id),
                        "Take the recording out of recordings.tsv instead.");
}

std::vector<StoredExclusion> namedUtterances(const ExcludeArguments& arguments, const StoredCorpus& stored,
                                             const Corpus& corpus)
{
    const auto sets = setsById(corpus);
    std::vector<StoredExclusion> chosen;
    for (const std::string& id : arguments.ids) {
        const auto found = sets.find(id);
        if (found == sets.end())
            failUnknown(id, stored);
        requireFixed(id, found->second, stored);
        chosen.push_back({id, found->second});
    }
    return chosen;
}

bool asked(const CorpusFinding& finding, const ExcludeArguments& arguments,
           const std::vector<FindingKind>& kinds)
{
    return (arguments.problems && finding.weight == FindingWeight::Problem) ||
           std::ranges::find(kinds, finding.kind) != kinds.end();
}

/// Utterances of findings, where they are not left out anyway.
std::vector<StoredExclusion> foundUtterances(const ExcludeArguments& arguments, const StoredCorpus& stored,
                                             const Corpus& corpus, const CorpusWork& work)
{
    std::vector<FindingKind> kinds;
    for (const std::string& word : arguments.kinds)
        kinds.push_back(findingKindFromWord(word));
    std::vector<StoredExclusion> chosen;
    for (const CorpusFinding& finding : corpus.check(work))
        if (!finding.blocking && !finding.utterance.empty() && !isDrawnAfresh(finding.set, stored) &&
            asked(finding, arguments, kinds))
            chosen.push_back({finding.utterance, finding.set});
    return chosen;
}

std::int64_t exclude(const ExcludeArguments& arguments, const Session& session, CorpusRepository& corpora,
                     const StoredCorpus& stored)
{
    if (arguments.ids.empty() && !arguments.byFindings())
        throw UserError("reblock corpus exclude needs ids, --problems or --kind.",
                        "See \"reblock corpus exclude --help\".");
    CorpusProgress progress(session, "checking");
    const CorpusWork work = progress.work();
    const auto corpus = openCorpus(corpusSource(stored, session.project()), {work.cancel, {}});
    std::vector<StoredExclusion> chosen = namedUtterances(arguments, stored, *corpus);
    if (arguments.byFindings())
        std::ranges::move(foundUtterances(arguments, stored, *corpus, work), std::back_inserter(chosen));
    return corpora.exclude(stored.id, chosen);
}

std::int64_t takeBack(const ExcludeArguments& arguments, CorpusRepository& corpora,
                      const StoredCorpus& stored)
{
    if (arguments.byFindings())
        throw UserError("--undo takes ids, or none for all.", "Leave out --problems and --kind.");
    const std::vector<std::string> all = idsOf(corpora.excluded(stored.id));
    for (const std::string& id : arguments.ids)
        if (std::ranges::find(all, id) == all.end())
            throw UserError(fmt::format("{} is not excluded from {}.", id, stored.name),
                            "reblock --json corpus list shows what is.");
    return corpora.include(stored.id, arguments.ids.empty() ? all : arguments.ids);
}

void run(const ExcludeArguments& arguments, const Session& session)
{
    Store store(session.project().store);
    CorpusRepository corpora(store);
    const StoredCorpus stored = corpora.get(arguments.name);
    const std::int64_t changed =
        arguments.undo ? takeBack(arguments, corpora, stored) : exclude(arguments, session, corpora, stored);
    const StoredCorpus now = corpora.get(arguments.name);
    const std::vector<StoredExclusion> excluded = corpora.excluded(now.id);
    nlohmann::ordered_json json = corpusJson(now, excluded);
    json["changed"] = changed;
    session.print(json, corpusText(now) +
                            fmt::format("{} {}; {} excluded from runs made from now on.\n", changed,
                                        arguments.undo ? "taken back in" : "more left out", excluded.size()));
}

} // namespace

void addCorpusExclude(CLI::App& group, Session& session)
{
    const auto arguments = std::make_shared<ExcludeArguments>();
    CLI::App* command = addCommand(
        group,
        {.name = "exclude",
         .summary = "leave utterances out of runs made from now on",
         .group = {},
         .details = "No file is touched, and runs that were made keep what they have. With --problems or "
                    "--kind the corpus is checked first, which reads every file.",
         .examples = {"reblock corpus exclude aishell BAC009S0150W0121 BAC009S0150W0122",
                      "reblock corpus exclude aishell --kind clipped odd_duration",
                      "reblock corpus exclude aishell --undo"}});
    command->add_option("NAME", arguments->name, "a registered corpus")->required();
    command->add_option("ID", arguments->ids, "utterances");
    command->add_flag("--problems", arguments->problems, "all that corpus check finds a problem with");
    command->add_option("--kind", arguments->kinds, "all findings of these kinds: clipped, silent …")
        ->type_name("KIND");
    command->add_flag("--undo", arguments->undo, "take them back in; without ids, all");
    command->callback([&session, arguments] { run(*arguments, session); });
}

} // namespace reblock
