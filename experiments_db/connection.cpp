#include "experiments_db/connection.h"

#include "core/base/error.h"
#include "experiments_db/db_error.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <chrono>
#include <utility>

namespace reblock {

namespace fs = std::filesystem;

namespace {

int openFlags(const ConnectionOptions& options)
{
    // One thread uses a connection at a time, so SQLite's own locks are not needed
    const int access = options.access == StoreAccess::Write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
                                                            : SQLITE_OPEN_READONLY;
    return access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
}

[[noreturn]] void throwNotADatabase(const fs::path& path)
{
    throw UserError(
        fmt::format("{} is not a store: it is no SQLite database, or it is damaged.", path.string()),
        "Name another file, or move it away and make the store anew with: reblock runs rebuild FOLDER");
}

[[noreturn]] void throwLocked(const fs::path& path)
{
    throw ResourceError(fmt::format("The store {} is locked by another program.", path.string()),
                        "Wait until that program is done with it, or close it, and try again.");
}

[[noreturn]] void throwReadOnly(const fs::path& path)
{
    throw ResourceError(fmt::format("The store {} cannot be written: it is read-only.", path.string()),
                        "Make the file and its folder writable, or name another with --store FILE.");
}

[[noreturn]] void throwUnreadable(const fs::path& path, const std::string& reason)
{
    throw ResourceError(fmt::format("The store {} cannot be opened: {}.", path.string(), reason),
                        "Check that its folder is there and that you may write in it.");
}

} // namespace

Connection::Connection(fs::path path, const ConnectionOptions& options) : path_(std::move(path))
{
    if (options.access == StoreAccess::Read && !fs::exists(path_))
        throw UserError(fmt::format("There is no store at {}.", path_.string()),
                        "Check the path given to --store.");
    try {
        open(options);
    } catch (...) {
        close();
        throw;
    }
}

void Connection::open(const ConnectionOptions& options)
{
    const int code = sqlite3_open_v2(path_.c_str(), &handle_, openFlags(options), nullptr);
    if (code != SQLITE_OK)
        fail(code, "opening it");
    sqlite3_busy_timeout(handle_, options.busyMilliseconds);
    if (options.access == StoreAccess::Write)
        useWriteAheadLog(options.busyMilliseconds);
    execute("PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON");
}

void Connection::useWriteAheadLog(int busyMilliseconds)
{
    static constexpr char kUse[] = "PRAGMA journal_mode = WAL";
    constexpr int kPauseMilliseconds = 5;
    const auto use = [this] { return sqlite3_exec(handle_, kUse, nullptr, nullptr, nullptr); };
    const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(busyMilliseconds);
    int code = use();
    while ((code & 0xFF) == SQLITE_BUSY && std::chrono::steady_clock::now() < end) {
        sqlite3_sleep(kPauseMilliseconds);
        code = use();
    }
    if (code != SQLITE_OK)
        fail(code, kUse);
}

Connection::~Connection()
{
    close();
}

void Connection::close()
{
    sqlite3_close_v2(handle_);
    handle_ = nullptr;
}

void Connection::execute(const char* sql)
{
    if (const int code = sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr); code != SQLITE_OK)
        fail(code, sql);
}

std::int64_t Connection::lastInsertedId() const
{
    return sqlite3_last_insert_rowid(handle_);
}

int Connection::changes() const
{
    return sqlite3_changes(handle_);
}

void Connection::fail(int code, const std::string& doing) const
{
    const std::string reason = handle_ ? sqlite3_errmsg(handle_) : sqlite3_errstr(code);
    switch (code & 0xFF) {
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
        throwNotADatabase(path_);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        throwLocked(path_);
    case SQLITE_READONLY:
        throwReadOnly(path_);
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        throwUnreadable(path_, reason);
    case SQLITE_FULL:
        throw ResourceError(fmt::format("No space is left for the store {}.", path_.string()),
                            "Free space on that disk and try again; nothing is lost.");
    case SQLITE_IOERR:
    case SQLITE_NOMEM:
        throw ResourceError(fmt::format("The store {} failed: {}.", path_.string(), reason),
                            "Check the disk and memory, and try again.");
    default:
        throw DbError(fmt::format("The store {} refused \"{:.60}\": {}.", path_.string(), doing, reason),
                      "This is a bug in Reblock; please report it with the command you ran.");
    }
}

} // namespace reblock
