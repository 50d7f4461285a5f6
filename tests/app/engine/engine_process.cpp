#include "tests/app/engine/engine_process.h"

#include "tests/support/scratch.h"

#include <csignal>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace reblock {

namespace {

struct Child {
    pid_t pid = 0;
    FILE* output = nullptr;
};

void limitFiles(std::uint64_t bytes)
{
    const rlimit limit{bytes, bytes};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    std::signal(SIGXFSZ, SIG_IGN); // so that writing fails instead
}

[[noreturn]] void become(std::vector<std::string> words)
{
    std::vector<char*> arguments;
    for (std::string& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    ::execv(arguments.front(), arguments.data());
    std::_Exit(127);
}

void limitAddresses(std::uint64_t bytes)
{
    const rlimit limit{bytes, bytes};
    ::setrlimit(RLIMIT_AS, &limit);
}

Child start(const std::vector<std::string>& words, const std::filesystem::path& errors,
            const EngineLimits& limits)
{
    int ends[2];
    if (::pipe(ends) != 0)
        throw std::runtime_error("no pipe");
    const pid_t pid = ::fork();
    if (pid == 0) {
        ::dup2(ends[1], STDOUT_FILENO);
        ::close(ends[0]);
        ::close(ends[1]);
        if (!std::freopen(errors.c_str(), "w", stderr))
            std::_Exit(126);
        if (limits.fileBytes > 0)
            limitFiles(limits.fileBytes);
        if (limits.addressBytes > 0)
            limitAddresses(limits.addressBytes);
        become(words);
    }
    ::close(ends[1]);
    return {pid, ::fdopen(ends[0], "r")};
}

std::string contentOf(const std::filesystem::path& path)
{
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    return text.str();
}

} // namespace

std::vector<nlohmann::json> EngineResult::lines() const
{
    std::vector<nlohmann::json> list;
    std::istringstream text(output);
    for (std::string line; std::getline(text, line);)
        list.push_back(nlohmann::json::parse(line));
    return list;
}

namespace {

EngineResult runWords(const std::vector<std::string>& words,
                      const std::function<int(const nlohmann::json&)>& onLine = {},
                      const EngineLimits& limits = {}, const EngineStarted& onStart = {})
{
    const Scratch scratch;
    const Child child = start(words, scratch / "errors", limits);
    if (onStart)
        onStart(child.pid);
    EngineResult result;
    char* line = nullptr;
    std::size_t capacity = 0;
    while (::getline(&line, &capacity, child.output) > 0) {
        result.output += line;
        const int signal = onLine ? onLine(nlohmann::json::parse(line, nullptr, false)) : 0;
        if (signal != 0)
            ::kill(child.pid, signal);
    }
    std::free(line);
    std::fclose(child.output);
    int status = 0;
    ::waitpid(child.pid, &status, 0);
    result.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    result.errors = contentOf(scratch / "errors");
    return result;
}

} // namespace

EngineResult runEngine(const nlohmann::json& request, const std::function<int(const nlohmann::json&)>& onLine,
                       const EngineLimits& limits, const EngineStarted& onStart)
{
    return runWords({std::string(REBLOCK_PROGRAMS) + "/reblock-engine", request.dump()}, onLine, limits,
                    onStart);
}

EngineResult runShell(const std::string& command, const std::string& zero,
                      const std::vector<std::string>& words)
{
    std::vector<std::string> all{"/bin/sh", "-c", command, zero};
    all.insert(all.end(), words.begin(), words.end());
    return runWords(all);
}

} // namespace reblock
