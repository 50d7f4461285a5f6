#include "tests/app/cli/program.h"
#include "tests/support/scratch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fmt/format.h>

#include <csignal>
#include <cstdio>
#include <fstream>
#include <sys/wait.h>
#include <unistd.h>

namespace reblock {
namespace {

namespace fs = std::filesystem;

/// Starts the built reblock with its standard error in a pipe.
class StartedReblock {
public:
    explicit StartedReblock(const std::vector<std::string>& arguments)
    {
        int ends[2];
        EXPECT_EQ(::pipe(ends), 0);
        std::vector<std::string> words{builtProgram().string()};
        words.insert(words.end(), arguments.begin(), arguments.end());
        std::vector<char*> argv;
        for (std::string& word : words)
            argv.push_back(word.data());
        argv.push_back(nullptr);
        pid_ = ::fork();
        if (pid_ == 0) {
            ::dup2(ends[1], STDERR_FILENO);
            ::close(ends[0]);
            ::execv(argv[0], argv.data());
            std::_Exit(127);
        }
        ::close(ends[1]);
        errors_ = ::fdopen(ends[0], "r");
    }
    ~StartedReblock() { std::fclose(errors_); }

    std::string errorLine()
    {
        char line[4096];
        return std::fgets(line, sizeof line, errors_) ? line : "";
    }
    void interrupt() const { ::kill(pid_, SIGINT); }
    int exitCode()
    {
        while (!errorLine().empty())
            ;
        int status = 0;
        ::waitpid(pid_, &status, 0);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

private:
    pid_t pid_ = 0;
    std::FILE* errors_ = nullptr;
};

TEST(CorpusCancel, CtrlCStopsACheckWithExitCodeFive)
{
    const Scratch scratch;
    const fs::path sound =
        fs::absolute(REBLOCK_RESOURCES "/aishell1_samples/wav/test/S0150/BAC009S0150W0129.flac");
    std::ofstream lines(scratch / "train.jsonl");
    for (int i = 0; i < 20000; ++i) // half a minute of work
        lines << fmt::format("{{\"id\": \"u{}\", \"audio\": \"{}\", \"text\": \"x\", \"duration\": 4}}\n", i,
                             sound.string());
    lines.close();
    const std::string store = (scratch / "reblock.sqlite").string();
    ASSERT_EQ(runReblock({"--store", store, "corpus", "add", "many", (scratch / "train.jsonl").string()},
                         scratch.path())
                  .code,
              0);

    StartedReblock check({"--store", store, "corpus", "check", "many", "--progress-lines"});
    EXPECT_THAT(check.errorLine(), testing::HasSubstr("\"total\":20000"));
    check.interrupt();

    EXPECT_EQ(check.exitCode(), 5);
}

} // namespace
} // namespace reblock
