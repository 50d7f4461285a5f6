#include "app/cli/command_line.h"
#include "core/base/files.h"
#include "core/base/program_output.h"
#include "tests/support/scratch.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <sstream>

namespace reblock {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class CorpusDemo : public testing::Test {
protected:
    void SetUp() override
    {
        if (!findProgram("espeak-ng"))
            GTEST_SKIP() << "espeak-ng is not installed";
    }

    int reblock(std::vector<std::string> arguments)
    {
        out.str({});
        errors.str({});
        arguments.insert(arguments.begin(), {"--store", (scratch / "reblock.sqlite").string()});
        return runCommandLine(arguments, out, errors);
    }

    Scratch scratch;
    std::ostringstream out, errors;
    const std::vector<std::string> makeTiny{"--json",  "corpus", "make-demo",  "demo",
                                            "--hours", "0.01",   "--speakers", "3"};
};

TEST_F(CorpusDemo, IsMadeInTheProjectAndRegistered)
{
    ASSERT_EQ(reblock(makeTiny), 0) << errors.str();

    const auto made = nlohmann::json::parse(out.str());
    EXPECT_EQ(made.at("name"), "demo");
    EXPECT_EQ(made.at("kind"), "aishell");
    EXPECT_GT(made.at("sets").at("train").at("seconds"), 30);
    EXPECT_THAT(errors.str(), HasSubstr("hours of synthetic speech"));
    EXPECT_TRUE(fs::is_directory(scratch.path() / "corpora" / "demo" / "data_aishell" / "wav"));

    ASSERT_EQ(reblock(makeTiny), 0) << "again: nothing is left to make";
    EXPECT_THAT(errors.str(), testing::Not(HasSubstr("made in")));
    ASSERT_EQ(reblock({"corpus", "check", "demo"}), 0);
}

TEST_F(CorpusDemo, IsListedAsSynthetic)
{
    ASSERT_EQ(reblock(makeTiny), 0) << errors.str();

    ASSERT_EQ(reblock({"corpus", "list"}), 0);
    EXPECT_THAT(out.str(), HasSubstr("synthetic speech"));
    ASSERT_EQ(reblock({"--json", "corpus", "list"}), 0);
    EXPECT_THAT(nlohmann::json::parse(out.str()).at("corpora").at(0).at("note").get<std::string>(),
                HasSubstr("synthetic speech"));
}

TEST_F(CorpusDemo, RefusesWhatCannotBeMade)
{
    replaceFile(scratch / "two.txt", "一\n二\n");
    for (const std::vector<std::string>& arguments :
         {std::vector<std::string>{"--hours", "0"},
          {"--hours", "1000"},
          {"--hours", "nan"},
          {"--hours", "x"},
          {"--hours", "1", "--speakers", "2"},
          {"--hours", "1", "--text", (scratch / "no.txt").string()},
          {"--hours", "1", "--text", (scratch / "two.txt").string()},
          {}}) {
        std::vector<std::string> all{"corpus", "make-demo", "demo"};
        all.insert(all.end(), arguments.begin(), arguments.end());
        EXPECT_EQ(reblock(all), 2) << errors.str();
        EXPECT_FALSE(fs::exists(scratch.path() / "corpora"));
    }
}

} // namespace
} // namespace reblock
