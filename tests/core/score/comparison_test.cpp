#include "core/score/comparison.h"

#include "core/base/error.h"
#include "tests/core/score/scoring_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace reblock {

using nlohmann::json;
using testing::HasSubstr;

namespace {

std::vector<NamedReport> systems(const std::vector<std::string>& names)
{
    std::vector<NamedReport> list;
    for (const std::string& name : names)
        list.push_back({name, systemScore(name)});
    return list;
}

NamedReport system(const std::string& name, const std::vector<ScorePair>& pairs)
{
    return {name, scorePairs(pairs, TokenMode::Char)};
}

/// Forty utterances of three tokens; those named have one error.
NamedReport made(const std::string& name, const std::set<int>& wrong)
{
    std::vector<ScorePair> pairs;
    for (int i = 0; i < 40; ++i)
        pairs.push_back({"u" + std::to_string(i), "一二三", wrong.contains(i) ? "一二" : "一二三"});
    return system(name, pairs);
}

} // namespace

TEST(Comparison, GivesTheGoldenNumbersOfEveryPair)
{
    const Comparison comparison = compareSystems(systems({"A", "B", "C"}));
    const json bootstrap = scoringFixture("bootstrap.json"),
               significance = scoringFixture("significance.json");
    const json holm = significance.at("holm").at("the three tests above").at("adjusted");

    ASSERT_EQ(comparison.pairs.size(), 3u);
    EXPECT_EQ(comparison.tests, 3);
    EXPECT_EQ(comparison.utterances, 400);
    for (std::size_t i = 0; i < 3; ++i) {
        const ComparedPair& pair = comparison.pairs[i];
        const std::string a = comparison.systems[pair.first].name, b = comparison.systems[pair.second].name;
        SCOPED_TRACE(a + b);
        const json& golden = bootstrap.at("pairs").at(a + " minus " + b);
        EXPECT_NEAR(*pair.difference, golden.at("difference").get<double>(), 1e-12);
        EXPECT_NEAR(pair.interval->low, golden.at("low").get<double>(), 1e-12);
        EXPECT_NEAR(*pair.bootstrapP, golden.at("p_two_sided").get<double>(), 1e-12);
        EXPECT_NEAR(*pair.firstBetter, golden.at("probability_first_better").get<double>(), 1e-12);
        const double p = significance.at("mapsswe").at(a + " vs " + b).at("full_precision").at("p_two_sided");
        EXPECT_NEAR(*pair.mapsswe.p, p, 1e-9 * p);
        EXPECT_NEAR(*pair.holmP, holm[i].get<double>(), 1e-9 * holm[i].get<double>());
    }
}

TEST(Comparison, DoesNotRankWhatIsNotToldApart)
{
    const Comparison comparison = compareSystems(systems({"A", "B", "C"}));

    EXPECT_EQ(comparison.pairs[0].verdict, Verdict::FirstBetter);
    EXPECT_EQ(comparison.pairs[1].verdict, Verdict::NotShown);
    EXPECT_EQ(comparison.pairs[2].verdict, Verdict::SecondBetter);
    EXPECT_EQ(comparison.systems[0].rank, 1);
    EXPECT_EQ(comparison.systems[1].rank, 3);
    EXPECT_EQ(comparison.systems[2].rank, 1);
}

TEST(Comparison, CorrectsOverThePairsWithTheReferenceOnly)
{
    const Comparison comparison = compareSystems(systems({"A", "B", "C"}), {.reference = 2});

    ASSERT_EQ(comparison.pairs.size(), 2u);
    EXPECT_EQ(comparison.tests, 2);
    for (const ComparedPair& pair : comparison.pairs)
        EXPECT_EQ(pair.second, 2u);
    EXPECT_DOUBLE_EQ(*comparison.pairs[1].holmP, 2 * *comparison.pairs[1].mapsswe.p);
    EXPECT_NEAR(*comparison.pairs[1].relative, (452.0 - 349) / 349, 1e-12);
    EXPECT_FALSE(comparison.systems[0].rank);
}

TEST(Comparison, DrawsWholeSpeakersWhenAsked)
{
    const Comparison comparison = compareSystems(systems({"A", "B"}), {.unit = BootstrapUnit::Speakers});
    const json golden = scoringFixture("bootstrap.json").at("systems");

    EXPECT_EQ(comparison.units, 11);
    for (const ComparedSystem& one : comparison.systems) {
        const json& speakers = golden.at(one.name).at("resampling_speakers");
        EXPECT_NEAR(one.interval->low, speakers.at("low").get<double>(), 1e-12);
        EXPECT_NEAR(one.interval->high, speakers.at("high").get<double>(), 1e-12);
    }
}

TEST(Comparison, GivesTheIntervalOfTheScoreItself)
{
    const auto list = systems({"A", "B"});
    const Comparison comparison = compareSystems(list);

    for (std::size_t i = 0; i < 2; ++i)
        EXPECT_EQ(comparison.systems[i].interval, list[i].report.interval);
}

TEST(Comparison, NeedsKnownSpeakersToDrawThem)
{
    try {
        compareSystems({made("a", {}), made("b", {1})}, {.unit = BootstrapUnit::Speakers});
        FAIL() << "no error";
    } catch (const UserError& error) {
        EXPECT_THAT(error.problem(), HasSubstr("40 of the utterances have no known speaker"));
    }
}

TEST(Comparison, SaysWhenTheTestsDisagree)
{
    // One segment for the second and five for the first: MAPSSWE 0.046, the bootstrap about 0.12
    const Comparison few = compareSystems({made("a", {39}), made("b", {0, 1, 2, 3, 4})});

    EXPECT_LT(*few.pairs[0].mapsswe.p, 0.05);
    EXPECT_GT(*few.pairs[0].bootstrapP, 0.05);
    EXPECT_EQ(few.pairs[0].verdict, Verdict::Unclear);
    EXPECT_TRUE(few.pairs[0].mapsswe.fewSegments());
}

TEST(Comparison, HasNoVerdictWithoutATest)
{
    const Comparison alike = compareSystems({made("a", {}), made("b", {0, 1, 2, 3, 4})});

    EXPECT_EQ(alike.pairs[0].verdict, Verdict::NoTest);
    EXPECT_EQ(alike.pairs[0].mapsswe.reason, "all segments differ by the same");
    EXPECT_EQ(alike.tests, 0);
    EXPECT_FALSE(alike.pairs[0].holmP);
    EXPECT_TRUE(alike.pairs[0].bootstrapP);
}

TEST(Comparison, HasNoRatesWhereAllReferencesAreEmpty)
{
    const Comparison comparison =
        compareSystems({system("a", {{"u", "", "好"}}), system("b", {{"u", "", ""}})});

    EXPECT_FALSE(comparison.systems[0].interval);
    EXPECT_FALSE(comparison.pairs[0].difference);
    EXPECT_FALSE(comparison.pairs[0].bootstrapP);
    EXPECT_EQ(comparison.pairs[0].mapsswe.reason, "fewer than two segments");
}

TEST(Comparison, IsABugForOtherUtterances)
{
    EXPECT_THROW(compareSystems({made("a", {}), system("b", {{"u0", "一", "一"}})}), BugError);
    EXPECT_THROW(compareSystems({made("a", {})}), BugError);
}

} // namespace reblock
