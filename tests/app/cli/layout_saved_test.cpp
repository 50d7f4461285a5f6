#include "app/cli/command_line.h"
#include "core/base/files.h"
#include "core/layout/presets.h"
#include "core/layout/write.h"
#include "tests/support/scratch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <sstream>

namespace reblock {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

/// A project that begins with the first layout that is saved.
class SavedLayouts : public testing::Test {
protected:
    int reblock(std::vector<std::string> arguments)
    {
        out.str({});
        errors.str({});
        arguments.insert(arguments.begin(), {"--store", (scratch / "reblock.sqlite").string(), "--json"});
        return runCommandLine(arguments, out, errors);
    }
    nlohmann::json json(const std::vector<std::string>& arguments)
    {
        EXPECT_EQ(reblock(arguments), 0) << errors.str();
        return nlohmann::json::parse(out.str());
    }
    std::string refusal(const std::vector<std::string>& arguments)
    {
        EXPECT_EQ(reblock(arguments), 2) << out.str();
        return errors.str();
    }

    Scratch scratch;
    std::ostringstream out, errors;
};

TEST_F(SavedLayouts, HaveVersionsFromOneOn)
{
    const auto first = json({"layout", "save", "mine", "BRA-E", "--note", "start"});
    EXPECT_EQ(first.at("version"), 1);
    EXPECT_EQ(first.at("new"), true);
    EXPECT_EQ(first.at("hash"), layoutHash(*presetLayout("BRA-E")));
    EXPECT_EQ(first.at("note"), "start");

    const auto again = json({"layout", "save", "mine", "BRA-E", "--note", "other"});
    EXPECT_EQ(again.at("version"), 1);
    EXPECT_EQ(again.at("new"), false);
    EXPECT_EQ(again.at("note"), "start");
    EXPECT_EQ(json({"layout", "save", "mine", "A+*12 / A*6"}).at("new"), false) << "whatever it was called";
    EXPECT_EQ(json({"layout", "save", "mine", "A*12 / A*6"}).at("version"), 2);

    const auto versions = json({"layout", "versions", "mine"}).at("versions");
    ASSERT_THAT(versions, SizeIs(2));
    EXPECT_EQ(versions.at(0).at("notation"), "A*12 / A*6");
    EXPECT_EQ(versions.at(1).at("notation"), "A+*12 / A*6");
}

TEST_F(SavedLayouts, StandWhereverALayoutIsAskedFor)
{
    json({"layout", "save", "mine", "BRA-E"});
    json({"layout", "save", "mine", "BR"});

    EXPECT_EQ(json({"layout", "show", "@mine"}).at("preset"), "BR");
    const auto shown = json({"layout", "show", "@mine:1"});
    EXPECT_EQ(shown.at("preset"), "BRA-E");
    EXPECT_EQ(shown.at("layout").at("name"), "mine");
    EXPECT_EQ(json({"layout", "diff", "@mine:1", "BRA-E"}).at("equal"), true);
    EXPECT_EQ(json({"layout", "cost", "@mine:1"}).at("parameters").at("total"), 8781842);
    EXPECT_THAT(json({"layout", "check", "@mine"}).at("problems"), IsEmpty());
    EXPECT_EQ(json({"layout", "save", "other", "@mine:1"}).at("origin"), "@mine:1");
}

TEST_F(SavedLayouts, BecomeRunsThatKeepTheirOwnCopy)
{
    json({"corpus", "add", "digits", REBLOCK_RESOURCES "/digits"});
    json({"layout", "save", "mine", "BRA-E"});
    json({"new", "first", "--layout", "@mine", "--corpus", "digits", "--recipe", "digits"});
    json({"layout", "save", "mine", "BR"});
    json({"layout", "remove", "mine"});

    const auto run = nlohmann::json::parse(readFile(scratch / "runs/first/run.json"));
    EXPECT_EQ(run.at("layout").at("name"), "mine");
    EXPECT_EQ(run.at("layout").at("encoder").at("stack").at(0).at("correctors").size(), 1U);
    EXPECT_THAT(run.dump(), HasSubstr(R"(--layout \"@mine\")"));
}

TEST_F(SavedLayouts, KeepTheNamesThatTheirAuthorGaveTheBlocks)
{
    json({"layout", "save", "mine", "{deep}*12 / {wide}*6"});

    EXPECT_EQ(json({"layout", "save", "mine", "{deep}*12 / {wide}*6"}).at("new"), false);
    EXPECT_EQ(json({"layout", "save", "mine", "A*12 / A*6"}).at("new"), true);
    EXPECT_EQ(json({"layout", "save", "mine", "@mine:1"}).at("version"), 3);
    EXPECT_EQ(json({"layout", "show", "@mine"}).at("notation"), "A*12 / A*6") << "a run has it canonical";
}

TEST_F(SavedLayouts, AreReadFromFilesWithAllThatNotationCannotSay)
{
    replaceFile(scratch / "tiny.json", readableText(*presetLayout("BR-8h")));

    json({"layout", "save", "高头", (scratch / "tiny.json").string()});

    EXPECT_EQ(json({"layout", "show", "@高头:1"}).at("hash"), layoutHash(*presetLayout("BR-8h")));
}

TEST_F(SavedLayouts, HaveNotesAndNamesThatCanBeChanged)
{
    json({"layout", "save", "mine", "BRA-E", "--note", "start"});
    json({"layout", "note", "mine", "for the phone"});
    json({"layout", "note", "mine:1", "first"});
    json({"layout", "rename", "mine", "phone"});

    const auto list = json({"layout", "list"}).at("layouts");
    ASSERT_THAT(list, SizeIs(1));
    EXPECT_EQ(list.at(0).at("name"), "phone");
    EXPECT_EQ(list.at(0).at("note"), "for the phone");
    EXPECT_EQ(list.at(0).at("newest").at("note"), "first");
}

TEST_F(SavedLayouts, AreBroughtBackAfterTheyWereRemoved)
{
    json({"layout", "save", "mine", "BRA-E"});
    json({"layout", "remove", "mine"});

    EXPECT_THAT(json({"layout", "list"}).at("layouts"), IsEmpty());
    EXPECT_EQ(json({"layout", "list", "--all"}).at("layouts").at(0).at("removed"), true);
    EXPECT_THAT(refusal({"layout", "show", "@mine"}), HasSubstr("remove \"mine\" --undo"));
    json({"layout", "remove", "mine", "--undo"});
    EXPECT_EQ(json({"layout", "show", "@mine"}).at("preset"), "BRA-E");
}

TEST_F(SavedLayouts, AreNamedWhenAnotherIsAskedFor)
{
    json({"layout", "save", "mine", "BRA-E"});
    json({"layout", "save", "phone", "BR"});

    EXPECT_THAT(refusal({"layout", "show", "@mien"}), HasSubstr("mine and phone"));
    EXPECT_THAT(refusal({"layout", "show", "@mine:2"}), HasSubstr("version 1 alone"));
    EXPECT_THAT(refusal({"layout", "show", "@mine:new"}), HasSubstr("version's number"));
    EXPECT_THAT(refusal({"layout", "save", "a:b", "BR"}), HasSubstr("cannot be named"));
    EXPECT_THAT(refusal({"layout", "save", "mine", "A*"}), HasSubstr("faulty"));
    for (const char* command : {"versions", "remove"})
        EXPECT_THAT(refusal({"layout", command, "nothing"}), HasSubstr("mine and phone"));
    EXPECT_EQ(json({"layout", "list"}).at("layouts").size(), 2U);
}

TEST_F(SavedLayouts, GoByTheirNameWithAnAtBeforeItToo)
{
    json({"layout", "save", "mine", "BRA-E"});
    EXPECT_EQ(json({"layout", "rename", "@mine", "phone"}).at("renamed"), "mine");
    for (const char* command : {"versions", "remove"})
        EXPECT_THAT(refusal({"layout", command, "phone:1"}), HasSubstr("give phone"));
    EXPECT_EQ(json({"layout", "remove", "@phone"}).at("name"), "phone");
}

TEST_F(SavedLayouts, BeginNoProjectWhereTheLayoutIsFaulty)
{
    EXPECT_THAT(refusal({"layout", "save", "mine", "A*"}), HasSubstr("faulty"));
    EXPECT_THAT(refusal({"layout", "save", "mine", "@other"}), HasSubstr("reblock.sqlite"));
    EXPECT_FALSE(std::filesystem::exists(scratch / "reblock.sqlite"));
}

} // namespace
} // namespace reblock
