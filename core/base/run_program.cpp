#include "core/base/run_program.h"

#include "core/base/error.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace reblock {

int runProgram(const std::filesystem::path& program, const std::vector<std::string>& arguments)
{
    std::vector<std::string> words{program.string()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> pointers;
    for (std::string& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    pid_t child = 0;
    const int error = ::posix_spawn(&child, pointers[0], nullptr, nullptr, pointers.data(), environ);
    if (error != 0)
        throw ResourceError(fmt::format("Cannot start {}: {}.", program.string(), std::strerror(error)),
                            "Build it, or check that it may be run.");
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

} // namespace reblock
