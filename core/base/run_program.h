#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace reblock {

/// Runs a program with this process's streams and folder and waits for its end. Returns its exit code,
/// 128 + the signal's number where a signal ended it. Throws ResourceError if it cannot be started.
int runProgram(const std::filesystem::path& program, const std::vector<std::string>& arguments);

} // namespace reblock
