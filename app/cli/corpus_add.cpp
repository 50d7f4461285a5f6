#include "app/cli/corpus_add.h"

#include "app/cli/command.h"
#include "app/cli/corpus_registry.h"
#include "app/cli/corpus_text.h"
#include "app/cli/session.h"
#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/corpus/aishell_archives.h"

#include <nlohmann/json.hpp>

#include <memory>
#include <optional>
#include <unordered_set>

namespace reblock {

using nlohmann::ordered_json;

namespace {

/// The hash stands for ids, texts and files.
bool isSame(const StoredCorpus& a, const StoredCorpus& b)
{
    return a.kind == b.kind && a.path == b.path && a.hash == b.hash;
}

/// What adding does to a name: "added", "unchanged", "changed" (the same folder, other content) or
/// "replaced" (another folder).
const char* stateOf(const std::optional<StoredCorpus>& before, const StoredCorpus& now)
{
    if (!before)
        return "added";
    if (isSame(*before, now))
        return "unchanged";
    return before->path == now.path ? "changed" : "replaced";
}

/// Excluded ids that the corpus still has; another corpus under the name has none.
std::vector<std::string> lostExclusions(const std::vector<StoredExclusion>& excluded, const Corpus& corpus,
                                        bool otherCorpus)
{
    std::unordered_set<std::string_view> there;
    for (const std::string& set : corpus.sets())
        for (const Utterance& utterance : corpus.utterances(set))
            there.insert(utterance.id);
    std::vector<std::string> lost;
    for (const StoredExclusion& exclusion : excluded)
        if (otherCorpus || !there.contains(exclusion.utterance))
            lost.push_back(exclusion.utterance);
    return lost;
}

/// Says in the store what the corpus is; gives back what is excluded from it.
std::vector<StoredExclusion> registerCorpus(CorpusRepository& corpora,
                                            const std::optional<StoredCorpus>& before,
                                            const StoredCorpus& now, const Corpus& corpus)
{
    const bool same = before && isSame(*before, now);
    const CorpusId id = same ? before->id : corpora.add(now);
    if (!before || same)
        return corpora.excluded(id);
    const bool otherCorpus = before->path != now.path && before->hash != now.hash;
    corpora.include(id, lostExclusions(corpora.excluded(id), corpus, otherCorpus));
    return corpora.excluded(id);
}

std::size_t unpack(const CorpusAddition& arguments, const Session& session)
{
    if (arguments.kind != "aishell")
        throw UserError("Only AISHELL-1 comes in archives that Reblock unpacks.", "Leave out --unpack.");
    CorpusProgress progress(session, "unpacking", arguments.progressLines);
    return unpackAishell(arguments.path, progress.work());
}

} // namespace

void addCorpus(CorpusAddition arguments, const Session& session)
{
    if (arguments.kind.empty())
        arguments.kind = guessCorpusKind(arguments.path);
    const std::size_t unpacked = arguments.unpack ? unpack(arguments, session) : 0;
    const Project project = session.projectToWrite();
    const CorpusSource source{arguments.kind, arguments.path, {}, project.cache()};
    CorpusProgress progress(session, "reading", arguments.progressLines);
    const auto corpus = openCorpus(source, progress.work());

    Store store(project.store);
    CorpusRepository corpora(store);
    const std::optional<StoredCorpus> before = corpora.find(arguments.name);
    StoredCorpus now = describe(*corpus, arguments.name, source);
    now.added = wallSeconds();
    const std::vector<StoredExclusion> excluded = registerCorpus(corpora, before, now, *corpus);
    const StoredCorpus stored = corpora.get(arguments.name);

    ordered_json json = corpusJson(stored, excluded);
    json["state"] = stateOf(before, now);
    if (arguments.unpack)
        json["unpacked"] = unpacked;
    const std::vector<CorpusFinding> findings = corpus->findings();
    addFindings(json, findings);
    session.print(json,
                  corpusText(stored) + (findings.empty() ? "" : findingsText(findings, arguments.name)));
}

void addCorpusAdd(CLI::App& group, Session& session)
{
    const auto arguments = std::make_shared<CorpusAddition>();
    CLI::App* command = addCommand(
        group, {.name = "add",
                .summary = "register a folder of transcribed speech under a name",
                .group = {},
                .details = "Nothing is copied. The same name again brings what is known of it up to date, or "
                           "replaces it. The kind is guessed where --kind is missing; docs/corpora.md shows "
                           "the folders.",
                .examples = {"reblock corpus add aishell ~/data_aishell --unpack",
                             "reblock corpus add digits resources/digits --kind digits"}});
    command->add_option("NAME", arguments->name, "what to call it")->required();
    command->add_option("PATH", arguments->path, "its folder (or file of JSON lines)")->required();
    command->add_option("--kind", arguments->kind, "aishell, kaldi, jsonl or digits")->type_name("KIND");
    command->add_flag("--unpack", arguments->unpack, "unpack AISHELL-1's archives in wav/ first");
    command->add_flag("--progress-lines", arguments->progressLines,
                      "write {\"done\":n,\"total\":n} lines to standard error instead of a bar");
    command->callback([&session, arguments] { addCorpus(*arguments, session); });
}

} // namespace reblock
