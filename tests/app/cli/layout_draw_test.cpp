#include "tests/app/cli/program.h"

#include "core/base/files.h"
#include "tests/support/scratch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

namespace reblock {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// A copy of reblock with a stand-in for the window program beside it that prints the words it was
/// started with, one a line, and ends with 5.
class LayoutDrawTest : public testing::Test {
protected:
    LayoutDrawTest()
    {
        makeFolders(scratch / "bin");
        fs::copy_file(builtProgram(), program);
        replaceFile(workbench, "#!/bin/sh\nprintf '%s\\n' \"$@\"\nexit 5\n");
        fs::permissions(workbench, fs::perms::owner_exec, fs::perm_options::add);
    }

    ProgramResult run(std::vector<std::string> arguments) const
    {
        arguments.insert(arguments.begin(), {"layout", "draw"});
        return runProgram(program, arguments, scratch.path());
    }

    std::vector<std::string> words(const std::vector<std::string>& arguments) const
    {
        const ProgramResult result = run(arguments);
        EXPECT_EQ(result.code, 5) << result.errors;
        std::vector<std::string> lines;
        std::istringstream text(result.out);
        for (std::string line; std::getline(text, line);)
            lines.push_back(line);
        return lines;
    }

    std::string inFolder(const std::string& file) const
    {
        return (fs::canonical(scratch.path()) / file).string();
    }

    Scratch scratch;
    fs::path program = scratch.path() / "bin" / "reblock";
    fs::path workbench = scratch.path() / "bin" / "reblock-workbench";
};

TEST_F(LayoutDrawTest, StartsTheWindowProgramWithoutADisplay)
{
    EXPECT_THAT(words({"BRA-E", "a.svg"}),
                ElementsAre("-platform", "offscreen", "--draw", inFolder("a.svg"), "--layout", "BRA-E",
                            "--theme", "light", "--language", "en", "--scale", "2"));
    EXPECT_THAT(words({"A B / A", "图 1.PNG", "--theme", "dark", "--folded", "--scale", "1.5", "--language",
                       "zh_CN"}),
                ElementsAre("-platform", "offscreen", "--draw", inFolder("图 1.PNG"), "--layout", "A B / A",
                            "--theme", "dark", "--language", "zh_CN", "--scale", "1.5", "--folded"));
}

TEST_F(LayoutDrawTest, DrawsALayoutOfTheStore)
{
    const std::string store = inFolder("reblock.sqlite");
    ASSERT_EQ(
        runProgram(program, {"--store", store, "layout", "save", "mine", "A B / A"}, scratch.path()).code, 0);

    const ProgramResult result =
        runProgram(program, {"--store", store, "layout", "draw", "@mine", "a.svg"}, scratch.path());

    EXPECT_EQ(result.code, 5) << result.errors;
    EXPECT_THAT(result.out, HasSubstr("\"name\":\"mine\""));
}

TEST_F(LayoutDrawTest, RefusesWhatCannotBeDrawnBeforeAnythingStarts)
{
    const ProgramResult ending = run({"BRA-E", "a.pdf"});
    EXPECT_EQ(ending.code, 2);
    EXPECT_THAT(ending.errors, HasSubstr("a.pdf is neither SVG nor PNG"));
    EXPECT_THAT(ending.out, IsEmpty());

    EXPECT_THAT(run({"BRA-E", "svg"}).errors, HasSubstr("End the file's name in .svg or .png."));
    EXPECT_EQ(run({"BRX", "a.svg"}).code, 2);
    EXPECT_EQ(run({"BRA-E", "a.svg", "--theme", "pink"}).code, 2);
    EXPECT_EQ(run({"BRA-E", "a.svg", "--scale", "0"}).code, 2);
}

TEST_F(LayoutDrawTest, SaysHowToGetTheWindowProgramWhereItIsMissing)
{
    fs::remove(workbench);

    const ProgramResult result = run({"BRA-E", "a.svg"});

    EXPECT_EQ(result.code, 2);
    EXPECT_THAT(result.errors, HasSubstr("This command needs reblock-workbench, which is not in "));
    EXPECT_THAT(result.errors, HasSubstr("-DREBLOCK_WINDOW=ON"));
}

} // namespace
} // namespace reblock
