#include "core/base/run_program.h"

#include "core/base/error.h"
#include "core/base/process.h"

#include <fmt/format.h>

#include <cstring>
#include <spawn.h>
#include <unistd.h>

namespace reblock {

int runProgram(const std::filesystem::path& program, const std::vector<std::string>& arguments)
{
    std::vector<std::string> words{program.string()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    const std::vector<char*> argv = argumentPointers(words);
    pid_t child = 0;
    const int error = ::posix_spawn(&child, argv[0], nullptr, nullptr, argv.data(), environ);
    if (error != 0)
        throw ResourceError(fmt::format("Cannot start {}: {}.", program.string(), std::strerror(error)),
                            "Build it, or check that it may be run.");
    return exitCodeOf(child);
}

} // namespace reblock
