#include "core/score/mapsswe.h"

#include "tests/core/score/scoring_fixture.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

namespace reblock {

using nlohmann::json;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

using Tokens = std::vector<std::string>;

/// The segments of every utterance, by its id.
std::map<std::string, std::vector<MatchedSegment>> segmentsOf(const std::string& first,
                                                              const std::string& second)
{
    const ScoreReport a = systemScore(first), b = systemScore(second);
    std::map<std::string, std::vector<MatchedSegment>> segments;
    for (std::size_t i = 0; i < a.utterances.size(); ++i) {
        const std::string& id = a.utterances[i].id;
        segments[id.substr(id.find('-') + 1)] = matchedSegments(a.utterances[i].path, b.utterances[i].path);
    }
    return segments;
}

Mapsswe testOf(const std::map<std::string, std::vector<MatchedSegment>>& utterances)
{
    std::vector<MatchedSegment> all;
    for (const auto& [id, segments] : utterances)
        all.insert(all.end(), segments.begin(), segments.end());
    return mapsswe(all);
}

json asJson(const std::vector<MatchedSegment>& segments)
{
    json list = json::array();
    for (const MatchedSegment& segment : segments)
        list.push_back({segment.tokens, segment.errorsFirst, segment.errorsSecond});
    return list;
}

void expectCounts(const Mapsswe& test, const json& golden)
{
    EXPECT_EQ(test.segments, golden.at("segments"));
    EXPECT_EQ(test.tokens, golden.at("ref_tokens_in_segments"));
    EXPECT_EQ(test.errorsFirst, golden.at("errors_first"));
    EXPECT_EQ(test.errorsSecond, golden.at("errors_second"));
    EXPECT_EQ(test.onlyFirstWrong, golden.at("segments_only_first_wrong"));
    EXPECT_EQ(test.onlySecondWrong, golden.at("segments_only_second_wrong"));
    EXPECT_EQ(test.bothWrong, golden.at("segments_both_wrong"));
}

void expectFullPrecision(const Mapsswe& test, const json& golden)
{
    EXPECT_NEAR(*test.mean, golden.at("mean").get<double>(), 1e-12);
    EXPECT_NEAR(*test.deviation, golden.at("std_dev").get<double>(), 1e-12);
    EXPECT_NEAR(*test.z, golden.at("z").get<double>(), 1e-12);
    const double p = golden.at("p_two_sided");
    EXPECT_NEAR(*test.p, p, 1e-9 * p);
}

void expectPrinted(const Mapsswe& test, const json& golden)
{
    EXPECT_EQ(fmt::format("{:.3f}", *test.mean), golden.at("mean"));
    EXPECT_EQ(fmt::format("{:.3f}", *test.deviation), golden.at("std_dev"));
    EXPECT_EQ(fmt::format("{:.3f}", *test.z), golden.at("z"));
    EXPECT_EQ(*test.p < 0.05 ? "Yes" : "No", golden.at("different_at_0.05"));
}

std::vector<MatchedSegment> segmentsOf(const Tokens& reference, const Tokens& first, const Tokens& second)
{
    return matchedSegments(align(reference, first), align(reference, second));
}

} // namespace

TEST(Mapsswe, GivesWhatScStatsPrintsAndTheSameInFullPrecision)
{
    const json pairs = scoringFixture("significance.json").at("mapsswe");
    ASSERT_EQ(pairs.size(), 3u);
    for (const auto& [name, golden] : pairs.items()) {
        SCOPED_TRACE(name);
        const Mapsswe test = testOf(segmentsOf(name.substr(0, 1), name.substr(5)));
        expectCounts(test, golden.at("sc_stats_as_printed"));
        expectPrinted(test, golden.at("sc_stats_as_printed"));
        expectFullPrecision(test, golden.at("full_precision"));
        EXPECT_FALSE(test.fewSegments());
    }
}

TEST(Mapsswe, CutsTheGoldenSegmentsOfEachUtterance)
{
    const json pairs = scoringFixture("significance.json").at("mapsswe");
    for (const auto& [name, golden] : pairs.items()) {
        auto segments = segmentsOf(name.substr(0, 1), name.substr(5));
        for (const json& utterance : golden.at("full_precision").at("first_utterances"))
            EXPECT_EQ(asJson(segments.at(utterance.at("utt"))),
                      utterance.at("segments_ref_errfirst_errsecond"))
                << name << " " << utterance.at("utt");
    }
}

TEST(Mapsswe, TurnsItsSignWithTheOrder)
{
    const Mapsswe forth = testOf(segmentsOf("A", "B")), back = testOf(segmentsOf("B", "A"));

    EXPECT_EQ(*forth.z, -*back.z);
    EXPECT_EQ(*forth.p, *back.p);
    EXPECT_EQ(forth.onlyFirstWrong, back.onlySecondWrong);
}

TEST(Mapsswe, EndsASegmentAtTwoGoodTokensAndNotAtOne)
{
    const Tokens reference{"a", "b", "c", "d", "e", "f", "g"};

    EXPECT_THAT(segmentsOf(reference, {"x", "b", "x", "d", "e", "x", "g"}, reference),
                ElementsAre(MatchedSegment{5, 2, 0}, MatchedSegment{4, 1, 0}));
}

TEST(Mapsswe, MakesOnePositionOfTheInsertionsOfBothSystems)
{
    const Tokens reference{"a", "b"};

    EXPECT_THAT(segmentsOf(reference, {"a", "x", "b"}, {"a", "x", "y", "b"}),
                ElementsAre(MatchedSegment{2, 1, 2}));
    EXPECT_THAT(segmentsOf({}, {"x"}, {}), ElementsAre(MatchedSegment{0, 1, 0}));
}

TEST(Mapsswe, FindsNoDifferenceOfASystemFromItself)
{
    const Mapsswe test = testOf(segmentsOf("A", "A"));

    EXPECT_EQ(test.z, 0.0);
    EXPECT_EQ(test.p, 1.0);
    EXPECT_THAT(test.reason, IsEmpty());
}

TEST(Mapsswe, SaysWhyThereIsNoTest)
{
    const Tokens reference{"a", "b"};
    EXPECT_THAT(segmentsOf(reference, reference, reference), IsEmpty());

    EXPECT_EQ(mapsswe({}).reason, "no segments");
    EXPECT_EQ(mapsswe(std::vector<MatchedSegment>{{3, 1, 0}}).reason, "fewer than two segments");
    const Mapsswe alike = mapsswe(std::vector<MatchedSegment>(60, {3, 1, 0}));
    EXPECT_EQ(alike.reason, "all segments differ by the same");
    EXPECT_EQ(alike.mean, 1.0);
    for (const Mapsswe& test : {mapsswe({}), alike})
        EXPECT_TRUE(!test.z && !test.p);
}

TEST(Mapsswe, MarksFewSegments)
{
    EXPECT_TRUE(mapsswe(std::vector<MatchedSegment>(49, {3, 1, 1})).fewSegments());
    EXPECT_FALSE(mapsswe(std::vector<MatchedSegment>(50, {3, 1, 1})).fewSegments());
}

} // namespace reblock
