#include "core/engine/decode/stitch.h"

#include <gmock/gmock.h>

namespace reblock {
namespace {

/// Tokens of 0.1 s, a letter each, their middles at the given times.
std::vector<TimedToken> heard(const std::vector<std::pair<char, double>>& letters)
{
    std::vector<TimedToken> tokens;
    for (const auto& [letter, middle] : letters)
        tokens.push_back({std::string(1, letter), middle - 0.05, middle + 0.05, 0});
    return tokens;
}

std::string textOf(const std::vector<TimedToken>& left, const std::vector<TimedToken>& right)
{
    std::string text;
    for (const auto* side : {&left, &right})
        for (const TimedToken& token : *side)
            text += token.token;
    return text;
}

std::string stitched(const std::vector<std::pair<char, double>>& left,
                     const std::vector<std::pair<char, double>>& right)
{
    auto first = heard(left);
    auto second = heard(right);
    stitch(first, second, {.time = 10, .reach = 1});
    return textOf(first, second);
}

TEST(Stitch, WritesOnceWhatBothHeard)
{
    EXPECT_EQ(stitched({{'a', 8}, {'b', 9.4}, {'c', 9.9}, {'d', 10.5}},
                       {{'b', 9.42}, {'c', 9.88}, {'d', 10.5}, {'e', 12}}),
              "abcde");
}

TEST(Stitch, NeitherRepeatsNorLosesATokenThatTheTwoHeardOnOtherSidesOfTheCut)
{
    EXPECT_EQ(stitched({{'a', 9}, {'b', 9.96}}, {{'b', 10.04}, {'c', 11}}), "abc");
    EXPECT_EQ(stitched({{'a', 9}, {'b', 10.04}}, {{'b', 9.96}, {'c', 11}}), "abc");
}

TEST(Stitch, KeepsARepeatedTokenTwice)
{
    EXPECT_EQ(stitched({{'a', 9}, {'x', 9.92}, {'x', 10.1}}, {{'x', 9.93}, {'x', 10.11}, {'b', 11}}), "axxb");
}

TEST(Stitch, TrustsEachSideAwayFromItsOwnEnd)
{
    // Left hears nonsense where it stops, right where it begins
    EXPECT_EQ(stitched({{'a', 9.3}, {'b', 9.8}, {'c', 10.3}, {'q', 10.9}},
                       {{'z', 9.1}, {'b', 9.8}, {'c', 10.3}, {'d', 10.8}}),
              "abcd");
}

TEST(Stitch, PartsAtTheCutWhereTheTwoAgreeOnNothing)
{
    EXPECT_EQ(stitched({{'a', 9}, {'b', 9.9}, {'x', 10.6}}, {{'y', 9.5}, {'c', 10.2}, {'d', 11}}), "abcd");
}

TEST(Stitch, TakesNoEqualTokenOfAnotherTimeForTheSame)
{
    EXPECT_EQ(stitched({{'a', 9.2}}, {{'a', 10.8}, {'b', 11}}), "aab");
}

TEST(Stitch, LeavesOneSideAloneWhereTheOtherIsEmpty)
{
    EXPECT_EQ(stitched({}, {{'a', 10.5}}), "a");
    EXPECT_EQ(stitched({{'a', 9.5}}, {}), "a");
    EXPECT_EQ(stitched({}, {}), "");
}

} // namespace
} // namespace reblock
