#include "app/cli/corpus_command.h"

#include "app/cli/command.h"
#include "app/cli/corpus_demo.h"
#include "app/cli/corpus_noisy.h"
#include "app/cli/corpus_text.h"
#include "app/cli/session.h"
#include "core/base/clock.h"
#include "core/corpus/corpus.h"
#include "experiments_db/corpus_repository.h"
#include "experiments_db/store.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <memory>

namespace reblock {

namespace fs = std::filesystem;
using nlohmann::ordered_json;

namespace {

constexpr std::size_t kShortFindings = 10, kLongFindings = 200;

struct AddArguments {
    std::string name;
    std::string path;
    std::string kind;
};

StoredCorpus describe(const Corpus& corpus, const AddArguments& arguments)
{
    StoredCorpus stored;
    stored.name = arguments.name;
    stored.kind = arguments.kind;
    stored.path = fs::canonical(arguments.path);
    stored.hash = corpus.hash();
    stored.added = wallSeconds();
    for (const std::string& set : corpus.sets()) {
        const CorpusSetSize size = corpusSetSize(corpus, set);
        stored.sets.push_back({set, size.utterances, size.seconds, size.characters});
    }
    return stored;
}

void add(AddArguments arguments, const Session& session)
{
    if (arguments.kind.empty())
        arguments.kind = guessCorpusKind(arguments.path);
    const auto corpus = openCorpus(arguments.kind, arguments.path);
    const StoredCorpus stored = describe(*corpus, arguments);
    Store store(session.projectToWrite().store);
    CorpusRepository(store).add(stored);
    ordered_json json = corpusJson(stored);
    json["findings"] = findingsJson(corpus->findings());
    std::string text = corpusText(stored);
    if (!corpus->findings().empty())
        text += findingsText(corpus->findings(), kShortFindings);
    session.print(json, text);
}

void list(const Session& session)
{
    Store store(session.project().store, {.access = StoreAccess::Read});
    ordered_json rows = ordered_json::array();
    std::string text;
    for (const StoredCorpus& corpus : CorpusRepository(store).list()) {
        rows.push_back(corpusJson(corpus));
        text += (text.empty() ? "" : "\n") + corpusText(corpus);
    }
    session.print({{"corpora", rows}}, text.empty() ? "No corpus yet: reblock corpus add NAME PATH" : text);
}

void check(const std::string& name, const Session& session)
{
    Store store(session.project().store, {.access = StoreAccess::Read});
    const StoredCorpus stored = CorpusRepository(store).get(name);
    const auto corpus = openCorpus(stored.kind, stored.path);
    std::vector<CorpusFinding> findings = corpus->check();
    const StoredCorpus now = describe(*corpus, {stored.name, stored.path.string(), stored.kind});
    if (now.hash != stored.hash)
        findings.push_back({FindingKind::Changed,
                            FindingWeight::Problem,
                            false,
                            {},
                            {},
                            {},
                            fmt::format("The corpus has changed since it was added: add it again with "
                                        "reblock corpus add {} PATH.",
                                        name)});
    ordered_json json = corpusJson(now);
    json["findings"] = findingsJson(findings);
    session.print(json, corpusText(now) + findingsText(findings, kLongFindings));
}

void addAdd(CLI::App& group, Session& session)
{
    const auto arguments = std::make_shared<AddArguments>();
    CLI::App* command = addCommand(
        group, {.name = "add",
                .summary = "register a folder of transcribed speech under a name",
                .group = {},
                .details = "Nothing is copied. The same name again replaces what was registered before. "
                           "The kind is guessed where --kind is missing; docs/corpora.md shows the folders.",
                .examples = {"reblock corpus add aishell ~/data_aishell",
                             "reblock corpus add digits resources/digits --kind digits"}});
    command->add_option("NAME", arguments->name, "what to call it")->required();
    command->add_option("PATH", arguments->path, "its folder (or .jsonl file)")->required();
    command->add_option("--kind", arguments->kind, "aishell, kaldi, jsonl or digits")->type_name("KIND");
    command->callback([&session, arguments] { add(*arguments, session); });
}

void addList(CLI::App& group, Session& session)
{
    CLI::App* command = addCommand(group, {.name = "list",
                                           .summary = "list the corpora of the project and their sets",
                                           .group = {},
                                           .details = {},
                                           .examples = {"reblock corpus list"}});
    command->callback([&session] { list(session); });
}

void addCheck(CLI::App& group, Session& session)
{
    const auto name = std::make_shared<std::string>();
    CLI::App* command = addCommand(
        group, {.name = "check",
                .summary = "read every file of a corpus and say what is wrong",
                .group = {},
                .details = "Audio without transcript and the reverse, files that are cut off or empty, "
                           "invalid UTF-8, speakers in several sets. 178 hours take some minutes.",
                .examples = {"reblock corpus check digits"}});
    command->add_option("NAME", *name, "a registered corpus")->required();
    command->callback([&session, name] { check(*name, session); });
}

} // namespace

void addCorpusCommand(CLI::App& app, Session& session)
{
    CLI::App* group = addCommandGroup(app, {.name = "corpus",
                                            .summary = "register and check collections of speech",
                                            .group = kSpeechGroup,
                                            .details = {},
                                            .examples = {"reblock corpus add digits resources/digits"}});
    addAdd(*group, session);
    addList(*group, session);
    addCheck(*group, session);
    addCorpusNoisy(*group, session);
    addMakeDemoCommand(*group, session, [&session](const std::string& name, const fs::path& folder) {
        add({name, folder.string(), "aishell"}, session);
    });
}

} // namespace reblock
