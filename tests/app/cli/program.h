#pragma once

#include <nlohmann/json.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace reblock {

/// How a program ended.
struct ProgramResult {
    int code = -1; ///< -1: by a signal
    std::string out;
    std::string errors;

    nlohmann::json json() const { return nlohmann::json::parse(out); }
};

/// The built reblock, absolute.
std::filesystem::path builtProgram();

/// Runs a program in a folder and waits for its end.
ProgramResult runProgram(const std::filesystem::path& program, const std::vector<std::string>& arguments,
                         const std::filesystem::path& folder);

/// The same for the built reblock.
ProgramResult runReblock(const std::vector<std::string>& arguments, const std::filesystem::path& folder);

} // namespace reblock
