#include "experiments_db/run_repository.h"

#include "core/base/error.h"
#include "experiments_db/ingest.h"
#include "tests/support/memory_store.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace reblock {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class RunRepositoryTest : public testing::Test {
protected:
    MemoryStore memory;
    RunRepository runs{memory.store};
};

TEST_F(RunRepositoryTest, TellsALayoutByNotationAndPreset)
{
    const StoredRun run = runs.get(memory.addRun("甲"));

    EXPECT_EQ(run.name, "甲");
    EXPECT_EQ(run.preset, "BRA-E");
    EXPECT_FALSE(run.notation.empty());
    EXPECT_EQ(run.unit, "word");
    EXPECT_EQ(run.maxSteps, 400);
    EXPECT_EQ(run.state, "queued");
    EXPECT_FALSE(run.parameters);
    EXPECT_FALSE(run.test);
}

TEST_F(RunRepositoryTest, RegistersAFolderOnce)
{
    const RunId first = memory.addRun("a");

    EXPECT_EQ(runs.registerRun(memory.scratch / "a"), first);
    EXPECT_THAT(runs.list(), SizeIs(1));
}

TEST_F(RunRepositoryTest, ForgetsTheOldRunWhenAnotherWasMadeInItsPlace)
{
    const RunId first = memory.addRun("a");
    RunMaker(memory.scratch / "a", "baseline");

    const RunId second = runs.registerRun(memory.scratch / "a");

    EXPECT_NE(first, second);
    ASSERT_THAT(runs.list(), SizeIs(1));
    EXPECT_EQ(runs.list().front().preset, "baseline");
}

TEST_F(RunRepositoryTest, RefusesAFolderWithoutAWholeConfiguration)
{
    EXPECT_THROW(runs.registerRun(memory.scratch.path()), UserError);
    RunMaker made(memory.scratch / "a");
    const auto file = made.folder() / "run.json";
    for (const char* content :
         {"", "{\"format\": \"reblock-run/1\", \"lay", "[]", "{\"format\": \"other\"}",
          "{\"format\": \"reblock-run/1\"}", "{\"format\": \"reblock-run/1\", \"layout\": {}}"}) {
        std::ofstream(file) << content;
        EXPECT_THROW(runs.registerRun(made.folder()), UserError) << content;
    }
    EXPECT_THAT(runs.list(), IsEmpty());
}

TEST_F(RunRepositoryTest, FindsARunByNumberOrName)
{
    const RunId id = memory.addRun("tiny");

    EXPECT_EQ(runs.find("tiny").id, id);
    EXPECT_EQ(runs.find(std::to_string(id.value())).id, id);
    EXPECT_THROW(runs.find("none"), UserError);
    EXPECT_THROW(runs.find("99999999999999999999999"), UserError);
}

TEST_F(RunRepositoryTest, NamesTheNumbersWhereTwoRunsHaveOneName)
{
    RunMaker a(memory.scratch / "one" / "tiny"), b(memory.scratch / "two" / "tiny");
    runs.registerRun(a.folder());
    runs.registerRun(b.folder());

    try {
        runs.find("tiny");
        FAIL();
    } catch (const UserError& error) {
        EXPECT_THAT(error.remedy(), HasSubstr("1, 2"));
    }
}

TEST_F(RunRepositoryTest, HidesArchivedRunsWhereAsked)
{
    const RunId id = memory.addRun("tiny");
    runs.setArchived(id, true);
    runs.setNote(id, "good");

    EXPECT_THAT(runs.list(), SizeIs(1));
    EXPECT_EQ(runs.get(id).note, "good");
    EXPECT_THAT(runs.list({.archived = false}), IsEmpty());
}

TEST_F(RunRepositoryTest, MovesARunToTheTrashAndBack)
{
    const RunId id = memory.addRun("tiny");
    Ingest ingest(memory.store);

    runs.moveToTrash(id);

    EXPECT_FALSE(std::filesystem::exists(memory.scratch / "tiny"));
    EXPECT_THAT(runs.list(), IsEmpty());
    EXPECT_THAT(runs.list({.deleted = true}), SizeIs(1));
    EXPECT_EQ(ingest.all(memory.scratch.path()).changed.size(), 0u);

    runs.restore(id);

    EXPECT_TRUE(std::filesystem::exists(memory.scratch / "tiny" / "run.json"));
    EXPECT_EQ(runs.find("tiny").id, id);
}

TEST_F(RunRepositoryTest, LeavesARunInTheTrashWhileAnotherHasItsPlace)
{
    const RunId first = memory.addRun("tiny");
    runs.moveToTrash(first);
    const RunId second = memory.addRun("tiny");

    EXPECT_THROW(runs.restore(first), UserError);
    runs.moveToTrash(second);
    runs.restore(first);

    EXPECT_EQ(runs.find("tiny").id, first);
    EXPECT_EQ(runs.find("tiny", {.deleted = true}).id, second);
}

TEST_F(RunRepositoryTest, CallsARunWithoutProcessInterrupted)
{
    RunMaker maker(memory.scratch / "tiny");
    maker.train(1, 5);
    Ingest(memory.store).run(maker.folder());

    EXPECT_EQ(runs.find("tiny").state, "interrupted");
    EXPECT_NEAR(*runs.find("tiny").progress(), 2.5 / 2.5, 1);

    std::filesystem::remove_all(maker.folder());
    EXPECT_EQ(runs.find("tiny").state, "interrupted");
}

} // namespace reblock
