#include "core/journal/run_state.h"

#include "core/base/process.h"
#include "core/journal/event.h"
#include "tests/support/scratch.h"

#include <gtest/gtest.h>

#include <chrono>
#include <fstream>

namespace reblock {
namespace {

constexpr double kNow = 2'000'000'000;

class RunStateTest : public testing::Test {
protected:
    Scratch scratch;
    RunFolder folder{scratch.path()};

    void journal(const std::string& event, double time, nlohmann::json fields = nlohmann::json::object())
    {
        std::ofstream(folder.journal(), std::ios::app)
            << lineFromEvent({++seq, time, event, std::move(fields)}) << '\n';
    }

    nlohmann::json ofThisProcess(double started, double time)
    {
        return {{"host", hostName()}, {"boot_id", bootId()},
                {"pid", ownPid()},    {"process_start", processStart(ownPid())},
                {"started", started}, {"step", 5},
                {"time", time}};
    }

    void alive(const nlohmann::json& document) { std::ofstream(folder.alive()) << document.dump(); }

    /// As if the file had been written so many seconds before kNow.
    void setAge(double seconds)
    {
        using FileClock = std::filesystem::file_time_type::clock;
        const auto wall = std::chrono::sys_time<std::chrono::seconds>(
            std::chrono::seconds(static_cast<std::int64_t>(kNow - seconds)));
        std::filesystem::last_write_time(folder.alive(), FileClock::from_sys(wall));
    }

    std::string state() { return runStateName(runState(folder, kNow)); }

    std::int64_t seq = 0;
};

TEST_F(RunStateTest, IsQueuedUntilAProcessTakesTheRun)
{
    EXPECT_EQ(state(), "queued");
    alive(ofThisProcess(kNow - 2, kNow - 1));
    EXPECT_EQ(state(), "starting");
    journal("started", kNow - 1);
    EXPECT_EQ(state(), "running");
}

TEST_F(RunStateTest, IsStalledWhenTheProcessLivesButIsSilent)
{
    journal("started", kNow - 100);
    alive(ofThisProcess(kNow - 101, kNow - 29));
    EXPECT_EQ(state(), "running");

    alive(ofThisProcess(kNow - 101, kNow - 31));
    EXPECT_EQ(state(), "stalled");
}

TEST_F(RunStateTest, IsInterruptedWhenTheProcessIsGone)
{
    journal("started", kNow - 10);
    EXPECT_EQ(state(), "interrupted");

    nlohmann::json document = ofThisProcess(kNow - 11, kNow - 1);
    document["process_start"] = processStart(ownPid()) + 1; // the number is another process's by now
    alive(document);
    EXPECT_EQ(state(), "interrupted");

    document = ofThisProcess(kNow - 11, kNow - 1);
    document["boot_id"] = "before the machine was started again";
    alive(document);
    EXPECT_EQ(state(), "interrupted");
}

TEST_F(RunStateTest, IsWhatTheClosingEventSays)
{
    journal("paused", kNow - 50, {{"step", 3}});
    EXPECT_EQ(state(), "paused");
    journal("finished", kNow - 40);
    EXPECT_EQ(state(), "finished");
    journal("failed", kNow - 30, {{"reason", "diverged"}});
    EXPECT_EQ(state(), "failed");
    journal("failed", kNow - 20, {{"reason", nullptr}});
    EXPECT_EQ(state(), "failed");
    journal("failed", kNow - 10, {{"reason", "cancelled"}});
    EXPECT_EQ(state(), "cancelled");
    journal("warning", kNow - 5);
    EXPECT_EQ(state(), "cancelled");
}

TEST_F(RunStateTest, IsClosedWhileTheProcessThatClosedItIsStillThere)
{
    journal("paused", kNow - 1);
    alive(ofThisProcess(kNow - 60, kNow - 1));

    EXPECT_EQ(state(), "paused");
}

TEST_F(RunStateTest, StartsAgainWithTheProcessThatContinuesIt)
{
    for (const char* last : {"paused", "step"}) {
        journal(last, kNow - 60);
        alive(ofThisProcess(kNow - 5, kNow - 1));
        EXPECT_EQ(state(), "starting") << last;
    }
    journal("resumed", kNow - 4);
    EXPECT_EQ(state(), "running");
}

TEST_F(RunStateTest, JudgesARunOfAnotherMachineByTheAgeOfItsFile)
{
    journal("started", kNow - 5000);
    nlohmann::json document = ofThisProcess(kNow - 5001, kNow - 4000); // its clock may be off
    document["host"] = "another machine";
    alive(document);

    setAge(10);
    EXPECT_EQ(state(), "running");
    setAge(31);
    EXPECT_EQ(state(), "stalled");
    journal("finished", kNow - 20);
    EXPECT_EQ(state(), "finished");
}

TEST_F(RunStateTest, IgnoresATornLastLine)
{
    journal("paused", kNow - 50);
    std::ofstream(folder.journal(), std::ios::app) << R"({"seq":2,"time":3,"event":"fini)";

    EXPECT_EQ(state(), "paused");
}

TEST(RunStateName, IsTheSameWordBothWays)
{
    for (const char* name : {"queued", "starting", "running", "paused", "stalled", "interrupted", "finished",
                             "failed", "cancelled"}) {
        ASSERT_TRUE(runStateFromName(name)) << name;
        EXPECT_EQ(runStateName(*runStateFromName(name)), name);
    }
    EXPECT_FALSE(runStateFromName("dancing"));
}

} // namespace
} // namespace reblock
