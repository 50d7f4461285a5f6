// Ingest from several processes, and from processes that are killed.

#include "experiments_db/ingest.h"

#include "core/base/random.h"
#include "experiments_db/run_repository.h"
#include "tests/experiments_db/store_text.h"
#include "tests/support/run_maker.h"
#include "tests/support/scratch.h"

#include <gtest/gtest.h>

#include <chrono>
#include <csignal>
#include <sys/wait.h>
#include <thread>
#include <tuple>
#include <unistd.h>
#include <vector>

namespace reblock {

namespace fs = std::filesystem;

namespace {

constexpr int kSteps = 3000;

/// A child process that does the work and ends: 0 when it threw nothing.
template <class Work>
pid_t startChild(Work work)
{
    const pid_t child = ::fork();
    if (child != 0)
        return child;
    int code = 0;
    try {
        work();
    } catch (...) {
        code = 1;
    }
    ::_exit(code);
}

int exitStatus(pid_t child)
{
    int status = 0;
    ::waitpid(child, &status, 0);
    return status;
}

} // namespace

class IngestProcessTest : public testing::Test {
protected:
    /// What one undisturbed process makes of the journals.
    std::string expected()
    {
        const fs::path calm = scratch / "calm.sqlite";
        Store store(calm);
        Ingest(store).all(runs);
        return storeText(store, RunRepository(store).find("甲").id);
    }
    std::string found()
    {
        Store store(file);
        return storeText(store, RunRepository(store).find("甲").id);
    }

    Scratch scratch;
    fs::path runs = scratch / "runs";
    fs::path file = scratch / "reblock.sqlite";
    RunMaker maker{runs / "甲"};
};

TEST_F(IngestProcessTest, BeginsOneStoreWhenSeveralProcessesOpenItAtTheSameInstant)
{
    for (int round = 0; round < 20; ++round) {
        const fs::path fresh = scratch / (std::to_string(round) + ".sqlite");
        int start[2] = {}; // closed at both ends: go
        ASSERT_EQ(::pipe(start), 0);
        std::vector<pid_t> children;
        for (int i = 0; i < 4; ++i)
            children.push_back(startChild([&] {
                ::close(start[1]);
                char none = 0;
                std::ignore = ::read(start[0], &none, 1);
                Store store(fresh);
            }));
        ::close(start[1]);
        ::close(start[0]);
        for (const pid_t child : children)
            EXPECT_EQ(exitStatus(child), 0) << round;
    }
}

TEST_F(IngestProcessTest, CopiesOnceWhenTwoProcessesReadAGrowingJournalAtTheSameTime)
{
    const auto follow = [this] {
        Store store(file);
        Ingest ingest(store);
        while (RunRepository(store).list().empty() || RunRepository(store).list().front().state != "finished")
            ingest.all(runs);
        ingest.all(runs); // a list says "finished" as soon as the journal does
    };
    const pid_t one = startChild(follow);
    const pid_t two = startChild(follow);
    for (int step = 1; step <= kSteps; step += 50)
        maker.train(step, step + 49);
    maker.append("finished", {{"step", kSteps}, {"reason", "max_steps"}});

    EXPECT_EQ(exitStatus(one), 0);
    EXPECT_EQ(exitStatus(two), 0);
    EXPECT_TRUE(found() == expected());
}

TEST_F(IngestProcessTest, LosesAndDoublesNothingWhenItIsKilledAtRandomInstants)
{
    {
        Store store(file);
    }
    SeededRandom random(7, 0);
    int killed = 0;
    for (int round = 0; round < 60; ++round) {
        if (round > 0 && round % 7 == 0)
            maker.append("resumed", {{"from_step", 50 * round - 20}});
        maker.train(50 * round + 1 - (round > 0 && round % 7 == 0 ? 20 : 0), 50 * round + 50);
        const std::string torn = maker.line("step", {{"step", 50 * round + 51}, {"loss", round}});
        maker.appendBytes(torn.substr(0, 30));
        const pid_t child = startChild([this] {
            Store store(file);
            Ingest(store).all(runs);
        });
        std::this_thread::sleep_for(std::chrono::microseconds(random.below(6000))); // the instant of the kill
        ::kill(child, SIGKILL);
        killed += WIFSIGNALED(exitStatus(child));
        maker.appendBytes(torn.substr(30));
    }
    Store store(file);
    Ingest(store).all(runs);

    EXPECT_GT(killed, 5);
    EXPECT_TRUE(found() == expected());
}

} // namespace reblock
