#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

struct sqlite3;

namespace reblock {

enum class StoreAccess { Read, Write };

struct ConnectionOptions {
    StoreAccess access = StoreAccess::Write; ///< Write makes the file where it is missing
    int busyMilliseconds = 5000;             ///< how long to wait for another writer
};

/// One SQLite connection, with WAL, synchronous NORMAL and foreign keys on. For one thread at a time.
/// Everything in this folder throws: UserError (not a database, a newer store), ResourceError
/// (locked, read-only, disk full, unreadable), DbError (a rule of the schema is broken).
class Connection {
public:
    /// path  a file, or ":memory:"
    explicit Connection(std::filesystem::path path, const ConnectionOptions& options = {});
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// Runs statements without parameters or results.
    void execute(const char* sql);

    std::int64_t lastInsertedId() const;
    /// Rows that the last statement changed.
    int changes() const;

    const std::filesystem::path& path() const { return path_; }
    sqlite3* handle() const { return handle_; }

    /// Throws the error that belongs to the connection's last failure.
    [[noreturn]] void fail(int code, const std::string& doing) const;

private:
    void open(const ConnectionOptions& options);
    /// Waits by itself: where two programs begin one file at once, SQLite refuses the second without
    /// asking its busy handler.
    void useWriteAheadLog(int busyMilliseconds);
    void close();

    std::filesystem::path path_;
    sqlite3* handle_ = nullptr;
};

} // namespace reblock
