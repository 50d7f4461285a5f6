#include "experiments_db/store.h"

#include "experiments_db/migrator.h"

namespace reblock {

namespace fs = std::filesystem;

namespace {

fs::path clean(const fs::path& path)
{
    const fs::path whole = fs::absolute(path).lexically_normal();
    return whole.has_filename() ? whole : whole.parent_path();
}

} // namespace

Store::Store(const fs::path& file, const ConnectionOptions& options)
    : connection_(file == ":memory:" ? file : clean(file), options), project_(clean(file).parent_path())
{
    migrate(connection_, storeMigrations());
}

std::string Store::storedPath(const fs::path& path) const
{
    const fs::path whole = clean(path);
    const fs::path inside = whole.lexically_relative(project_);
    const bool isInside = !inside.empty() && *inside.begin() != "..";
    return isInside ? inside.string() : whole.string();
}

fs::path Store::absolutePath(const std::string& stored) const
{
    return (project_ / stored).lexically_normal();
}

} // namespace reblock
