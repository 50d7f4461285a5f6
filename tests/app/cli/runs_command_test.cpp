#include "app/cli/command_line.h"
#include "app/cli/project.h"
#include "core/base/error.h"
#include "core/interop/tensorboard_reader.h"
#include "tests/support/run_maker.h"
#include "tests/support/scratch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <sstream>

namespace reblock {
namespace {

namespace fs = std::filesystem;

using testing::HasSubstr;

class RunsCommand : public testing::Test {
protected:
    RunsCommand()
    {
        fs::create_directories(scratch / "runs");
        reblock({"runs", "rebuild", (scratch / "runs").string()});
    }
    int reblock(std::vector<std::string> arguments)
    {
        out.str({});
        errors.str({});
        arguments.insert(arguments.begin(), {"--store", file.string()});
        return runCommandLine(arguments, out, errors);
    }
    nlohmann::json runs(std::vector<std::string> arguments)
    {
        arguments.insert(arguments.begin(), {"--json", "runs"});
        EXPECT_EQ(reblock(arguments), 0) << errors.str();
        return nlohmann::json::parse(out.str()).at("runs");
    }

    Scratch scratch;
    fs::path file = scratch / "reblock.sqlite";
    std::ostringstream out, errors;
};

TEST_F(RunsCommand, ListsRunsWithFractionsAndNullForWhatIsMissing)
{
    RunMaker trained(scratch / "runs" / "a"), made(scratch / "runs" / "b");
    trained.train(1, 20);
    trained.append("finished", {{"step", 20}, {"reason", "max_steps"}});
    trained.decode("test.ctc_greedy.average", 0.25);

    const auto list = runs({"list"});

    ASSERT_EQ(list.size(), 2u);
    EXPECT_EQ(list[0].at("name"), "a");
    EXPECT_EQ(list[0].at("state"), "finished");
    EXPECT_EQ(list[0].at("parameters"), 1000);
    EXPECT_DOUBLE_EQ(list[0].at("best_dev_error_rate").get<double>(), 0.05);
    EXPECT_DOUBLE_EQ(list[0].at("test_error_rate").get<double>(), 0.25);
    EXPECT_EQ(list[0].at("test_interval95"), nlohmann::json({0.0, 0.5}));
    EXPECT_EQ(list[1].at("state"), "queued");
    for (const char* key : {"parameters", "best_dev_error_rate", "test_error_rate", "test_interval95", "eta"})
        EXPECT_TRUE(list[1].at(key).is_null()) << key;
}

TEST_F(RunsCommand, ShowsPeopleATable)
{
    RunMaker trained(scratch / "runs" / "甲");
    trained.train(1, 20);
    trained.decode("test.ctc_greedy.average", 0.25);

    ASSERT_EQ(reblock({"runs", "list"}), 0) << errors.str();
    EXPECT_THAT(out.str(), HasSubstr("BRA-E"));
    EXPECT_THAT(out.str(), HasSubstr("25.00 % [0.00, 50.00]"));
    EXPECT_THAT(out.str(), HasSubstr("20 / 400"));

    ASSERT_EQ(reblock({"runs", "show", "甲"}), 0) << errors.str();
    EXPECT_THAT(out.str(), HasSubstr("ctc_greedy"));
    EXPECT_THAT(out.str(), HasSubstr("interrupted"));
}

TEST_F(RunsCommand, ImportsARunFolderOrAFolderOfThemFromElsewhereOnce)
{
    Scratch elsewhere;
    RunMaker(elsewhere / "runs/a").train(1, 3);
    RunMaker(elsewhere / "runs/b").train(1, 3);

    EXPECT_EQ(runs({"import", (elsewhere / "runs/a").string()}).size(), 1u);
    EXPECT_EQ(runs({"import", (elsewhere / "runs").string()}).size(), 1u);
    EXPECT_EQ(runs({"import", (elsewhere / "runs").string()}).size(), 0u);
    EXPECT_EQ(runs({"list"}).size(), 2u);
    EXPECT_EQ(runs({"show", "a"}).at(0).at("step"), 3);
    EXPECT_EQ(reblock({"runs", "import", (scratch / "runs").string()}), 2);
}

TEST_F(RunsCommand, DeletesARunAndBringsItBack)
{
    RunMaker made(scratch / "runs" / "tiny");
    made.train(1, 3);

    ASSERT_EQ(reblock({"runs", "delete", "tiny"}), 0) << errors.str();
    EXPECT_FALSE(fs::exists(made.folder()));
    EXPECT_EQ(runs({"list"}).size(), 0u);
    EXPECT_EQ(runs({"list", "--trash"}).size(), 1u);

    ASSERT_EQ(reblock({"runs", "restore", "tiny"}), 0) << errors.str();
    EXPECT_TRUE(fs::exists(made.folder() / "run.json"));
    EXPECT_EQ(runs({"show", made.folder().string()}).at(0).at("step"), 3);
}

TEST_F(RunsCommand, RebuildsALostStore)
{
    RunMaker(scratch / "runs" / "a").train(1, 20);
    const auto before = runs({"list"});
    fs::remove(file);

    EXPECT_EQ(runs({"rebuild", (scratch / "runs").string()}), before);
}

TEST_F(RunsCommand, ListsTheOtherRunsWhenOneIsDamaged)
{
    RunMaker(scratch / "runs" / "a").train(1, 2);
    RunMaker(scratch / "runs" / "b").appendBytes("no event\n");
    fs::create_directories(scratch / "runs" / "c");
    std::ofstream(scratch / "runs/c/run.json") << "{\"format\"";

    EXPECT_EQ(runs({"list"}).size(), 2u);
    EXPECT_THAT(errors.str(), HasSubstr("runs/b"));
    EXPECT_THAT(errors.str(), HasSubstr("runs/c"));
}

TEST_F(RunsCommand, FindsARunByItsNumberWhereverItLives)
{
    Scratch elsewhere;
    RunMaker far(elsewhere / "far");
    const auto imported = runs({"import", far.folder().string()});

    EXPECT_EQ(runFolder(file, imported.at(0).at("id").dump()), far.folder());
    EXPECT_EQ(runFolder(file, "far"), far.folder());
    EXPECT_THROW(runFolder(file, "near"), UserError);
}

TEST_F(RunsCommand, SaysWhatToDoWithoutARunOrAStore)
{
    EXPECT_EQ(reblock({"runs", "show", "none"}), 2);
    EXPECT_THAT(errors.str(), HasSubstr("runs list"));
    std::ofstream(file, std::ios::trunc) << std::string(5000, 'x');
    EXPECT_EQ(reblock({"runs", "list"}), 2);
    EXPECT_THAT(errors.str(), HasSubstr("is not a store"));
}

TEST_F(RunsCommand, ExportsCurvesForTensorBoard)
{
    RunMaker first(scratch / "runs" / "a"), second(scratch / "runs" / "b");
    first.train(1, 30);
    second.train(1, 10);
    const fs::path curves = scratch / "curves";

    for (const RunMaker* run : {&first, &second})
        ASSERT_EQ(reblock({"runs", "export", run->folder().string(), "--tensorboard", curves.string()}), 0)
            << errors.str();

    const auto tags = readTensorboard(curves).tags;
    EXPECT_EQ(tags.at("a/train/loss").size(), 30u);
    EXPECT_EQ(tags.at("b/train/loss").size(), 10u);
}

} // namespace
} // namespace reblock
