#include "experiments_db/corpus_repository.h"
#include "experiments_db/decode_repository.h"
#include "experiments_db/metric_repository.h"
#include "experiments_db/run_event_repository.h"

#include "core/base/error.h"
#include "tests/support/memory_store.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <cmath>

namespace reblock {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class CorpusRepositoryTest : public testing::Test {
protected:
    StoredCorpus corpus(const std::string& name, double seconds)
    {
        return {
            {}, name, "digits", "/corpora/数字", "abc", 5, {{"train", 3, seconds, 9}, {"dev", 1, 2.5, 4}}};
    }

    MemoryStore memory;
    CorpusRepository corpora{memory.store};
};

TEST_F(CorpusRepositoryTest, GivesBackWhatWasAdded)
{
    corpora.add(corpus("zwei", 1));
    corpora.add(corpus("digits", 10));

    const auto found = corpora.find("digits");

    ASSERT_TRUE(found);
    EXPECT_EQ(found->path, "/corpora/数字");
    EXPECT_THAT(found->sets,
                ElementsAre(StoredCorpusSet{"train", 3, 10, 9}, StoredCorpusSet{"dev", 1, 2.5, 4}));
    EXPECT_THAT(corpora.list(), SizeIs(2));
    EXPECT_EQ(corpora.list().front().name, "digits");
}

TEST_F(CorpusRepositoryTest, ReplacesACorpusOfTheSameName)
{
    const CorpusId first = corpora.add(corpus("digits", 1));
    const CorpusId second = corpora.add(corpus("digits", 2));

    EXPECT_EQ(first, second);
    ASSERT_THAT(corpora.list(), SizeIs(1));
    EXPECT_EQ(corpora.get("digits").sets.front().seconds, 2);
}

TEST_F(CorpusRepositoryTest, NamesTheKnownOnesWhenAskedForAnother)
{
    corpora.add(corpus("digits", 1));

    try {
        corpora.get("digit");
        FAIL();
    } catch (const UserError& error) {
        EXPECT_THAT(error.remedy(), HasSubstr("digits"));
    }
}

TEST_F(CorpusRepositoryTest, RemovesACorpusWithItsSets)
{
    corpora.add(corpus("digits", 1));

    EXPECT_TRUE(corpora.remove("digits"));
    EXPECT_FALSE(corpora.remove("digits"));
    EXPECT_FALSE(corpora.find("digits"));
}

TEST_F(CorpusRepositoryTest, LeavesUtterancesOutAndTakesThemBackIn)
{
    const CorpusId id = corpora.add(corpus("digits", 1));
    const std::vector<StoredExclusion> two{{"二", "train"}, {"one", "train"}};

    EXPECT_EQ(corpora.exclude(id, two), 2);
    EXPECT_EQ(
        corpora.exclude(id, std::array{StoredExclusion{"one", "train"}, StoredExclusion{"three", "dev"}}), 1);

    EXPECT_THAT(corpora.excluded(id),
                ElementsAre(StoredExclusion{"three", "dev"}, StoredExclusion{"one", "train"},
                            StoredExclusion{"二", "train"}));
    EXPECT_EQ(corpora.get("digits").sets.at(0).excluded, 2);
    EXPECT_EQ(corpora.get("digits").sets.at(1).excluded, 1);
    EXPECT_EQ(corpora.include(id, std::array{std::string("one"), std::string("unknown")}), 1);
    EXPECT_THAT(corpora.excluded(id), SizeIs(2));
}

TEST_F(CorpusRepositoryTest, KeepsWhatIsExcludedWhenACorpusIsAddedAgainAndForgetsItWithTheCorpus)
{
    const CorpusId id = corpora.add(corpus("digits", 1));
    corpora.exclude(id, std::array{StoredExclusion{"one", "train"}});

    corpora.add(corpus("digits", 2));
    EXPECT_THAT(corpora.excluded(id), SizeIs(1));

    corpora.remove("digits");
    EXPECT_THAT(corpora.excluded(corpora.add(corpus("digits", 1))), IsEmpty());
}

class MetricRepositoryTest : public testing::Test {
protected:
    void put(std::int64_t step, double loss)
    {
        metrics.append(run, {step, 1, 10.0 * static_cast<double>(step), 2, 3},
                       std::array{MetricValue{"loss", loss}});
    }

