#include "experiments_db/run_event_repository.h"

#include "experiments_db/statement.h"
#include "experiments_db/transaction.h"

namespace reblock {

namespace {

constexpr char kPutFlag[] = "INSERT OR REPLACE INTO flags(run_id, seq, step, time, kind, text) "
                            "VALUES (?, ?, ?, ?, ?, ?)";
constexpr char kPutCheckpoint[] = "INSERT OR REPLACE INTO checkpoints(run_id, step, file, dev_loss, best) "
                                  "VALUES (?, ?, ?, ?, ?)";
constexpr char kSelectFlags[] = "SELECT seq, step, time, kind, text FROM flags WHERE run_id = ? ORDER BY seq";
constexpr char kSelectCheckpoints[] = "SELECT step, file, dev_loss, best FROM checkpoints "
                                      "WHERE run_id = ? ORDER BY step, file";
constexpr char kDeleteFlags[] = "DELETE FROM flags WHERE run_id = ? AND step > ?";
constexpr char kDeleteCheckpoints[] = "DELETE FROM checkpoints WHERE run_id = ? AND step > ?";

} // namespace

void RunEventRepository::addFlag(RunId run, const StoredFlag& flag)
{
    Statement(store_.connection(), kPutFlag)
        .bindAll(run.value(), flag.seq, flag.step, flag.time, flag.kind, flag.text)
        .run();
}

void RunEventRepository::addCheckpoint(RunId run, const StoredCheckpoint& checkpoint)
{
    Statement(store_.connection(), kPutCheckpoint)
        .bindAll(run.value(), checkpoint.step, checkpoint.file, checkpoint.devLoss, checkpoint.best)
        .run();
}

std::vector<StoredFlag> RunEventRepository::flags(RunId run) const
{
    std::vector<StoredFlag> flags;
    Statement select(store_.connection(), kSelectFlags);
    select.bindAll(run.value());
    while (select.step())
        flags.push_back({select.int64(0), select.int64(1), select.real(2), select.text(3), select.text(4)});
    return flags;
}

std::vector<StoredCheckpoint> RunEventRepository::checkpoints(RunId run) const
{
    std::vector<StoredCheckpoint> checkpoints;
    Statement select(store_.connection(), kSelectCheckpoints);
    select.bindAll(run.value());
    while (select.step())
        checkpoints.push_back({select.int64(0), select.text(1), select.optionalReal(2), select.boolean(3)});
    return checkpoints;
}

void RunEventRepository::removeAfter(RunId run, std::int64_t step)
{
    Transaction transaction(store_.connection());
    Statement(store_.connection(), kDeleteFlags).bindAll(run.value(), step).run();
    Statement(store_.connection(), kDeleteCheckpoints).bindAll(run.value(), step).run();
    transaction.commit();
}

} // namespace reblock
