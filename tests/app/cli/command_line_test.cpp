#include "tests/app/cli/program.h"

#include "core/base/files.h"
#include "tests/support/scratch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace reblock {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

class CommandLineTest : public testing::Test {
protected:
    ProgramResult reblock(const std::vector<std::string>& arguments) const
    {
        return runReblock(arguments, scratch.path());
    }

    Scratch scratch;
};

TEST_F(CommandLineTest, ShowsWhatThereIsWhenNothingIsAsked)
{
    for (const std::vector<std::string>& arguments : {std::vector<std::string>{}, {"--help"}, {"-h"}}) {
        const ProgramResult result = reblock(arguments);
        EXPECT_EQ(result.code, 0);
        EXPECT_THAT(result.out,
                    AllOf(StartsWith("Reblock makes"), HasSubstr("\nLayouts:\n"), HasSubstr("Exit codes")));
        EXPECT_THAT(result.errors, IsEmpty());
    }
}

TEST_F(CommandLineTest, TellsItsVersion)
{
    EXPECT_THAT(reblock({"--version"}).out, testing::MatchesRegex("reblock [0-9]+\\.[0-9]+\\.[0-9]+\n"));
}

TEST_F(CommandLineTest, ShowsHelpOfTheInnermostCommand)
{
    const ProgramResult result = reblock({"layout", "cost", "--help"});

    EXPECT_EQ(result.code, 0);
    EXPECT_THAT(result.out,
                AllOf(StartsWith("reblock layout cost:"), HasSubstr("Usage: reblock layout cost LAYOUT"),
                      HasSubstr("\nExamples:\n  reblock ")));
}

TEST_F(CommandLineTest, RefusesMistypedWordsWithTheNearestOne)
{
    for (const auto& [arguments, nearest] : std::vector<std::pair<std::vector<std::string>, std::string>>{
             {{"layuot"}, "\"layout\""},
             {{"layout", "chekc", "BR"}, "\"check\""},
             {{"layout", "cost", "BR", "--vocabluary", "9"}, "\"--vocabulary\""},
             {{"layout", "cost", "BR", "--jsn"}, "\"--json\""},
             {{"--stroe", "x"}, "\"--store\""}}) {
        const ProgramResult result = reblock(arguments);
        EXPECT_EQ(result.code, 2) << nearest;
        EXPECT_THAT(result.out, IsEmpty());
        EXPECT_THAT(result.errors,
                    AllOf(StartsWith("reblock: "), HasSubstr("Did you mean " + nearest + "?")));
        EXPECT_EQ(std::ranges::count(result.errors, '\n'), 2) << result.errors;
    }
}

TEST_F(CommandLineTest, SaysWhatIsMissing)
{
    EXPECT_THAT(reblock({"layout"}).errors, HasSubstr("\"reblock layout\" needs a command: presets, show"));
    EXPECT_THAT(reblock({"layout", "cost"}).errors,
                HasSubstr("\"reblock layout cost\": LAYOUT is required."));
    EXPECT_THAT(reblock({"layout", "cost", "BR", "--bands"}).errors, HasSubstr("--bands needs a value."));
    for (const std::vector<std::string>& arguments : {std::vector<std::string>{"layout"},
                                                      {"layout", "cost"},
                                                      {"layout", "cost", "BR", "--bands"},
                                                      {"--json"}})
        EXPECT_EQ(reblock(arguments).code, 2);
}

TEST_F(CommandLineTest, RefusesWordsTooMany)
{
    const ProgramResult result = reblock({"layout", "show", "BR", "extra"});

    EXPECT_EQ(result.code, 2);
    EXPECT_THAT(result.errors, HasSubstr("does not expect \"extra\""));
}

TEST_F(CommandLineTest, TakesItsOwnOptionsBeforeAndBehindTheCommand)
{
    EXPECT_EQ(reblock({"--json", "layout", "show", "BR"}).json(),
              reblock({"layout", "show", "BR", "--json"}).json());
}

TEST_F(CommandLineTest, NoticesThatItsOutputCannotBeWritten)
{
    const auto script = scratch / "full.sh";
    replaceFile(script, "exec \"" + builtProgram().string() + "\" layout show BR > /dev/full\n");

    const ProgramResult result = runProgram("/bin/sh", {script.string()}, scratch.path());

    EXPECT_EQ(result.code, 3);
    EXPECT_THAT(result.errors, HasSubstr("could not be written"));
}

} // namespace
} // namespace reblock