    MemoryStore memory;
    MetricRepository metrics{memory.store};
    RunId run = memory.addRun("tiny");
};

TEST_F(MetricRepositoryTest, GivesThePointsAfterAStepOldestFirst)
{
    put(30, 3);
    put(10, 1);
    put(20, 2);

    const auto points = metrics.pointsAfter(run, "loss", 10);

    ASSERT_THAT(points, SizeIs(2));
    EXPECT_EQ(points[0].axes.step, 20);
    EXPECT_EQ(points[0].axes.audioSeconds, 200);
    EXPECT_EQ(points[1].value, 3);
    EXPECT_THAT(metrics.pointsAfter(run, "rate", 0), IsEmpty());
    EXPECT_THAT(metrics.pointsAfter(RunId(99), "loss", 0), IsEmpty());
}

TEST_F(MetricRepositoryTest, KeepsAValueThatIsNotANumber)
{
    put(1, std::nan(""));

    EXPECT_TRUE(std::isnan(metrics.pointsAfter(run, "loss", 0).at(0).value));
}

TEST_F(MetricRepositoryTest, ForgetsWhatCameAfterAStepOfThisRunAlone)
{
    const RunId other = memory.addRun("other");
    put(10, 1);
    put(20, 2);
    metrics.append(other, {20, 0, 0, 0, 0}, std::array{MetricValue{"loss", 5.0}});

    metrics.removeAfter(run, 10);

    EXPECT_THAT(metrics.pointsAfter(run, "loss", 0), SizeIs(1));
    EXPECT_THAT(metrics.pointsAfter(other, "loss", 0), SizeIs(1));
    EXPECT_EQ(metrics.lastAxes(run).step, 10);
}

TEST_F(MetricRepositoryTest, ListsTheNamesOfARun)
{
    put(1, 1);
    metrics.append(run, {2, 0, 0, 0, 0}, std::array{MetricValue{"dev_loss", 1.0}});

    EXPECT_THAT(metrics.names(run), ElementsAre("dev_loss", "loss"));
}

TEST(RunEventRepository, ForgetsFlagsAndCheckpointsAfterAStep)
{
    MemoryStore memory;
    RunEventRepository events(memory.store);
    const RunId run = memory.addRun("tiny");
    events.addFlag(run, {3, 100, 1.5, "warning", "careful"});
    events.addFlag(run, {4, 200, 2.5, "warning", "late"});
    events.addCheckpoint(run, {100, "checkpoints/a", 0.5, true});
    events.addCheckpoint(run, {200, "checkpoints/b", {}, false});

    events.removeAfter(run, 100);

    EXPECT_THAT(events.flags(run), ElementsAre(StoredFlag{3, 100, 1.5, "warning", "careful"}));
    EXPECT_THAT(events.checkpoints(run), ElementsAre(StoredCheckpoint{100, "checkpoints/a", 0.5, true}));
}

TEST(DecodeRepository, ReplacesADecodeOfTheSameFolderWithItsHypotheses)
{
    MemoryStore memory;
    DecodeRepository repository(memory.store);
    const RunId run = memory.addRun("tiny");
    StoredDecode decode;
    decode.folder = "test.ctc_greedy.average";
    decode.set = "test";
    decode.er = 12.5;
    repository.put(run, decode, {{"u1", "a", "b", 1, 0, 0, 1}, {"u2", "", "", {}, {}, {}, {}}});
    decode.er = 10;
    const DecodeId id = repository.put(run, decode, {{"u3", "a", "a", 0, 0, 0, 1}});

    ASSERT_THAT(repository.decodes(run), SizeIs(1));
    EXPECT_EQ(repository.decodes(run)[0].er, 10);
    EXPECT_FALSE(repository.decodes(run)[0].low);
    EXPECT_THAT(repository.hypotheses(id), ElementsAre(StoredHypothesis{"u3", "a", "a", 0, 0, 0, 1}));
}

} // namespace reblock
