#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace reblock {

/// What a program left behind.
struct ProgramOutput {
    int exitCode = 0; ///< 128 + the signal's number where a signal ended it
    std::string output;
    std::string errors;
};

/// A program of that name in the folders of PATH; absent where there is none.
std::optional<std::filesystem::path> findProgram(const std::string& name);

/// Runs a program to its end and keeps what it writes. Its standard input is empty; a terminal's Ctrl-C
/// does not reach it. Safe from several threads. Throws ResourceError when it cannot be started.
ProgramOutput outputOf(const std::filesystem::path& program, const std::vector<std::string>& arguments);

} // namespace reblock
