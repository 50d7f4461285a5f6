#include "tests/app/cli/program.h"

#include "core/base/files.h"
#include "core/layout/read.h"
#include "core/options/new_run.h"
#include "experiments_db/run_repository.h"
#include "tests/support/scratch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace reblock {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using testing::HasSubstr;

/// A copy of reblock in a project with a run, beside it a stand-in for the engine that prints its
/// request and makes the new run.
class ForkCommandTest : public testing::Test {
protected:
    ForkCommandTest()
    {
        makeFolders(scratch / "bin");
        fs::copy_file(builtProgram(), program);
        NewRunRequest request;
        request.name = "first";
        request.layout = "baseline";
        request.corpus = {"digits", "digits", "corpus", "hash"};
        request.recipe = "digits";
        writeNewRun(runs / "first", makeRunConfig(request));
        Store store(scratch / "reblock.sqlite");
        setEngine("mkdir -p runs/second && cp runs/first/run.json runs/second/ && printf '%s' \"$1\"");
    }

    void setEngine(const std::string& body)
    {
        replaceFile(engine, "#!/bin/sh\n" + body + "\n");
        fs::permissions(engine, fs::perms::owner_exec, fs::perm_options::add);
    }

    ProgramResult fork(std::vector<std::string> more) const
    {
        std::vector<std::string> arguments{"fork", "first", "second"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return runProgram(program, arguments, scratch.path());
    }

    Scratch scratch;
    fs::path program = scratch.path() / "bin" / "reblock";
    fs::path engine = scratch.path() / "bin" / "reblock-engine";
    fs::path runs = fs::canonical(scratch.path()) / "runs";
};

TEST_F(ForkCommandTest, AsksTheEngineInTheTrainedShapeAndRegistersTheRun)
{
    const ProgramResult result = fork({"--layout", "BRA-E", "--init", "first", "block=A:3", "--checkpoint",
                                       "best", "--set", "optimiser.rate=0.001"});

    ASSERT_EQ(result.code, 0) << result.errors;
    const json request = result.json();
    EXPECT_EQ(request["run"], (runs / "first").string());
    EXPECT_EQ(request["new"], (runs / "second").string());
    EXPECT_EQ(request["checkpoint"], "best");
    EXPECT_EQ(request["init"], json({"first", "block=A:3"}));
    EXPECT_EQ(request["settings"], json({"optimiser.rate=0.001"}));
    EXPECT_EQ(readLayoutJson(request["layout"].get<std::string>()).layout->model.dim, 96);
    EXPECT_THAT(request["created_by"].get<std::string>(), HasSubstr("--init \"first\" \"block=A:3\""));
    Store store(scratch / "reblock.sqlite");
    EXPECT_TRUE(RunRepository(store).lookUp("second"));
}

TEST_F(ForkCommandTest, RefusesAShapeThatDoesNotFitBeforeTheEngineStarts)
{
    const ProgramResult result = fork({"--layout", "BR-8h"});
    EXPECT_EQ(result.code, 2);
    EXPECT_THAT(result.errors, HasSubstr("number of heads"));
    EXPECT_FALSE(fs::exists(runs / "second"));
}

TEST_F(ForkCommandTest, EndsAsTheEngineDoesAndRegistersNothing)
{
    setEngine("echo 'No space left.' >&2; exit 3");
    const ProgramResult result = fork({});
    EXPECT_EQ(result.code, 3);
    EXPECT_THAT(result.errors, HasSubstr("No space left."));
    Store store(scratch / "reblock.sqlite");
    EXPECT_FALSE(RunRepository(store).lookUp("second"));
}

} // namespace
} // namespace reblock
