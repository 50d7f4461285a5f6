#include "app/cli/corpus_command.h"

#include "app/cli/command.h"
#include "app/cli/corpus_add.h"
#include "app/cli/corpus_check.h"
#include "app/cli/corpus_demo.h"
#include "app/cli/corpus_exclude.h"
#include "app/cli/corpus_noisy.h"
#include "app/cli/corpus_text.h"
#include "app/cli/session.h"
#include "experiments_db/corpus_repository.h"
#include "experiments_db/store.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <memory>

namespace reblock {

using nlohmann::ordered_json;

namespace {

void list(const Session& session)
{
    Store store(session.project().store, {.access = StoreAccess::Read});
    const CorpusRepository corpora(store);
    ordered_json rows = ordered_json::array();
    std::string text;
    for (const StoredCorpus& corpus : corpora.list()) {
        rows.push_back(corpusJson(corpus, corpora.excluded(corpus.id)));
        text += (text.empty() ? "" : "\n") + corpusText(corpus);
    }
    session.print({{"corpora", rows}}, text.empty() ? "No corpus yet: reblock corpus add NAME PATH" : text);
}

void remove(const std::string& name, const Session& session)
{
    Store store(session.project().store);
    CorpusRepository corpora(store);
    const StoredCorpus corpus = corpora.get(name);
    corpora.remove(name);
    session.print({{"removed", name}, {"path", corpus.path.string()}},
                  fmt::format("{} is forgotten; {} and the runs made for it stay as they are.\n", name,
                              corpus.path.string()));
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

void addRemove(CLI::App& group, Session& session)
{
    const auto name = std::make_shared<std::string>();
    CLI::App* command = addCommand(group, {.name = "remove",
                                           .summary = "forget a corpus; no file is deleted",
                                           .group = {},
                                           .details = {},
                                           .examples = {"reblock corpus remove digits"}});
    command->add_option("NAME", *name, "a registered corpus")->required();
    command->callback([&session, name] { remove(*name, session); });
}

} // namespace

void addCorpusCommand(CLI::App& app, Session& session)
{
    CLI::App* group = addCommandGroup(app, {.name = "corpus",
                                            .summary = "register and check collections of speech",
                                            .group = kSpeechGroup,
                                            .details = {},
                                            .examples = {"reblock corpus add digits resources/digits"}});
    addCorpusAdd(*group, session);
    addList(*group, session);
    addCorpusCheck(*group, session);
    addCorpusExclude(*group, session);
    addRemove(*group, session);
    addCorpusNoisy(*group, session);
    addMakeDemoCommand(*group, session,
                       [&session](const std::string& name, const std::filesystem::path& folder) {
                           addCorpus({name, folder.string(), "aishell"}, session);
                       });
}

} // namespace reblock
