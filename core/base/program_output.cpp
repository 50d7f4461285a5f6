#include "core/base/program_output.h"

#include "core/base/error.h"
#include "core/base/process.h"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <unistd.h>

extern char** environ;

namespace reblock {

namespace fs = std::filesystem;

namespace {

/// Both ends of a pipe, closed with it; no started program inherits them but by dup2.
class Pipe {
public:
    Pipe()
    {
        if (::pipe2(ends_.data(), O_CLOEXEC) != 0)
            throw ResourceError(fmt::format("Cannot open a pipe: {}.", std::strerror(errno)),
                                "Close other programs and try again.");
    }
    ~Pipe()
    {
        ::close(ends_[0]);
        closeWriting();
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;

    int reading() const { return ends_[0]; }
    int writing() const { return ends_[1]; }
    void closeWriting()
    {
        if (ends_[1] >= 0)
            ::close(ends_[1]);
        ends_[1] = -1;
    }

private:
    std::array<int, 2> ends_{-1, -1};
};

pid_t start(const fs::path& program, const std::vector<std::string>& arguments, const Pipe& output,
            const Pipe& errors)
{
    std::vector<std::string> words{program.string()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    const std::vector<char*> argv = argumentPointers(words);
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_adddup2(&actions, output.writing(), STDOUT_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, errors.writing(), STDERR_FILENO);
    posix_spawnattr_t attributes; // a process group of its own: Ctrl-C reaches this process alone
    ::posix_spawnattr_init(&attributes);
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
    ::posix_spawnattr_setpgroup(&attributes, 0);
    pid_t child = -1;
    const int error = ::posix_spawn(&child, program.c_str(), &actions, &attributes, argv.data(), environ);
    ::posix_spawnattr_destroy(&attributes);
    ::posix_spawn_file_actions_destroy(&actions);
    if (error != 0)
        throw ResourceError(fmt::format("Cannot start {}: {}.", program.string(), std::strerror(error)),
                            "Check that it is there and that memory is left.");
    return child;
}

/// Appends what is there; false at the end.
bool readSome(int from, std::string& to)
{
    std::array<char, 1 << 16> block;
    const ssize_t count = ::read(from, block.data(), block.size());
    if (count > 0)
        to.append(block.data(), static_cast<std::size_t>(count));
    return count > 0 || (count < 0 && errno == EINTR);
}

void readBoth(const Pipe& output, const Pipe& errors, ProgramOutput& result)
{
    std::array<pollfd, 2> ends{pollfd{output.reading(), POLLIN, 0}, pollfd{errors.reading(), POLLIN, 0}};
    while (ends[0].fd >= 0 || ends[1].fd >= 0) {
        if (::poll(ends.data(), ends.size(), -1) < 0)
            continue; // a signal
        if (ends[0].revents != 0 && !readSome(ends[0].fd, result.output))
            ends[0].fd = -1;
        if (ends[1].revents != 0 && !readSome(ends[1].fd, result.errors))
            ends[1].fd = -1;
    }
}

} // namespace

std::optional<fs::path> findProgram(const std::string& name)
{
    const char* list = std::getenv("PATH");
    std::string_view rest = list ? list : "";
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(':'), rest.size());
        const fs::path candidate = fs::path(rest.substr(0, end)) / name;
        if (end > 0 && fs::is_regular_file(candidate) && ::access(candidate.c_str(), X_OK) == 0)
            return candidate;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return std::nullopt;
}

ProgramOutput outputOf(const fs::path& program, const std::vector<std::string>& arguments)
{
    Pipe output;
    Pipe errors;
    const pid_t child = start(program, arguments, output, errors);
    output.closeWriting();
    errors.closeWriting();
    ProgramOutput result;
    readBoth(output, errors, result);
    result.exitCode = exitCodeOf(child);
    return result;
}

} // namespace reblock
