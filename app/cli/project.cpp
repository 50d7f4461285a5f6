#include "app/cli/project.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/words.h"
#include "experiments_db/run_repository.h"

#include <fmt/format.h>

#include <optional>
#include <system_error>
#include <vector>

namespace reblock {

namespace fs = std::filesystem;

namespace {

constexpr char kStoreName[] = "reblock.sqlite";
constexpr char kBegin[] = "Begin a project with: reblock --store reblock.sqlite corpus add NAME PATH";

/// The nearest reblock.sqlite at or above the current folder.
std::optional<fs::path> storeAbove()
{
    for (fs::path folder = fs::current_path();; folder = folder.parent_path()) {
        std::error_code unreadable;
        if (fs::exists(folder / kStoreName, unreadable))
            return folder / kStoreName;
        if (folder == folder.parent_path())
            return std::nullopt;
    }
}

fs::path absolutePath(const fs::path& path)
{
    fs::path whole = fs::absolute(path).lexically_normal();
    return whole.has_filename() ? whole : whole.parent_path();
}

std::optional<Project> projectIfAny(const fs::path& store)
{
    if (!store.empty())
        return fs::exists(store) ? std::optional<Project>{{absolutePath(store)}} : std::nullopt;
    const auto found = storeAbove();
    return found ? std::optional<Project>{{*found}} : std::nullopt;
}

UserError noProject(const fs::path& store)
{
    if (!store.empty())
        return UserError(
            fmt::format("There is no store at {}.", store.string()),
            "Check the path, or begin a project there with: reblock --store FILE corpus add NAME PATH");
    return UserError(fmt::format("There is no project here: no {} in {} or above it.", kStoreName,
                                 fs::current_path().string()),
                     kBegin);
}

bool isRun(const fs::path& folder)
{
    std::error_code unreadable;
    return fs::is_regular_file(folder / "run.json", unreadable);
}

std::vector<std::string> runNames(const fs::path& runs)
{
    std::vector<std::string> names;
    std::error_code unreadable;
    for (const fs::directory_entry& entry : fs::directory_iterator(runs, unreadable))
        if (isRun(entry.path()))
            names.push_back(entry.path().filename().string());
    return names;
}

/// Where a run lives that the store knows by this number or name.
std::optional<fs::path> storedFolder(const Project& project, const std::string& argument)
{
    if (!fs::exists(project.store))
        return std::nullopt;
    Store store(project.store);
    const auto run = RunRepository(store).lookUp(argument);
    return run && isRun(run->folder) ? std::optional(run->folder) : std::nullopt;
}

UserError noRun(const std::optional<Project>& project, const std::string& argument)
{
    std::error_code unreadable;
    if (fs::is_directory(argument, unreadable))
        return UserError(fmt::format("The folder {} is no run: there is no run.json in it.", argument),
                         "Name a folder that `reblock new` made.");
    if (!project)
        return UserError(
            fmt::format("There is no run folder {}, and no project here to look it up in.", argument),
            "Give the folder's path, or name the project with --store FILE.");
    return UserError(fmt::format("There is no run \"{}\" in {}.", argument, project->runs().string()),
                     suggestion(argument, runNames(project->runs())) + "\"reblock runs list\" shows all.");
}

} // namespace

Project findProject(const fs::path& store)
{
    const auto project = projectIfAny(store);
    if (!project)
        throw noProject(store);
    return *project;
}

Project findOrBeginProject(const fs::path& store)
{
    if (const auto project = projectIfAny(store))
        return *project;
    if (store.empty())
        throw noProject(store);
    const Project project{absolutePath(store)};
    makeFolders(project.runs());
    return project;
}

fs::path runFolder(const fs::path& store, const std::string& argument)
{
    if (!argument.empty() && isRun(argument))
        return absolutePath(argument);
    const auto project = projectIfAny(store);
    if (project && !argument.empty() && isRun(project->runs() / argument))
        return absolutePath(project->runs() / argument);
    if (const auto folder = project ? storedFolder(*project, argument) : std::nullopt)
        return *folder;
    throw noRun(project, argument);
}

fs::path newRunFolder(const Project& project, const std::string& argument)
{
    const bool isPath = argument.find('/') != std::string::npos || argument == "." || argument == "..";
    return absolutePath(isPath ? fs::path(argument) : project.runs() / argument);
}

} // namespace reblock
