#pragma once

#include <filesystem>
#include <string>

namespace reblock {

/// A folder with `reblock.sqlite` and `runs/`.
struct Project {
    std::filesystem::path store; ///< absolute path of the SQLite file
    std::filesystem::path runs() const { return store.parent_path() / "runs"; }
    std::filesystem::path cache() const { return store.parent_path() / "cache"; } ///< can be made again
};

/// The project that commands work in.
///
/// store   what --store said; empty: `reblock.sqlite` in the current folder or the nearest parent
/// throws  UserError when there is none, with how to begin one
Project findProject(const std::filesystem::path& store);

/// The same, but a --store that is not there yet begins a project: its folder and runs/ are made.
Project findOrBeginProject(const std::filesystem::path& store);

/// What a user typed for RUN, as an absolute folder with a run.json in it: a folder's path, else a
/// name under the project's runs/, else the store's number or name of a run.
/// Throws UserError: there is no such run (names the nearest), or the folder is no run.
std::filesystem::path runFolder(const std::filesystem::path& store, const std::string& argument);

/// Where a new run goes: a path as it stands (it holds a "/"), else a name under runs/. Absolute.
std::filesystem::path newRunFolder(const Project& project, const std::string& argument);

} // namespace reblock
