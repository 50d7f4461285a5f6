#include "core/engine/decode/decode_score.h"

#include "core/score/score_units.h"

#include <gmock/gmock.h>

namespace reblock {
namespace {

bool operator==(const ScoreUnit& a, const ScoreUnit& b)
{
    return a.errors == b.errors && a.tokens == b.tokens;
}

std::vector<ScoreUnit> unitsOf(const std::vector<std::string>& reference,
                               const std::vector<std::string>& hypothesis)
{
    UtteranceScore utterance;
    utterance.path = align(reference, hypothesis);
    return tokenUnits(utterance);
}

TEST(DecodeScore, MakesOneUnitOfEachReferenceToken)
{
    const auto units = unitsOf({"one", "two", "three"}, {"one", "six", "three"});

    ASSERT_EQ(units.size(), 3U);
    EXPECT_TRUE(units[0] == (ScoreUnit{0, 1}));
    EXPECT_TRUE(units[1] == (ScoreUnit{1, 1}));
    EXPECT_TRUE(units[2] == (ScoreUnit{0, 1}));
}

TEST(DecodeScore, CountsInsertionsWithTheNextTokenAndTrailingOnesWithTheLast)
{
    const auto units = unitsOf({"one", "two"}, {"nine", "one", "two", "five", "six"});

    ASSERT_EQ(units.size(), 2U);
    EXPECT_TRUE(units[0] == (ScoreUnit{1, 1}));
    EXPECT_TRUE(units[1] == (ScoreUnit{2, 1}));
}

} // namespace
} // namespace reblock
