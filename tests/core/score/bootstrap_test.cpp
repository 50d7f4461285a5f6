#include "core/score/bootstrap.h"

#include "core/score/score.h"
#include "tests/core/score/scoring_fixture.h"

#include <gtest/gtest.h>

#include <map>

namespace reblock {

namespace {

ScoreReport scoreOf(const std::string& system)
{
    return scoreTranscripts(readTranscripts(scoringPath("ref.trn")),
                            readTranscripts(scoringPath(system + ".trn")), TokenMode::Char);
}

} // namespace

TEST(Bootstrap, GivesTheGoldenLimitsOverUtterances)
{
    const nlohmann::json systems = scoringFixture("bootstrap.json").at("systems");
    ASSERT_EQ(systems.size(), 3u);
    for (const auto& [system, golden] : systems.items()) {
        const auto interval = scoreOf(system).interval;
        ASSERT_TRUE(interval);
        EXPECT_NEAR(interval->low, golden.at("exact_recipe").at("low").get<double>(), 1e-12) << system;
        EXPECT_NEAR(interval->high, golden.at("exact_recipe").at("high").get<double>(), 1e-12) << system;
    }
}

TEST(Bootstrap, GivesTheGoldenLimitsOverSpeakers)
{
    const auto golden = scoringFixture("bootstrap.json").at("systems").at("A").at("resampling_speakers");
    std::map<std::string, ScoreUnit> speakers;
    for (const UtteranceScore& utterance : scoreOf("A").utterances) {
        ScoreUnit& unit = speakers[utterance.id.substr(0, utterance.id.find('-'))];
        unit.errors += utterance.counts.errors();
        unit.tokens += utterance.counts.tokens;
    }
    std::vector<ScoreUnit> units;
    for (const auto& [speaker, unit] : speakers)
        units.push_back(unit);

    const auto interval = bootstrapInterval(units, golden.at("seed"));

    ASSERT_TRUE(interval);
    EXPECT_NEAR(interval->low, golden.at("low").get<double>(), 1e-12);
    EXPECT_NEAR(interval->high, golden.at("high").get<double>(), 1e-12);
}

TEST(Bootstrap, HasNoIntervalWithoutTokens)
{
    EXPECT_FALSE(bootstrapInterval({}));
    EXPECT_FALSE(bootstrapInterval(std::vector<ScoreUnit>{{3, 0}, {0, 0}}));
}

TEST(Bootstrap, IsAPointWhereAllUnitsAreAlike)
{
    EXPECT_EQ(bootstrapInterval(std::vector<ScoreUnit>(20, {1, 4})), (ScoreInterval{0.25, 0.25}));
}

} // namespace reblock
