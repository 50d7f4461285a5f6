#pragma once

#include <nlohmann/json.hpp>

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace reblock {

/// How a started reblock-engine ended.
struct EngineResult {
    int exitCode = -1; ///< -1: ended by a signal
    std::string output;
    std::string errors;

    /// The lines of `output` as JSON.
    std::vector<nlohmann::json> lines() const;
};

/// What a process may use.
struct EngineLimits {
    std::uint64_t fileBytes = 0;    ///< size of a file it writes, as if the disk were full there; 0: any
    std::uint64_t addressBytes = 0; ///< as `ulimit -v`; 0: any
};

/// A process that was started; told once, before its first line is read.
using EngineStarted = std::function<void(int pid)>;

/// Starts the built reblock-engine with a request and waits for its end.
///
/// onLine   told of each line of its standard output; what it returns is sent to the process as a
///          signal (0: none)
EngineResult runEngine(const nlohmann::json& request,
                       const std::function<int(const nlohmann::json& line)>& onLine = {},
                       const EngineLimits& limits = {}, const EngineStarted& onStart = {});

/// Runs a shell command with `zero` as $0 and `words` as $1, $2 …
EngineResult runShell(const std::string& command, const std::string& zero,
                      const std::vector<std::string>& words = {});

} // namespace reblock
