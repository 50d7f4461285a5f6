#include "tests/app/cli/program.h"

#include "core/base/files.h"
#include "tests/support/scratch.h"

#include <cstdio>
#include <cstdlib>
#include <sys/wait.h>
#include <unistd.h>

namespace reblock {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void become(std::vector<std::string> words, const fs::path& folder, const Scratch& scratch)
{
    std::vector<char*> argv;
    for (std::string& word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    const bool ready =
        std::freopen("/dev/null", "r", stdin) && std::freopen((scratch / "out").c_str(), "w", stdout) &&
        std::freopen((scratch / "errors").c_str(), "w", stderr) && ::chdir(folder.c_str()) == 0;
    if (ready)
        ::execv(argv[0], argv.data());
    std::_Exit(127);
}

} // namespace

fs::path builtProgram()
{
    return fs::absolute(fs::path(REBLOCK_PROGRAMS) / "reblock");
}

ProgramResult runProgram(const fs::path& program, const std::vector<std::string>& arguments,
                         const fs::path& folder)
{
    const Scratch scratch;
    std::vector<std::string> words{program.string()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    const pid_t pid = ::fork();
    if (pid == 0)
        become(std::move(words), folder, scratch);
    int status = 0;
    ::waitpid(pid, &status, 0);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, readFile(scratch / "out"),
            readFile(scratch / "errors")};
}

ProgramResult runReblock(const std::vector<std::string>& arguments, const fs::path& folder)
{
    return runProgram(builtProgram(), arguments, folder);
}

} // namespace reblock
