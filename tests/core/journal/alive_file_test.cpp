#include "core/journal/alive_file.h"

#include "core/base/clock.h"
#include "core/base/process.h"
#include "tests/support/scratch.h"

#include <gtest/gtest.h>

#include <fstream>
#include <thread>

namespace reblock {
namespace {

TEST(AliveFile, SaysAtOnceWhoIsTraining)
{
    const Scratch scratch;
    const AliveFile file(scratch / "alive.json", 120);

    const auto alive = readAlive(scratch / "alive.json");

    ASSERT_TRUE(alive);
    EXPECT_EQ(alive->host, hostName());
    EXPECT_EQ(alive->bootId, bootId());
    EXPECT_EQ(alive->pid, ownPid());
    EXPECT_EQ(alive->processStart, processStart(ownPid()));
    EXPECT_EQ(alive->step, 120);
    EXPECT_LE(alive->started, alive->time);
    EXPECT_LE(alive->time, wallSeconds());
}

TEST(AliveFile, TellsTheStepWithALaterBeat)
{
    const Scratch scratch;
    AliveFile file(scratch / "alive.json");
    file.setStep(7);

    std::optional<Alive> alive;
    do {
        std::this_thread::yield();
        alive = readAlive(scratch / "alive.json");
        ASSERT_TRUE(alive) << "a reader must never see half a file";
    } while (alive->step != 7);
    EXPECT_GT(alive->time, alive->started);
}

TEST(AliveFile, GoesWithItsObjectAndLeavesNothingBehind)
{
    const Scratch scratch;
    {
        const AliveFile file(scratch / "alive.json");
    }
    EXPECT_TRUE(std::filesystem::is_empty(scratch.path()));
}

TEST(AliveFile, EndsNoRunWhenItCannotBeWritten)
{
    const Scratch scratch;

    EXPECT_NO_THROW(AliveFile(scratch.path() / "nowhere" / "alive.json"));
}

TEST(AliveFile, IsAbsentWhenItIsNoSuchDocument)
{
    const Scratch scratch;
    for (const char* content : {"", "{", "[]", R"({"host": 3})"}) {
        std::ofstream(scratch / "alive.json") << content;
        EXPECT_FALSE(readAlive(scratch / "alive.json")) << content;
    }
}

} // namespace
} // namespace reblock
