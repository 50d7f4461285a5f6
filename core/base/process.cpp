#include "core/base/process.h"

#include "core/base/error.h"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>

namespace reblock {

namespace fs = std::filesystem;

std::string hostName()
{
    std::array<char, 256> name{};
    ::gethostname(name.data(), name.size() - 1);
    return name.data();
}

std::string bootId()
{
    std::ifstream file("/proc/sys/kernel/random/boot_id");
    std::string id;
    std::getline(file, id);
    return id;
}

std::uint64_t processStart(int pid)
{
    std::ifstream file(fmt::format("/proc/{}/stat", pid));
    std::string line;
    if (!std::getline(file, line))
        return 0;
    // The second field is the name in brackets and may hold spaces: count from the last bracket
    std::istringstream rest(line.substr(line.rfind(')') + 2));
    std::string field;
    rest >> field;
    if (field == "Z" || field == "X")
        return 0;
    for (int i = 4; i <= 22; ++i)
        rest >> field;
    return std::stoull(field);
}

int ownPid()
{
    return ::getpid();
}

fs::path programPath()
{
    return fs::read_symlink("/proc/self/exe");
}

std::vector<char*> argumentPointers(std::vector<std::string>& words)
{
    std::vector<char*> pointers;
    for (std::string& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    return pointers;
}

int exitCodeOf(int child)
{
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

namespace {

/// In the grandchild: never returns. Reports a failed exec through the pipe.
[[noreturn]] void becomeDetached(const std::vector<char*>& argv, int logDescriptor, int report)
{
    const int null = ::open("/dev/null", O_RDONLY);
    ::dup2(null, STDIN_FILENO);
    ::dup2(logDescriptor, STDOUT_FILENO);
    ::dup2(logDescriptor, STDERR_FILENO);
    ::execv(argv[0], argv.data());
    const int error = errno;
    [[maybe_unused]] const auto written = ::write(report, &error, sizeof error);
    ::_exit(127);
}

} // namespace

int startDetached(const fs::path& program, const std::vector<std::string>& arguments, const fs::path& log)
{
    std::vector<std::string> words{program.string()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    const std::vector<char*> argv = argumentPointers(words);

    const int logDescriptor = ::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    int report[2];
    if (logDescriptor < 0 || ::pipe2(report, O_CLOEXEC) != 0)
        throw ResourceError(fmt::format("Cannot write {}: {}.", log.string(), std::strerror(errno)),
                            "Check the folder and its permissions.");

    // Two forks: the program's parent is then init, and this process need not wait for it
    const pid_t child = ::fork();
    if (child == 0) {
        ::setsid();
        const pid_t grandchild = ::fork();
        if (grandchild == 0)
            becomeDetached(argv, logDescriptor, report[1]);
        [[maybe_unused]] const auto written = ::write(report[1], &grandchild, sizeof grandchild);
        ::_exit(0);
    }
    ::close(logDescriptor);
    ::close(report[1]);
    if (child > 0)
        ::waitpid(child, nullptr, 0);

    // The intermediate process writes the number; a failed exec adds (or precedes it with) an errno
    std::array<int, 2> numbers{};
    std::size_t got = 0;
    ssize_t count = 0;
    while (got < sizeof numbers && (count = ::read(report[0], reinterpret_cast<char*>(numbers.data()) + got,
                                                   sizeof numbers - got)) > 0)
        got += static_cast<std::size_t>(count);
    ::close(report[0]);
    if (child < 0 || got != sizeof(int))
        throw ResourceError(fmt::format("Cannot start {}.", program.string()),
                            "Check that it is there and that memory is left.");
    return numbers[0];
}

void becomeProgram(const fs::path& program, const std::vector<std::string>& arguments)
{
    std::vector<std::string> words{program.string()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    const std::vector<char*> argv = argumentPointers(words);
    ::execv(argv[0], argv.data());
    throw ResourceError(fmt::format("Cannot start {}: {}.", program.string(), std::strerror(errno)),
                        "Build it, or check that it may be run.");
}

} // namespace reblock
