#include "core/base/files.h"
#include "core/engine/decode/checkpoint_folder.h"
#include "core/journal/control.h"
#include "core/journal/journal_reader.h"
#include "core/journal/journal_writer.h"
#include "tests/app/engine/digits_project.h"

#include <fstream>

namespace reblock {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class TrainProgram : public DigitsProject {};

std::vector<std::string> eventNames(const fs::path& run)
{
    std::vector<std::string> names;
    for (const Event& event : readWholeJournal(RunFolder(run).journal()))
        if (event.event != "step")
            names.push_back(event.event);
    return names;
}

TEST_F(TrainProgram, TellsTheWholeStoryOfARun)
{
    const fs::path run = makeRun("story");

    const EngineResult result = train(run);

    ASSERT_EQ(result.exitCode, 0) << result.errors;
    EXPECT_THAT(eventNames(run), testing::ElementsAre("started", "epoch", "checkpoint", "epoch", "checkpoint",
                                                      "checkpoint", "finished"));
    const auto lines = result.lines();
    EXPECT_EQ(lines.back().at("reason"), "max_steps");
    EXPECT_EQ(lines.back().at("step"), 8);
    EXPECT_TRUE(fs::exists(run / "checkpoints" / "average.safetensors"));
    EXPECT_FALSE(fs::exists(RunFolder(run).alive()));
}

TEST_F(TrainProgram, GivesTheSameWeightsTwice)
{
    const fs::path first = makeRun("first");
    const fs::path second = makeRun("second");

    ASSERT_EQ(train(first).exitCode, 0);
    ASSERT_EQ(train(second).exitCode, 0);

    EXPECT_EQ(readFile(weightsOf(first, 8)), readFile(weightsOf(second, 8)));
}

TEST_F(TrainProgram, GoesOnBitForBitAfterAKill)
{
    const fs::path whole = makeRun("whole");
    const fs::path killed = makeRun("killed");
    ASSERT_EQ(train(whole).exitCode, 0);

    EXPECT_EQ(train(killed, signalAtStep(SIGKILL, 2)).exitCode, -1);
    EXPECT_EQ(train(killed, signalAtStep(SIGKILL, 6)).exitCode, -1);
    const EngineResult last = train(killed);

    ASSERT_EQ(last.exitCode, 0) << last.errors;
    EXPECT_EQ(readFile(weightsOf(whole, 8)), readFile(weightsOf(killed, 8)));
    EXPECT_EQ(readFile(whole / "checkpoints" / "average.safetensors"),
              readFile(killed / "checkpoints" / "average.safetensors"));
}

TEST_F(TrainProgram, PausesOnASignalAndGoesOnBitForBit)
{
    const fs::path whole = makeRun("unpaused", {"batch.accumulate=2"});
    const fs::path paused = makeRun("paused", {"batch.accumulate=2"});
    ASSERT_EQ(train(whole).exitCode, 0);

    const EngineResult stopped = train(paused, signalAtStep(SIGTERM, 3));

    EXPECT_EQ(stopped.exitCode, 5) << stopped.errors;
    EXPECT_EQ(stopped.lines().back().at("event"), "paused");
    EXPECT_THAT(stopped.errors, HasSubstr("checkpoint is kept"));
    ASSERT_EQ(train(paused).exitCode, 0);
    EXPECT_EQ(readFile(weightsOf(whole, 8)), readFile(weightsOf(paused, 8)));
}

TEST_F(TrainProgram, PausesOnAControlRequest)
{
    const fs::path run = makeRun("controlled", {"train.max_steps=100000"});

    const EngineResult result = train(run, [&](const nlohmann::json& line) {
        if (line.value("event", "") == "step")
            requestStop(RunFolder(run));
        return 0;
    });

    EXPECT_EQ(result.exitCode, 5) << result.errors;
    EXPECT_FALSE(stopRequested(RunFolder(run)));
}

TEST_F(TrainProgram, RefusesARunThatIsBeingTrained)
{
    const fs::path run = makeRun("busy");
    const JournalWriter other(RunFolder(run).journal());

    const EngineResult result = train(run);

    EXPECT_EQ(result.exitCode, 2);
    EXPECT_FALSE(result.errors.empty());
}

TEST_F(TrainProgram, SaysWhichProcessTrainsTheRun)
{
    const fs::path run = makeRun("held", {"train.max_steps=100000"});
    std::string refusal;
    int holder = 0;

    const EngineResult first = train(
        run,
        [&](const nlohmann::json& line) {
            if (line.value("event", "") != "step" || !refusal.empty())
                return 0;
            const EngineResult second = train(run);
            EXPECT_EQ(second.exitCode, 2);
            refusal = second.errors;
            return SIGTERM;
        },
        [&](int pid) { holder = pid; });

    EXPECT_EQ(first.exitCode, 5) << first.errors;
    EXPECT_THAT(refusal, HasSubstr("Process " + std::to_string(holder) + " on "));
}

TEST_F(TrainProgram, LeavesAReadOnlyRunAsItIsAndSaysWhy)
{
    const fs::path run = makeRun("readonly", {"train.max_steps=1"});
    const std::string mount = "mount --bind \"$0\" \"$0\" && mount -o remount,bind,ro \"$0\"";
    if (runShell("unshare -m sh -c '" + mount + "' \"$0\"", run).exitCode != 0)
        GTEST_SKIP() << "no permission to mount";
    const auto before = fs::last_write_time(run);
    const std::string request =
        nlohmann::json({{"command", "train"}, {"run", run.string()}, {"json", true}}).dump();

    const EngineResult result =
        runShell("unshare -m sh -c '" + mount + " && exec \"$1\" \"$2\"' \"$0\" \"$1\" \"$2\"", run,
                 {std::string(REBLOCK_PROGRAMS) + "/reblock-engine", request});

    EXPECT_EQ(result.exitCode, 3) << result.errors;
    EXPECT_THAT(result.errors, HasSubstr("Read-only file system"));
    EXPECT_EQ(fs::last_write_time(run), before);
    EXPECT_EQ(train(run).exitCode, 0);
}

TEST_F(TrainProgram, GoesOnBitForBitWhenTheWallClockJumpsBack)
{
    const fs::path whole = makeRun("steady");
    const fs::path jumped = makeRun("jumped");
    ASSERT_EQ(train(whole).exitCode, 0);

    EXPECT_EQ(train(jumped, signalAtStep(SIGKILL, 5)).exitCode, -1);
    ::setenv("LD_PRELOAD", REBLOCK_SLOW_CLOCK, 1); // an hour behind in the next process
    const EngineResult last = train(jumped);
    ::unsetenv("LD_PRELOAD");

    ASSERT_EQ(last.exitCode, 0) << last.errors;
    EXPECT_EQ(readFile(weightsOf(whole, 8)), readFile(weightsOf(jumped, 8)));
    const std::vector<Event> events = readWholeJournal(RunFolder(jumped).journal());
    EXPECT_LT(events.back().time, events.front().time);
    EXPECT_EQ(events.back().seq, std::ssize(events));
}

TEST_F(TrainProgram, HasNothingToDoOnAFinishedRun)
{
    const fs::path run = makeRun("finished", {"train.max_steps=1"});
    ASSERT_EQ(train(run).exitCode, 0);
    const std::string journal = readFile(RunFolder(run).journal());

    EXPECT_EQ(train(run).exitCode, 0);
    EXPECT_EQ(readFile(RunFolder(run).journal()), journal);
}

TEST_F(TrainProgram, EndsWithTheDivergedCodeWhenStepsStayNonFinite)
{
    const fs::path run = makeRun("diverged", {"optimiser.rate=1e30", "train.max_steps=50"});

    const EngineResult result = train(run);

    EXPECT_EQ(result.exitCode, 4) << result.errors;
    EXPECT_EQ(result.lines().back().at("reason"), "diverged");
    EXPECT_THAT(result.errors, HasSubstr("optimiser.rate"));
    EXPECT_FALSE(fs::is_empty(RunFolder(run).keptBatches()));
}

TEST_F(TrainProgram, StopsAtTheFirstNonFiniteStepWhenAskedAndReplaysIt)
{
    const fs::path run = makeRun("stopped", {"optimiser.rate=1e30", "train.on_non_finite=stop",
                                             "train.max_steps=50", "train.evaluate_every=1 steps"});
    ASSERT_EQ(train(run).exitCode, 4);
    const EngineResult replay =
        runEngine({{"command", "train"}, {"run", run.string()}, {"replay", "step-000002"}, {"json", true}});

    ASSERT_EQ(replay.exitCode, 0) << replay.errors;
    EXPECT_TRUE(replay.lines().at(0).at("loss").is_null());
    EXPECT_FALSE(replay.lines().at(0).at("rows").empty());
}

TEST_F(TrainProgram, FallsBackToTheCheckpointBeforeADamagedOne)
{
    const fs::path whole = makeRun("intact");
    const fs::path damaged = makeRun("damaged");
    ASSERT_EQ(train(whole).exitCode, 0);
    EXPECT_EQ(train(damaged, signalAtStep(SIGTERM, 6)).exitCode, 5);
    const std::int64_t last = CheckpointFolder(RunFolder(damaged).checkpoints()).weightSteps().back();
    fs::resize_file(weightsOf(damaged, last), 1000);

    const EngineResult result = train(damaged);

    ASSERT_EQ(result.exitCode, 0) << result.errors;
    EXPECT_THAT(result.output, HasSubstr("Training goes on from step 4"));
    EXPECT_EQ(readFile(weightsOf(whole, 8)), readFile(weightsOf(damaged, 8)));
}

TEST_F(TrainProgram, LosesNothingWhenTheDiskIsFull)
{
    const fs::path whole = makeRun("roomy");
    const fs::path full = makeRun("full");
    ASSERT_EQ(train(whole).exitCode, 0);

    const EngineResult result =
        runEngine({{"command", "train"}, {"run", full.string()}, {"json", true}}, {}, {.fileBytes = 20000});

    EXPECT_EQ(result.exitCode, 3) << result.errors;
    EXPECT_THAT(result.errors, HasSubstr("checkpoints"));
    ASSERT_EQ(train(full).exitCode, 0);
    EXPECT_EQ(readFile(weightsOf(whole, 8)), readFile(weightsOf(full, 8)));
}

TEST_F(TrainProgram, SaysWhatIsWrongWithAFolderThatIsNoRun)
{
    const EngineResult result = train("/nowhere/at all");

    EXPECT_EQ(result.exitCode, 2);
    EXPECT_THAT(result.errors, HasSubstr("/nowhere/at all"));
}

} // namespace
} // namespace reblock
