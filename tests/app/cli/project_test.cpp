#include "app/cli/project.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "tests/support/scratch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace reblock {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

/// Works in a folder of its own, as a user's shell does.
class ProjectTest : public testing::Test {
protected:
    ProjectTest() { fs::current_path(scratch.path()); }
    ~ProjectTest() override { fs::current_path(before); }

    static void makeRun(const fs::path& folder)
    {
        makeFolders(folder);
        replaceFile(folder / "run.json", "{}");
    }

    template <typename Action>
    static std::string errorOf(Action action)
    {
        try {
            action();
        } catch (const UserError& error) {
            return error.what();
        }
        return "no error";
    }

    fs::path before = fs::current_path();
    Scratch scratch;
    fs::path here = fs::canonical(scratch.path());
};

TEST_F(ProjectTest, IsFoundInThisFolderAndAboveIt)
{
    replaceFile("reblock.sqlite", "");
    EXPECT_EQ(findProject({}).store, here / "reblock.sqlite");

    makeFolders("a/b");
    fs::current_path("a/b");
    EXPECT_EQ(findProject({}).store, here / "reblock.sqlite");
    EXPECT_EQ(findProject({}).runs(), here / "runs");
}

TEST_F(ProjectTest, IsWhereTheStoreOptionSays)
{
    replaceFile("other.sqlite", "");

    EXPECT_EQ(findProject("other.sqlite").store, here / "other.sqlite");
}

TEST_F(ProjectTest, SaysHowToBeginWhereThereIsNone)
{
    EXPECT_THAT(errorOf([] { findProject({}); }), HasSubstr("corpus add"));
    EXPECT_THAT(errorOf([] { findProject("missing.sqlite"); }), HasSubstr("missing.sqlite"));
    EXPECT_THAT(errorOf([] { findOrBeginProject({}); }), HasSubstr("corpus add"));
}

TEST_F(ProjectTest, BeginsWhereTheStoreOptionNamesAMissingFile)
{
    const Project project = findOrBeginProject("lab/new/reblock.sqlite");

    EXPECT_EQ(project.store, here / "lab/new/reblock.sqlite");
    EXPECT_TRUE(fs::is_directory(here / "lab/new/runs"));
    EXPECT_FALSE(fs::exists(project.store));
}

TEST_F(ProjectTest, FindsRunsByPathAndByName)
{
    replaceFile("reblock.sqlite", "");
    makeRun("runs/first");
    makeRun("elsewhere/数字 second");

    EXPECT_EQ(runFolder({}, "first"), here / "runs/first");
    EXPECT_EQ(runFolder({}, "runs/first/"), here / "runs/first");
    EXPECT_EQ(runFolder({}, "./elsewhere/数字 second"), here / "elsewhere/数字 second");
    EXPECT_EQ(runFolder({}, (here / "runs/../runs/first").string()), here / "runs/first");
    fs::current_path("runs/first");
    EXPECT_EQ(runFolder({}, "."), here / "runs/first");
}

TEST_F(ProjectTest, NamesTheNearestRunForOneThatIsNotThere)
{
    replaceFile("reblock.sqlite", "");
    makeRun("runs/first");
    makeFolders("plain");

    EXPECT_THAT(errorOf([] { runFolder({}, "frist"); }), HasSubstr("Did you mean \"first\"?"));
    EXPECT_THAT(errorOf([] { runFolder({}, "plain"); }), HasSubstr("no run.json"));
    EXPECT_THAT(errorOf([] { runFolder({}, ""); }), HasSubstr("run"));
}

TEST_F(ProjectTest, SaysThatARunsNameNeedsAProject)
{
    EXPECT_THAT(errorOf([] { runFolder({}, "first"); }), HasSubstr("--store"));
}

TEST_F(ProjectTest, PutsNewRunsUnderRunsUnlessTheyArePaths)
{
    const Project project{here / "reblock.sqlite"};

    EXPECT_EQ(newRunFolder(project, "first"), here / "runs/first");
    EXPECT_EQ(newRunFolder(project, "./first"), here / "first");
    EXPECT_EQ(newRunFolder(project, "/data/first/"), "/data/first");
    EXPECT_EQ(newRunFolder(project, "."), here);
    EXPECT_EQ(newRunFolder(project, ".."), here.parent_path());
}

} // namespace
} // namespace reblock
