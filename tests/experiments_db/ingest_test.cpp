#include "experiments_db/ingest.h"

#include "core/base/error.h"
#include "experiments_db/decode_repository.h"
#include "experiments_db/metric_repository.h"
#include "experiments_db/run_event_repository.h"
#include "experiments_db/run_repository.h"
#include "tests/experiments_db/store_text.h"
#include "tests/support/run_maker.h"
#include "tests/support/scratch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace reblock {

namespace fs = std::filesystem;

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class IngestTest : public testing::Test {
protected:
    std::vector<StoredPoint> points(const std::string& metric)
    {
        return MetricRepository(store).pointsAfter(runs.find("甲").id, metric, 0);
    }
    StoredRun run() { return runs.find("甲"); }

    Scratch scratch;
    Store store{scratch / "reblock.sqlite"};
    Ingest ingest{store};
    RunRepository runs{store};
    RunMaker maker{scratch / "runs" / "甲"};
};

TEST_F(IngestTest, CopiesEveryEventOnce)
{
    maker.train(1, 20);

    EXPECT_EQ(ingest.run(maker.folder()).events, 23);
    EXPECT_EQ(ingest.run(maker.folder()).events, 0);
    EXPECT_EQ(Ingest(store).run(maker.folder()).events, 0);

    ASSERT_THAT(points("loss"), SizeIs(20));
    EXPECT_EQ(points("loss")[3].value, 0.25);
    EXPECT_EQ(points("loss")[3].axes.audioSeconds, 40);
    EXPECT_EQ(points("loss")[3].axes.seconds, 2);
    EXPECT_THAT(points("dev_error_rate"), SizeIs(2));
    EXPECT_THAT(MetricRepository(store).names(run().id),
                ElementsAre("dev_error_rate", "dev_errors", "dev_loss", "dev_tokens", "loss", "rate"));
}

TEST_F(IngestTest, SumsUpTheRun)
{
    maker.train(1, 20);
    maker.append("checkpoint", {{"step", 20}, {"file", "checkpoints/x"}, {"dev_loss", 0.1}, {"best", true}});
    maker.append("checkpoint", {{"step", 20}, {"file", "checkpoints/average"}, {"best", false}});
    ingest.run(maker.folder());

    EXPECT_EQ(run().step, 20);
    EXPECT_EQ(run().parameters, 1000);
    EXPECT_EQ(run().seconds, 10);
    EXPECT_EQ(run().eta, 100);
    EXPECT_DOUBLE_EQ(*run().bestDevEr, 5);
    EXPECT_DOUBLE_EQ(*run().lastDevEr, 5);
    EXPECT_EQ(run().lastCheckpoint, 20);
    EXPECT_THAT(RunEventRepository(store).checkpoints(run().id), SizeIs(2));

    maker.append("finished", {{"step", 20}, {"reason", "max_steps"}, {"seconds", 10}});
    ingest.run(maker.folder());

    EXPECT_EQ(run().state, "finished");
    EXPECT_EQ(run().progress(), 1);
}

TEST_F(IngestTest, KeepsTheReasonOfAFailure)
{
    maker.train(1, 2);
    maker.append("failed", {{"step", 2}, {"reason", "diverged"}, {"message", "The loss is not finite."}});
    ingest.run(maker.folder());

    EXPECT_EQ(run().state, "failed");
    EXPECT_EQ(run().failure, "The loss is not finite.");

    maker.append("resumed", {{"from_step", 2}});
    maker.append("failed", {{"step", 2}, {"reason", "cancelled"}});
    ingest.run(maker.folder());

    EXPECT_EQ(run().state, "cancelled");
}

TEST_F(IngestTest, LeavesATornLastLineForLater)
{
    maker.train(1, 3);
    const std::string line = maker.line("step", {{"step", 4}, {"loss", 9}});
    maker.appendBytes(line.substr(0, 20));
    EXPECT_EQ(ingest.run(maker.folder()).events, 4);
    EXPECT_THAT(points("loss"), SizeIs(3));

    maker.appendBytes(line.substr(20));

    EXPECT_EQ(ingest.run(maker.folder()).events, 1);
    EXPECT_EQ(points("loss").back().value, 9);
}

TEST_F(IngestTest, ForgetsWhatARunRepeats)
{
    maker.train(1, 30);
    maker.append("checkpoint", {{"step", 20}, {"file", "checkpoints/a"}, {"best", false}});
    maker.append("checkpoint", {{"step", 30}, {"file", "checkpoints/b"}, {"best", true}});
    maker.append("warning", {{"step", 25}, {"message", "late"}});
    ingest.run(maker.folder());
    maker.append("resumed", {{"from_step", 20}});
    maker.train(21, 22);
    ingest.run(maker.folder());

    EXPECT_THAT(points("loss"), SizeIs(22));
    EXPECT_THAT(points("dev_error_rate"), SizeIs(2));
    EXPECT_EQ(run().step, 22);
    EXPECT_DOUBLE_EQ(*run().bestDevEr, 5);
    RunEventRepository events(store);
    EXPECT_THAT(events.checkpoints(run().id), SizeIs(1));
    ASSERT_THAT(events.flags(run().id), SizeIs(2));
    EXPECT_EQ(events.flags(run().id)[1].kind, "resumed");
    EXPECT_EQ(events.flags(run().id)[1].step, 20);
}

TEST_F(IngestTest, BeginsAgainWhereARunStartedTwice)
{
    maker.train(1, 5);
    maker.train(1, 2);
    ingest.run(maker.folder());

    EXPECT_THAT(points("loss"), SizeIs(2));
}

