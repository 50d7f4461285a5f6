#include "app/cli/command.h"
#include "app/cli/commands.h"
#include "app/cli/help_formatter.h"
#include "app/cli/session.h"
#include "app/cli/text_table.h"
#include "app/cli/wrap.h"

#include <CLI/CLI.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <set>
#include <sstream>

namespace reblock {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// All commands of the program, as parsing and help see them.
class HelpTest : public testing::Test {
protected:
    HelpTest()
    {
        app.formatter(std::make_shared<HelpFormatter>());
        addCommands(app, session);
    }

    void forEachCommand(const std::function<void(const CLI::App&)>& look) const
    {
        for (const CLI::App* command : app.get_subcommands({}))
            forEachUnder(*command, look);
    }

    std::ostringstream out;
    SessionOptions options;
    Session session{options, out, out};
    CLI::App app{"", "reblock"};

private:
    static void forEachUnder(const CLI::App& command, const std::function<void(const CLI::App&)>& look)
    {
        look(command);
        for (const CLI::App* inner : command.get_subcommands({}))
            forEachUnder(*inner, look);
    }
};

TEST_F(HelpTest, SaysWhatEveryCommandAndOptionDoes)
{
    forEachCommand([](const CLI::App& command) {
        const std::string path = commandPath(command);
        EXPECT_THAT(command.get_description(), Not(IsEmpty())) << path;
        EXPECT_THAT(command.get_description(), Not(testing::EndsWith("."))) << path;
        for (const CLI::Option* option : command.get_options())
            EXPECT_THAT(option->get_description(), Not(IsEmpty())) << path << " " << option->get_name();
    });
}

TEST_F(HelpTest, EndsWithAnExampleOfEachCommand)
{
    forEachCommand([](const CLI::App& command) {
        const std::string help = command.help();
        EXPECT_THAT(help, HasSubstr("Example")) << commandPath(command);
        EXPECT_THAT(help, HasSubstr("\n  " + commandPath(command))) << commandPath(command);
    });
}

TEST_F(HelpTest, StaysNarrowAndFreeOfTheLibrarysOwnWords)
{
    forEachCommand([](const CLI::App& command) {
        const std::string help = command.help();
        for (const char* word : {"INT", "TEXT:", "FLOAT", "REQUIRED", "SUBCOMMAND", "Positionals"})
            EXPECT_THAT(help, Not(HasSubstr(word))) << commandPath(command);
        std::istringstream lines(help);
        for (std::string line; std::getline(lines, line);)
            EXPECT_LE(displayWidth(line), 110) << line;
    });
}

TEST(Wrapped, BreaksAtSpacesAndKeepsLineBreaks)
{
    EXPECT_EQ(wrapped("one two three", 7), "one two\nthree");
    EXPECT_EQ(wrapped("one two three", 8), "one two\nthree");
    EXPECT_EQ(wrapped("one\ntwo three", 20), "one\ntwo three");
    EXPECT_EQ(wrapped("incomprehensible word", 4), "incomprehensible\nword");
    EXPECT_EQ(wrapped("语音 识别", 8), "语音\n识别");
    EXPECT_EQ(wrapped("", 10), "");
}

TEST(TextTable, AlignsWordsLeftNumbersRightAndChineseByItsWidth)
{
    TextTable table({"run", ">parameters"});
    table.addRow({"first", groupedNumber(8781842)});
    table.addRow({"语音", groupedNumber(96)});

    EXPECT_EQ(table.text(), "run    parameters\n"
                            "first   8,781,842\n"
                            "语音           96\n");
}

TEST(TextTable, GroupsDigitsByThree)
{
    EXPECT_EQ(groupedNumber(0), "0");
    EXPECT_EQ(groupedNumber(999), "999");
    EXPECT_EQ(groupedNumber(1000), "1,000");
    EXPECT_EQ(groupedNumber(-123456), "-123,456");
    EXPECT_EQ(groupedNumber(-1234567), "-1,234,567");
}

TEST(TextTable, CountsColumnsOfBrokenTextToo)
{
    EXPECT_EQ(displayWidth("好a"), 3);
    EXPECT_EQ(displayWidth("√"), 1);
    EXPECT_EQ(displayWidth("\xe5\xa5"), 2); // half a character
}

} // namespace
} // namespace reblock
