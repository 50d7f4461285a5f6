#include "core/score/common_utterances.h"

#include "core/base/error.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace reblock {

using testing::HasSubstr;

namespace {

Transcripts texts(std::vector<Transcript> lines)
{
    return {"some.trn", std::move(lines)};
}

const Transcripts kReference = texts({{"S1-u1", "今天"}, {"S1-u2", "天气"}, {"S2-u3", "好"}});

SystemTexts system(const std::string& name, std::vector<Transcript> hypothesis)
{
    return {name, kReference, texts(std::move(hypothesis))};
}

std::string problemOf(const std::vector<SystemTexts>& systems)
{
    try {
        scoreCommonUtterances(systems, TokenMode::Char, false);
    } catch (const UserError& error) {
        return error.problem();
    }
    return "no error";
}

} // namespace

TEST(CommonUtterances, ScoresEverySystemInTheOrderOfTheReference)
{
    const auto scores =
        scoreCommonUtterances({system("a", {{"s2-U3", "好"}, {"S1-u1", "今天"}, {"S1-u2", "天"}}),
                               system("b", {{"S1-u1", "今"}, {"S1-u2", "天气"}, {"S2-u3", "好"}})},
                              TokenMode::Char, false);

    ASSERT_EQ(scores.systems.size(), 2u);
    for (const NamedReport& system : scores.systems) {
        EXPECT_EQ(system.report.counts.errors(), 1);
        EXPECT_EQ(system.report.utterances[0].id, "S1-u1");
        EXPECT_EQ(system.report.utterances[2].speaker, "S2");
    }
    EXPECT_EQ(scores.leftOut, 0u);
}

TEST(CommonUtterances, RefusesDifferentUtterancesWithTheirCounts)
{
    const std::vector<SystemTexts> systems{system("a", {{"S1-u1", "今天"}, {"S1-u2", "天气"}}),
                                           system("b", {{"S1-u1", "今天"}, {"S2-u3", "好"}})};

    EXPECT_EQ(problemOf(systems),
              "The systems have decoded different utterances: a has 2, b has 2; 1 are common.");
    const auto scores = scoreCommonUtterances(systems, TokenMode::Char, true);
    EXPECT_EQ(scores.systems[0].report.utterances.size(), 1u);
    EXPECT_EQ(scores.leftOut, 2u);
}

TEST(CommonUtterances, SaysHowManyNoSystemHasDecoded)
{
    const auto scores = scoreCommonUtterances(
        {system("a", {{"S1-u1", "今天"}}), system("b", {{"S1-u1", "今"}})}, TokenMode::Char, false);

    EXPECT_EQ(scores.undecoded, 2u);
    EXPECT_EQ(scores.leftOut, 0u);
}

TEST(CommonUtterances, RefusesSystemsWithNothingInCommon)
{
    EXPECT_THAT(problemOf({system("a", {{"S1-u1", "今天"}}), system("b", {{"S2-u3", "好"}})}),
                HasSubstr("No utterance is common to all: a has 1, b has 1."));
}

TEST(CommonUtterances, RefusesOtherReferencesOfAnUtterance)
{
    SystemTexts other = system("b", {{"S1-u1", "今天"}});
    other.reference = texts({{"S1-u1", "明天"}});
    EXPECT_THAT(problemOf({system("a", {{"S1-u1", "今天"}}), other}),
                HasSubstr("a and b have different references of the utterance S1-u1"));

    other.reference = texts({{"S1-u1", "今 天。"}});
    EXPECT_EQ(problemOf({system("a", {{"S1-u1", "今天"}}), other}), "no error");
}

} // namespace reblock