TEST_F(IngestTest, RefusesAShorterJournalOfThatRunOnly)
{
    RunMaker other(scratch / "runs" / "乙");
    maker.train(1, 5);
    other.train(1, 5);
    ingest.all(scratch / "runs");
    fs::resize_file(maker.journal(), 50);
    other.train(6, 7);

    const IngestResult result = ingest.all(scratch / "runs");

    ASSERT_THAT(result.problems, SizeIs(1));
    EXPECT_THAT(result.problems[0], HasSubstr("甲"));
    EXPECT_EQ(result.events, 2);
    EXPECT_THAT(points("loss"), SizeIs(5));
}

TEST_F(IngestTest, RefusesAJournalThatBeginsOtherwise)
{
    maker.train(1, 5);
    ingest.run(maker.folder());
    fs::remove(maker.journal());
    maker.train(1, 9);

    EXPECT_THROW(ingest.run(maker.folder()), UserError);
}

TEST_F(IngestTest, KeepsNothingOfAPartWithALineThatIsNoEvent)
{
    maker.train(1, 5);
    ingest.run(maker.folder());
    maker.train(6, 6);
    maker.appendBytes("garbage\n");

    EXPECT_THROW(ingest.run(maker.folder()), UserError);
    EXPECT_THROW(ingest.run(maker.folder()), UserError);

    EXPECT_THAT(points("loss"), SizeIs(5));
    EXPECT_EQ(run().state, "interrupted");
}

TEST_F(IngestTest, ReadsADecodeWithItsHypotheses)
{
    maker.train(1, 5);
    maker.decode("test.ctc_greedy.average", 0.25);
    maker.decode("dev.ctc_greedy.average.beam4", 0.5);
    ingest.run(maker.folder());

    ASSERT_TRUE(run().test);
    EXPECT_EQ(*run().test, (StoredRate{25, 0.0, 50.0}));
    DecodeRepository decodes(store);
    ASSERT_THAT(decodes.decodes(run().id), SizeIs(2));
    EXPECT_EQ(decodes.decodes(run().id)[0].tag, "beam4");
    const StoredDecode test = decodes.decodes(run().id)[1];
    EXPECT_EQ(test.deletions, 1);
    EXPECT_EQ(test.realTimeFactor, 0.01);
    EXPECT_THAT(decodes.hypotheses(test.id),
                ElementsAre(StoredHypothesis{"u1", "one two", "one two", {}, {}, {}, {}},
                            StoredHypothesis{"u2", "three four", "three", 0, 1, 0, 2}));
}

TEST_F(IngestTest, TakesTheWholeLinesOfAHypothesisFileThatWasCutOff)
{
    const fs::path folder = maker.decode("test.ctc_greedy.average", 0.25);
    std::ofstream(folder / "hyp.trn") << "one two (u1)\nthr";
    std::ofstream(folder / "ref.trn") << "one two (u";
    std::ofstream(folder / "score.json") << "{\"utteran";
    ingest.run(maker.folder());

    DecodeRepository decodes(store);
    EXPECT_THAT(decodes.hypotheses(decodes.decodes(run().id).at(0).id),
                ElementsAre(StoredHypothesis{"u1", "", "one two", {}, {}, {}, {}}));
}

TEST_F(IngestTest, PassesOverFoldersThatAreNoRuns)
{
    fs::create_directories(scratch / "runs" / "empty");
    RunMaker hidden(scratch / "runs" / ".trash" / "old");

    EXPECT_THAT(ingest.all(scratch / "runs").changed, SizeIs(1));
    EXPECT_THAT(ingest.all(scratch / "no such folder").problems, IsEmpty());
}

TEST_F(IngestTest, GoesOnWhereAMovedProjectLeftOff)
{
    maker.train(1, 5);
    const fs::path elsewhere = scratch / "moved";
    {
        fs::create_directories(scratch / "project/runs");
        Store first(scratch / "project/reblock.sqlite");
        fs::copy(maker.folder(), scratch / "project/runs/甲", fs::copy_options::recursive);
        Ingest(first).all(scratch / "project/runs");
    }
    fs::rename(scratch / "project", elsewhere);
    Store moved(elsewhere / "reblock.sqlite");

    EXPECT_EQ(Ingest(moved).all(elsewhere / "runs").events, 0);
    EXPECT_EQ(RunRepository(moved).find("甲").folder, elsewhere / "runs/甲");
}

TEST_F(IngestTest, TakesACopiedFolderForARunOfItsOwn)
{
    maker.train(1, 5);
    ingest.run(maker.folder());
    fs::copy(maker.folder(), scratch / "runs" / "copy", fs::copy_options::recursive);

    EXPECT_EQ(ingest.all(scratch / "runs").events, 6);
    EXPECT_EQ(runs.find("copy").step, 5);
    EXPECT_EQ(run().step, 5);
}

TEST_F(IngestTest, FollowsRunsThatLiveElsewhere)
{
    RunMaker far(scratch / "usb stick" / "远");
    ingest.run(far.folder());
    far.train(1, 3);

    EXPECT_EQ(ingest.all(scratch / "runs").events, 4);
}

TEST_F(IngestTest, RebuildsTheSameRows)
{
    maker.train(1, 25);
    maker.append("resumed", {{"from_step", 20}});
    maker.train(21, 30);
    maker.decode("test.ctc_greedy.average", 0.25);
    RunMaker gone(scratch / "runs" / "gone");
    ingest.all(scratch / "runs");
    runs.setNote(run().id, "keep me");
    fs::remove_all(gone.folder());
    const std::string before = storeText(store, run().id);

    ingest.rebuild(scratch / "runs");

    EXPECT_EQ(storeText(store, run().id), before);
    EXPECT_EQ(run().note, "keep me");
    EXPECT_THAT(runs.list(), SizeIs(1));
}

} // namespace reblock
