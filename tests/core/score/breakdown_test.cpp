#include "core/score/breakdown.h"

#include "tests/core/score/scoring_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace reblock {

using nlohmann::json;
using testing::ElementsAre;

namespace {

ScoreReport scoreOf(std::vector<ScorePair> pairs)
{
    return scorePairs(pairs, TokenMode::Char);
}

} // namespace

TEST(Breakdown, GivesSclitesCountsOfEachSpeaker)
{
    const json systems = scoringFixture("totals.json").at("systems");
    for (const auto& [system, golden] : systems.items()) {
        const auto speakers = speakerScores(systemScore(system));
        ASSERT_EQ(speakers.size(), golden.at("speakers_sclite").size());
        for (const SpeakerScore& speaker : speakers) {
            const json& wanted = golden.at("speakers_sclite").at(speaker.speaker);
            EXPECT_EQ(speaker.group.utterances, wanted.at("utterances"));
            EXPECT_EQ(speaker.group.counts,
                      (ErrorCounts{wanted.at("S"), wanted.at("D"), wanted.at("I"), wanted.at("N")}));
        }
    }
}

TEST(Breakdown, SortsUtterancesIntoBandsOfTheirLength)
{
    const auto bands = lengthScores(
        scoreOf({{"a", "", "好"}, {"b", "一二三四五", "一二三四"}, {"c", "一二三四五六", "一二三四五六"}}));

    ASSERT_EQ(bands.size(), 3u);
    EXPECT_EQ(bands[0].to, 0);
    EXPECT_EQ(bands[0].group.counts, (ErrorCounts{0, 0, 1, 0}));
    EXPECT_EQ(bands[1].from, 1);
    EXPECT_EQ(bands[1].to, 5);
    EXPECT_EQ(bands[1].group.sentenceErrors, 1);
    EXPECT_EQ(bands[2].from, 6);
    EXPECT_EQ(bands[2].group.sentenceErrors, 0);
}

TEST(Breakdown, PutsTheLongestIntoABandWithoutAnEnd)
{
    std::string reference;
    for (int i = 0; i < 51; ++i)
        reference += "好";

    const auto bands = lengthScores(scoreOf({{"a", reference, reference}}));

    ASSERT_EQ(bands.size(), 1u);
    EXPECT_EQ(bands[0].from, 51);
    EXPECT_FALSE(bands[0].to);
}

TEST(Breakdown, LeavesNoUtteranceOutOfABreakdown)
{
    const ScoreReport report = systemScore("B");
    ErrorCounts byLength, bySpeaker;
    for (const LengthScore& band : lengthScores(report))
        byLength += band.group.counts;
    for (const SpeakerScore& speaker : speakerScores(report))
        bySpeaker += speaker.group.counts;
    std::int64_t confused = 0;
    for (const Confusion& confusion : confusions(report))
        confused += confusion.count;

    EXPECT_EQ(byLength, report.counts);
    EXPECT_EQ(bySpeaker, report.counts);
    EXPECT_EQ(confused, report.counts.errors());
}

TEST(Breakdown, CountsWhatWasTakenForWhat)
{
    const auto list = confusions(
        scoreOf({{"a", "你好", "您好"}, {"b", "你", "您"}, {"c", "好", "好啊"}, {"d", "他好", "好"}}));

    EXPECT_THAT(list, ElementsAre(Confusion{"你", "您", 2}, Confusion{"", "啊", 1}, Confusion{"他", "", 1}));
}

TEST(Breakdown, ReadsTheSpeakerFromTheId)
{
    EXPECT_EQ(speakerOfId("S0150-BAC009S0150W0123"), "S0150");
    EXPECT_EQ(speakerOfId("BAC009S0150W0123"), "S0150");
    EXPECT_EQ(speakerOfId("1089-134686-0000"), "1089");
    EXPECT_EQ(speakerOfId("george_3"), "george");
    EXPECT_EQ(speakerOfId("utt17"), "");
}

TEST(Breakdown, StandsInTheJsonDetails)
{
    const auto document = jsonFromReport(scoreOf({{"a", "你好", "您好", "S1"}}), true);

    EXPECT_EQ(document.at("speakers").at(0).at("speaker"), "S1");
    EXPECT_EQ(document.at("speakers").at(0).at("error_rate"), 0.5);
    EXPECT_EQ(document.at("lengths").at(0).at("to"), 5);
    EXPECT_EQ(document.at("confusions").at(0).at("hypothesis"), "您");
    EXPECT_EQ(document.at("utterances").at(0).at("speaker"), "S1");
}

} // namespace reblock
