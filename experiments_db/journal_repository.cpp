#include "experiments_db/journal_repository.h"

#include "experiments_db/statement.h"
#include "experiments_db/transaction.h"

#include <array>

namespace reblock {

namespace {

constexpr char kSelectPosition[] = "SELECT offset, head FROM journals WHERE run_id = ? AND path = ?";
constexpr char kPutPosition[] =
    "INSERT OR REPLACE INTO journals(run_id, path, offset, head) VALUES (?, ?, ?, ?)";
constexpr std::array kForget{
    "DELETE FROM metric_points WHERE run_id = ?",
    "DELETE FROM steps WHERE run_id = ?",
    "DELETE FROM flags WHERE run_id = ?",
    "DELETE FROM checkpoints WHERE run_id = ?",
    "DELETE FROM decodes WHERE run_id = ?",
    "DELETE FROM journals WHERE run_id = ?",
    "UPDATE runs SET state = 'queued', failure = '', parameters = NULL, step = 0, epoch = 0, seconds = 0, "
    "eta = NULL, best_dev_er = NULL, last_dev_er = NULL, updated = created WHERE id = ?"};

} // namespace

JournalPosition JournalRepository::position(RunId run, const std::string& path) const
{
    Statement select(store_.connection(), kSelectPosition);
    if (!select.bindAll(run.value(), path).step())
        return {};
    return {select.int64(0), select.text(1)};
}

void JournalRepository::setPosition(RunId run, const std::string& path, const JournalPosition& position)
{
    Statement(store_.connection(), kPutPosition)
        .bindAll(run.value(), path, position.offset, position.head)
        .run();
}

void JournalRepository::forgetContent(RunId run)
{
    Transaction transaction(store_.connection());
    for (const char* sql : kForget)
        Statement(store_.connection(), sql).bindAll(run.value()).run();
    transaction.commit();
}

} // namespace reblock
