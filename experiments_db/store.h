#pragma once

#include "experiments_db/connection.h"

#include <filesystem>
#include <string>

namespace reblock {

/// A project's store: an index of its run folders that can be rebuilt from them. Opening it brings
/// the schema up to date (an older file is first copied to FILE.vN.backup).
class Store {
public:
    /// Throws UserError: no such file (Read), not a database or another program's, made by a newer
    /// Reblock. ResourceError: locked, read-only, not readable.
    explicit Store(const std::filesystem::path& file, const ConnectionOptions& options = {});

    Connection& connection() { return connection_; }
    const std::filesystem::path& file() const { return connection_.path(); }

    /// The folder the store lies in, absolute.
    const std::filesystem::path& project() const { return project_; }

    /// A path as it is stored: relative to the project where it is inside, so that a project can be
    /// moved as a whole; absolute elsewhere.
    std::string storedPath(const std::filesystem::path& path) const;
    std::filesystem::path absolutePath(const std::string& stored) const;

private:
    Connection connection_;
    std::filesystem::path project_;
};

} // namespace reblock
