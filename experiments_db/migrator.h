#pragma once

#include "experiments_db/connection.h"

#include <span>

namespace reblock {

/// One step of the schema: brings a file of version - 1 to version.
struct Migration {
    int version;
    const char* sql;
};

/// The store's own, version 1 first.
std::span<const Migration> storeMigrations();

/// Brings the file to the newest version in one transaction, also when several processes try at once.
/// A file that is not new is first copied to FILE.vN.backup, N being its old version.
/// Throws UserError: the file is newer than the last migration, or not a store of Reblock.
void migrate(Connection& connection, std::span<const Migration> migrations);

/// The file's version; 0 for a new one.
int schemaVersion(Connection& connection);

} // namespace reblock
