#include "experiments_db/corpus_repository.h"

#include "core/base/error.h"
#include "experiments_db/statement.h"
#include "experiments_db/transaction.h"

#include <fmt/format.h>

namespace reblock {

namespace {

constexpr char kPutCorpus[] = "INSERT INTO corpora(name, kind, path, hash, added) VALUES (?, ?, ?, ?, ?) "
                              "ON CONFLICT(name) DO UPDATE SET kind = excluded.kind, path = excluded.path, "
                              "hash = excluded.hash, added = excluded.added RETURNING id";
constexpr char kDeleteSets[] = "DELETE FROM corpus_sets WHERE corpus_id = ?";
constexpr char kInsertSet[] =
    "INSERT INTO corpus_sets(corpus_id, position, name, utterances, seconds, characters) "
    "VALUES (?, ?, ?, ?, ?, ?)";
constexpr char kSelectSets[] =
    "SELECT name, utterances, seconds, characters, (SELECT count(*) FROM corpus_excluded AS e "
    "WHERE e.corpus_id = s.corpus_id AND e.set_name = s.name) FROM corpus_sets AS s "
    "WHERE corpus_id = ? ORDER BY position";
constexpr char kSelectExcluded[] = "SELECT utterance, set_name FROM corpus_excluded WHERE corpus_id = ? "
                                   "ORDER BY set_name, utterance";
constexpr char kInsertExcluded[] =
    "INSERT INTO corpus_excluded(corpus_id, utterance, set_name) VALUES (?, ?, ?) "
    "ON CONFLICT(corpus_id, utterance) DO NOTHING";
constexpr char kDeleteExcluded[] = "DELETE FROM corpus_excluded WHERE corpus_id = ? AND utterance = ?";
constexpr char kSelectAll[] = "SELECT id, name, kind, path, hash, added FROM corpora ORDER BY name";
constexpr char kSelectByName[] = "SELECT id, name, kind, path, hash, added FROM corpora WHERE name = ?";
constexpr char kDeleteCorpus[] = "DELETE FROM corpora WHERE name = ?";

StoredCorpus corpusFrom(const Statement& row, const Store& store)
{
    StoredCorpus corpus;
    corpus.id = CorpusId(row.int64(0));
    corpus.name = row.text(1);
    corpus.kind = row.text(2);
    corpus.path = store.absolutePath(row.text(3));
    corpus.hash = row.text(4);
    corpus.added = row.real(5);
    return corpus;
}

} // namespace

CorpusId CorpusRepository::add(const StoredCorpus& corpus)
{
    Connection& connection = store_.connection();
    Transaction transaction(connection);
    Statement put(connection, kPutCorpus);
    put.bindAll(corpus.name, corpus.kind, store_.storedPath(corpus.path), corpus.hash, corpus.added).step();
    const CorpusId id(put.int64(0));
    put.run();
    Statement(connection, kDeleteSets).bindAll(id.value()).run();
    Statement insert(connection, kInsertSet);
    int position = 0;
    for (const StoredCorpusSet& set : corpus.sets)
        insert.bindAll(id.value(), position++, set.name, set.utterances, set.seconds, set.characters).run();
    transaction.commit();
    return id;
}

std::optional<StoredCorpus> CorpusRepository::find(const std::string& name) const
{
    Statement select(store_.connection(), kSelectByName);
    if (!select.bindAll(name).step())
        return std::nullopt;
    StoredCorpus corpus = corpusFrom(select, store_);
    corpus.sets = setsOf(corpus.id);
    return corpus;
}

StoredCorpus CorpusRepository::get(const std::string& name) const
{
    if (auto corpus = find(name))
        return *corpus;
    std::string known;
    for (const StoredCorpus& corpus : list())
        known += (known.empty() ? "" : ", ") + corpus.name;
    throw UserError(fmt::format("There is no corpus \"{}\" in the store {}.", name, store_.file().string()),
                    known.empty() ? "Register one with: reblock corpus add NAME PATH"
                                  : fmt::format("Known are: {}.", known));
}

std::vector<StoredCorpus> CorpusRepository::list() const
{
    std::vector<StoredCorpus> corpora;
    Statement select(store_.connection(), kSelectAll);
    while (select.step())
        corpora.push_back(corpusFrom(select, store_));
    for (StoredCorpus& corpus : corpora)
        corpus.sets = setsOf(corpus.id);
    return corpora;
}

bool CorpusRepository::remove(const std::string& name)
{
    Statement(store_.connection(), kDeleteCorpus).bindAll(name).run();
    return store_.connection().changes() > 0;
}

std::vector<StoredExclusion> CorpusRepository::excluded(CorpusId corpus) const
{
    std::vector<StoredExclusion> utterances;
    Statement select(store_.connection(), kSelectExcluded);
    select.bindAll(corpus.value());
    while (select.step())
        utterances.push_back({select.text(0), select.text(1)});
    return utterances;
}

std::int64_t CorpusRepository::exclude(CorpusId corpus, std::span<const StoredExclusion> utterances)
{
    Connection& connection = store_.connection();
    Transaction transaction(connection);
    Statement insert(connection, kInsertExcluded);
    std::int64_t count = 0;
    for (const StoredExclusion& exclusion : utterances) {
        insert.bindAll(corpus.value(), exclusion.utterance, exclusion.set).run();
        count += connection.changes();
    }
    transaction.commit();
    return count;
}

std::int64_t CorpusRepository::include(CorpusId corpus, std::span<const std::string> utterances)
{
    Connection& connection = store_.connection();
    Transaction transaction(connection);
    Statement erase(connection, kDeleteExcluded);
    std::int64_t count = 0;
    for (const std::string& utterance : utterances) {
        erase.bindAll(corpus.value(), utterance).run();
        count += connection.changes();
    }
    transaction.commit();
    return count;
}

std::vector<StoredCorpusSet> CorpusRepository::setsOf(CorpusId corpus) const
{
    std::vector<StoredCorpusSet> sets;
    Statement select(store_.connection(), kSelectSets);
    select.bindAll(corpus.value());
    while (select.step())
        sets.push_back({select.text(0), select.int64(1), select.real(2), select.int64(3), select.int64(4)});
    return sets;
}

} // namespace reblock
