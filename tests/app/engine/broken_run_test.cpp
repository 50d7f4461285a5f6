#include "core/base/files.h"
#include "core/corpus/corpus.h"
#include "core/engine/decode/checkpoint_folder.h"
#include "core/interop/tensorboard_reader.h"
#include "core/journal/journal_reader.h"
#include "core/journal/run_folder.h"
#include "tests/app/engine/digits_project.h"

#include <fmt/format.h>

#include <fstream>
#include <sched.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

namespace reblock {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

/// Runs that break: an utterance unlike all others, no memory, no disk.
class BrokenRun : public DigitsProject {
protected:
    /// A corpus of sixty recordings of "one" and a single "two".
    static fs::path oddCorpus()
    {
        const fs::path file = root() / "odd" / "train.jsonl";
        fs::create_directories(file.parent_path());
        std::ofstream lines(file);
        const fs::path digits = fs::absolute(fs::path(REBLOCK_RESOURCES) / "digits" / "george");
        for (int i = 0; i < 60; ++i)
            lines << nlohmann::json{{"audio", (digits / fmt::format("1_george_{}.flac", i % 20)).string()},
                                    {"text", i == 59 ? "two" : "one"},
                                    {"id", fmt::format("u{:02}", i)}}
                  << '\n';
        return file.parent_path();
    }

    /// Batches of one utterance, so that the odd one stands alone, on weights that learn fast.
    static fs::path oddRun(const std::string& name, const std::string& onOutlier)
    {
        const fs::path corpus = oddCorpus();
        NewRunRequest request;
        request.name = name;
        request.layout = "A / A";
        request.corpus = {"odd", "jsonl", corpus, openCorpus("jsonl", corpus)->hash(), {}};
        request.settings = {"model.dim=16",
                            "model.heads=2",
                            "model.ffn=32",
                            "model.dropout=0.1",
                            "tokens=word",
                            "features.sample_rate=8000",
                            "features.bands=40",
                            "data.dev=train",
                            "batch.utterances=1",
                            "augment.speed=none",
                            "augment.time_masks=0",
                            "augment.frequency_masks=0",
                            "loss.label_smoothing=0",
                            "loss.ctc_weight=0",
                            "optimiser.rate=0.02",
                            "optimiser.warmup=10",
                            "train.threads=1",
                            "train.max_steps=240",
                            "train.evaluate_every=240 steps",
                            "train.on_outlier=" + onOutlier};
        const fs::path folder = root() / "runs" / name;
        writeNewRun(folder, makeRunConfig(request));
        return folder;
    }

