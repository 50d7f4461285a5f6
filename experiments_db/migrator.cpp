#include "experiments_db/migrator.h"

#include "core/base/error.h"
#include "experiments_db/statement.h"
#include "experiments_db/transaction.h"

#include <fmt/format.h>

namespace reblock {

namespace {

constexpr std::int64_t kApplicationId = 0x5242434B; // "RBCK", says `file`
constexpr char kSelectVersion[] = "SELECT user_version FROM pragma_user_version";
constexpr char kSelectApplication[] = "SELECT application_id FROM pragma_application_id";
constexpr char kCountTables[] = "SELECT count(*) FROM sqlite_schema";
constexpr char kCopyInto[] = "VACUUM INTO ?";

std::int64_t number(Connection& connection, const char* sql)
{
    Statement select(connection, sql);
    select.step();
    return select.int64(0);
}

/// Throws where the file is another program's database, or newer than this program.
void checkIsOurs(Connection& connection, int newest)
{
    const bool empty = number(connection, kCountTables) == 0;
    if (!empty && number(connection, kSelectApplication) != kApplicationId)
        throw UserError(fmt::format("{} is a database of another program, not a store of Reblock.",
                                    connection.path().string()),
                        "Name another file with --store FILE.");
    const int version = schemaVersion(connection);
    if (version > newest)
        throw UserError(
            fmt::format("The store {} was made by a newer Reblock (its version is {}, this program "
                        "knows up to {}).",
                        connection.path().string(), version, newest),
            "Use that newer Reblock, or make another store with: reblock --store FILE runs rebuild FOLDER");
}

/// Another connection reads what was there before; the open transaction has changed nothing yet.
void backUp(const Connection& connection, int version)
{
    const std::string backup = fmt::format("{}.v{}.backup", connection.path().string(), version);
    std::error_code none;
    std::filesystem::remove(backup, none);
    Connection reader(connection.path());
    Statement(reader, kCopyInto).bindAll(backup).run();
}

void apply(Connection& connection, const Migration& migration)
{
    connection.execute(migration.sql);
    connection.execute(fmt::format("PRAGMA user_version = {}", migration.version).c_str());
}

} // namespace

int schemaVersion(Connection& connection)
{
    return static_cast<int>(number(connection, kSelectVersion));
}

void migrate(Connection& connection, std::span<const Migration> migrations)
{
    const int newest = migrations.back().version;
    checkIsOurs(connection, newest);
    if (schemaVersion(connection) == newest)
        return;
    Transaction transaction(connection);
    checkIsOurs(connection, newest); // again: another process may have been first
    const int version = schemaVersion(connection);
    if (version > 0 && version < newest)
        backUp(connection, version);
    connection.execute(fmt::format("PRAGMA application_id = {}", kApplicationId).c_str());
    for (const Migration& migration : migrations)
        if (migration.version > version)
            apply(connection, migration);
    transaction.commit();
}

} // namespace reblock
