#include "core/score/bootstrap.h"

#include "tests/core/score/scoring_fixture.h"

#include <gtest/gtest.h>

#include <map>

namespace reblock {

TEST(Bootstrap, GivesTheGoldenLimitsOverUtterances)
{
    const nlohmann::json systems = scoringFixture("bootstrap.json").at("systems");
    ASSERT_EQ(systems.size(), 3u);
    for (const auto& [system, golden] : systems.items()) {
        const auto interval = systemScore(system).interval;
        ASSERT_TRUE(interval);
        EXPECT_NEAR(interval->low, golden.at("exact_recipe").at("low").get<double>(), 1e-12) << system;
        EXPECT_NEAR(interval->high, golden.at("exact_recipe").at("high").get<double>(), 1e-12) << system;
    }
}

TEST(Bootstrap, GivesTheGoldenLimitsOverSpeakers)
{
    const auto golden = scoringFixture("bootstrap.json").at("systems").at("A").at("resampling_speakers");
    std::map<std::string, ScoreUnit> speakers;
    for (const UtteranceScore& utterance : systemScore("A").utterances) {
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

class PairedBootstrapFixture : public testing::Test {
protected:
    PairedBootstrapFixture()
    {
        for (const char* system : {"A", "B", "C"}) {
            const ScoreReport report = systemScore(system);
            units.tokens.clear();
            units.errors.emplace_back();
            for (const UtteranceScore& utterance : report.utterances) {
                units.tokens.push_back(utterance.counts.tokens);
                units.errors.back().push_back(utterance.counts.errors());
            }
        }
        rates = bootstrapRates(units);
    }
    const std::vector<double>& ratesOf(char system) const
    {
        return rates.at(static_cast<std::size_t>(system - 'A'));
    }

    PairedUnits units;
    std::vector<std::vector<double>> rates;
    const nlohmann::json fixture = scoringFixture("bootstrap.json");
};

TEST_F(PairedBootstrapFixture, DrawsTheGoldenReplicates)
{
    for (const auto& [system, golden] : fixture.at("systems").items())
        for (std::size_t i = 0; i < 5; ++i)
            EXPECT_NEAR(ratesOf(system[0])[i], golden.at("first_replicates")[i].get<double>(), 1e-15);
}

TEST_F(PairedBootstrapFixture, GivesTheGoldenDifferences)
{
    ASSERT_EQ(fixture.at("pairs").size(), 3u);
    for (const auto& [pair, golden] : fixture.at("pairs").items()) {
        SCOPED_TRACE(pair);
        const auto paired = pairedBootstrap(ratesOf(pair.front()), ratesOf(pair.back()));
        ASSERT_TRUE(paired);
        EXPECT_NEAR(paired->interval.low, golden.at("low").get<double>(), 1e-12);
        EXPECT_NEAR(paired->interval.high, golden.at("high").get<double>(), 1e-12);
        EXPECT_EQ(nlohmann::json({paired->below, paired->equal, paired->above}),
                  golden.at("replicates_below_equal_above_zero"));
        EXPECT_NEAR(paired->probabilityFirstBetter(), golden.at("probability_first_better").get<double>(),
                    1e-12);
        EXPECT_NEAR(paired->p(), golden.at("p_two_sided").get<double>(), 1e-12);
    }
}

TEST_F(PairedBootstrapFixture, DrawsTheSameForAnyNumberOfSystems)
{
    PairedUnits many;
    many.tokens = units.tokens;
    many.errors.assign(17, units.errors[1]);

    const auto manyRates = bootstrapRates(many, kBootstrapSeed, 50);

    for (const auto& row : manyRates)
        EXPECT_TRUE(std::equal(row.begin(), row.end(), rates[1].begin()));
    EXPECT_EQ(manyRates.size(), 17u);
}

TEST(Bootstrap, FindsASystemNeitherBetterNorWorseThanItself)
{
    const std::vector<double> rates{0.1, 0.2, 0.3};

    const auto paired = pairedBootstrap(rates, rates);

    EXPECT_EQ(paired->probabilityFirstBetter(), 0.5);
    EXPECT_EQ(paired->p(), 1.0);
    EXPECT_EQ(paired->interval, (ScoreInterval{0, 0}));
    EXPECT_FALSE(pairedBootstrap({}, {}));
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
