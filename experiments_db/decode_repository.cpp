#include "experiments_db/decode_repository.h"

#include "experiments_db/statement.h"
#include "experiments_db/transaction.h"

namespace reblock {

namespace {

constexpr char kDeleteDecode[] = "DELETE FROM decodes WHERE run_id = ? AND folder = ?";
constexpr char kInsertDecode[] =
    "INSERT INTO decodes(run_id, folder, set_name, mode, checkpoint, tag, unit, substitutions, deletions, "
    "insertions, tokens, sentences, sentence_errors, er, er_low, er_high, real_time_factor, time) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr char kInsertHypothesis[] = "INSERT OR REPLACE INTO hypotheses(decode_id, utterance, reference, "
                                     "hypothesis, substitutions, deletions, "
                                     "insertions, tokens) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
constexpr char kSelectDecodes[] =
    "SELECT id, folder, set_name, mode, checkpoint, tag, unit, substitutions, deletions, insertions, tokens, "
    "sentences, sentence_errors, er, er_low, er_high, real_time_factor, time "
    "FROM decodes WHERE run_id = ? ORDER BY time, id";
constexpr char kSelectHypotheses[] =
    "SELECT utterance, reference, hypothesis, substitutions, deletions, insertions, tokens "
    "FROM hypotheses WHERE decode_id = ? ORDER BY utterance";

StoredDecode decodeFrom(const Statement& row)
{
    StoredDecode decode;
    decode.id = DecodeId(row.int64(0));
    decode.folder = row.text(1);
    decode.set = row.text(2);
    decode.mode = row.text(3);
    decode.checkpoint = row.text(4);
    decode.tag = row.text(5);
    decode.unit = row.text(6);
    decode.substitutions = row.int64(7);
    decode.deletions = row.int64(8);
    decode.insertions = row.int64(9);
    decode.tokens = row.int64(10);
    decode.sentences = row.optionalInt64(11);
    decode.sentenceErrors = row.optionalInt64(12);
    decode.er = row.optionalReal(13);
    decode.low = row.optionalReal(14);
    decode.high = row.optionalReal(15);
    decode.realTimeFactor = row.optionalReal(16);
    decode.time = row.real(17);
    return decode;
}

} // namespace

DecodeId DecodeRepository::put(RunId run, const StoredDecode& d,
                               const std::vector<StoredHypothesis>& hypotheses)
{
    Connection& connection = store_.connection();
    Transaction transaction(connection);
    Statement(connection, kDeleteDecode).bindAll(run.value(), d.folder).run();
    Statement(connection, kInsertDecode)
        .bindAll(run.value(), d.folder, d.set, d.mode, d.checkpoint, d.tag, d.unit, d.substitutions,
                 d.deletions, d.insertions, d.tokens, d.sentences, d.sentenceErrors, d.er, d.low, d.high,
                 d.realTimeFactor, d.time)
        .run();
    const DecodeId id(connection.lastInsertedId());
    Statement insert(connection, kInsertHypothesis);
    for (const StoredHypothesis& h : hypotheses)
        insert
            .bindAll(id.value(), h.utterance, h.reference, h.hypothesis, h.substitutions, h.deletions,
                     h.insertions, h.tokens)
            .run();
    transaction.commit();
    return id;
}

std::vector<StoredDecode> DecodeRepository::decodes(RunId run) const
{
    std::vector<StoredDecode> decodes;
    Statement select(store_.connection(), kSelectDecodes);
    select.bindAll(run.value());
    while (select.step())
        decodes.push_back(decodeFrom(select));
    return decodes;
}

std::vector<StoredHypothesis> DecodeRepository::hypotheses(DecodeId decode) const
{
    std::vector<StoredHypothesis> hypotheses;
    Statement select(store_.connection(), kSelectHypotheses);
    select.bindAll(decode.value());
    while (select.step())
        hypotheses.push_back({select.text(0), select.text(1), select.text(2), select.optionalInt64(3),
                              select.optionalInt64(4), select.optionalInt64(5), select.optionalInt64(6)});
    return hypotheses;
}

} // namespace reblock
