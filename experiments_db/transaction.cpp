#include "experiments_db/transaction.h"

#include <sqlite3.h>

namespace reblock {

Transaction::Transaction(Connection& connection)
    : connection_(connection), outer_(sqlite3_get_autocommit(connection.handle()) != 0)
{
    if (outer_)
        connection_.execute("BEGIN IMMEDIATE");
    open_ = true;
}

Transaction::~Transaction()
{
    // SQLite may have rolled back by itself (full disk); then there is nothing to undo
    if (outer_ && open_ && sqlite3_get_autocommit(connection_.handle()) == 0)
        sqlite3_exec(connection_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit()
{
    if (outer_)
        connection_.execute("COMMIT");
    open_ = false;
}

} // namespace reblock