    static std::vector<Event> outliers(const fs::path& run)
    {
        std::vector<Event> found;
        for (Event& event : readWholeJournal(RunFolder(run).journal()))
            if (event.event == "warning" && event.fields.value("kind", "") == "outlier")
                found.push_back(std::move(event));
        return found;
    }
};

TEST_F(BrokenRun, KeepsAnOutlierAndReplaysItToTheBit)
{
    const fs::path run = oddRun("odd-kept", "keep");
    const EngineResult result = train(run);
    ASSERT_EQ(result.exitCode, 0) << result.errors;
    const auto found = outliers(run);
    ASSERT_FALSE(found.empty());
    const auto& fields = found.front().fields;

    const EngineResult replay = runEngine(
        {{"command", "train"}, {"run", run.string()}, {"replay", fields.at("batch")}, {"json", true}});

    ASSERT_EQ(replay.exitCode, 0) << replay.errors;
    EXPECT_EQ(replay.lines().at(0).at("loss").get<double>(), fields.at("loss").get<double>());
    const auto kept = nlohmann::json::parse(
        readFile(RunFolder(run).keptBatches() / (fields.at("batch").get<std::string>() + ".json")));
    const auto& utterance = kept.at("parts").at(0).at("utterances").at(0);
    EXPECT_EQ(utterance.at("id"), "u59");
    EXPECT_EQ(utterance.at("text"), "two");
    EXPECT_THAT(utterance.at("audio").at(0).get<std::string>(), HasSubstr("1_george_19.flac"));
    EXPECT_EQ(kept.at("reason"), "outlier");
}

TEST_F(BrokenRun, SkipsAnOutlierAndGoesOnBitForBitAfterAKill)
{
    const fs::path whole = oddRun("odd-skipped", "skip");
    const fs::path killed = oddRun("odd-killed", "skip");
    ASSERT_EQ(train(whole).exitCode, 0);
    ASSERT_FALSE(outliers(whole).empty());

    train(killed, signalAtStep(SIGTERM, 130));
    ASSERT_EQ(train(killed).exitCode, 0);

    EXPECT_EQ(readFile(weightsOf(whole, 240)), readFile(weightsOf(killed, 240)));
}

TEST_F(BrokenRun, StopsAtAnOutlierWhenAsked)
{
    const fs::path run = oddRun("odd-stopped", "stop");

    const EngineResult result = train(run);

    EXPECT_EQ(result.exitCode, 4);
    EXPECT_EQ(result.lines().back().at("reason"), "diverged");
    EXPECT_THAT(result.errors, HasSubstr("train.on_outlier"));
}

TEST_F(BrokenRun, WritesTensorBoardFilesThatSayWhatTheJournalSays)
{
    const fs::path run = makeRun("curves");
    train(run, signalAtStep(SIGKILL, 6));
    ASSERT_EQ(train(run).exitCode, 0);

    const auto tags = readTensorboard(RunFolder(run).tensorboard()).tags;

    std::map<std::int64_t, double> dev;
    for (const Event& event : readWholeJournal(RunFolder(run).journal()))
        if (event.event == "epoch")
            dev[event.fields.at("step")] = event.fields.at("dev_loss");
    ASSERT_EQ(tags.at("dev/loss").size(), dev.size());
    for (const ScalarPoint& point : tags.at("dev/loss"))
        EXPECT_EQ(point.value, static_cast<float>(dev.at(point.step)));
    EXPECT_EQ(tags.at("train/loss").back().step, 8);
}

TEST_F(BrokenRun, WritesNoTensorBoardFilesWhenAsked)
{
    const fs::path run = makeRun("no-curves", {"train.tensorboard=false", "train.max_steps=1"});
    ASSERT_EQ(train(run).exitCode, 0);

    EXPECT_FALSE(fs::exists(RunFolder(run).tensorboard()));
}

class MemoryLimit : public BrokenRun {
protected:
    static constexpr EngineLimits kLimits{.fileBytes = 0, .addressBytes = 2'000'000'000};

    static fs::path largeRun(const std::string& name, std::int64_t frames)
    {
        return makeRun(name,
                       {"model.dim=256", "model.heads=4", "model.ffn=1024", "train.max_steps=1",
                        "batch.buckets=1", fmt::format("batch.frames={}", frames)},
                       "A*6 / A");
    }

    static EngineResult trainLimited(const fs::path& run)
    {
        return runEngine({{"command", "train"}, {"run", run.string()}, {"json", true}}, {}, kLimits);
    }
};

TEST_F(MemoryLimit, IsMetWithAShapeAndASizeThatFits)
{
    const EngineResult result = trainLimited(largeRun("too-large", 60000));

    ASSERT_EQ(result.exitCode, 3) << result.errors;
    const nlohmann::json failed = result.lines().back();
    EXPECT_EQ(failed.at("reason"), "memory");
    const auto& batch = failed.at("batch");
    EXPECT_THAT(result.errors, HasSubstr(fmt::format("{} rows × {} frames", batch.at("rows").get<int>(),
                                                     batch.at("frames").get<int>())));
    const EngineResult smaller = trainLimited(largeRun("fits", failed.at("suggested_frames")));
    EXPECT_EQ(smaller.exitCode, 0) << smaller.errors;
}

TEST_F(MemoryLimit, LeavesACheckpointToGoOnFrom)
{
    const fs::path run = largeRun("unlucky", 45000);
    EXPECT_EQ(trainLimited(run).exitCode, 3);
    EXPECT_FALSE(CheckpointFolder(RunFolder(run).checkpoints()).stateSteps().empty());

    const EngineResult roomy = train(run);

    EXPECT_EQ(roomy.exitCode, 0) << roomy.errors;
}

/// A disk of limited size under `folder`, in a mount namespace of the calling process; false where the
/// system does not permit it.
bool mountSmallDisk(const fs::path& folder, const char* size)
{
    return ::unshare(CLONE_NEWNS) == 0 && ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
           ::mount("tmpfs", folder.c_str(), "tmpfs", 0, size) == 0;
}

/// What the child process below found; its exit code.
enum DiskOutcome {
    Right = 0,
    NotPermitted = 10,
    WrongCode = 11,
    WrongText = 12,
    NotContinued = 13,
    OtherBits = 14
};

TEST_F(BrokenRun, GoesOnBitForBitOnceAFullDiskHasRoomAgain)
{
    const fs::path whole = makeRun("disk-roomy");
    const fs::path full = makeRun("disk-full");
    ASSERT_EQ(train(whole).exitCode, 0);

    const pid_t child = ::fork(); // its own, so that the disk is gone when it ends
    if (child == 0) {
        const std::string configuration = readFile(full / "run.json");
        if (!mountSmallDisk(full, "size=400k"))
            std::_Exit(NotPermitted);
        std::ofstream(full / "run.json") << configuration;
        std::ofstream(full / "filler") << std::string(200'000, 'x');
        const EngineResult result = train(full);
        if (result.exitCode != 3)
            std::_Exit(WrongCode);
        if (result.errors.find("No space left") == std::string::npos)
            std::_Exit(WrongText);
        fs::remove(full / "filler");
        if (::mount("tmpfs", full.c_str(), "tmpfs", MS_REMOUNT, "size=64m") != 0 || train(full).exitCode != 0)
            std::_Exit(NotContinued);
        std::_Exit(readFile(weightsOf(whole, 8)) == readFile(weightsOf(full, 8)) ? Right : OtherBits);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    if (WEXITSTATUS(status) == NotPermitted)
        GTEST_SKIP() << "mounting a small disk is not permitted here";
    EXPECT_EQ(WEXITSTATUS(status), Right);
}

} // namespace
} // namespace reblock
