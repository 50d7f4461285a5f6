#include "core/score/alignment.h"

#include "tests/core/score/scoring_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace reblock {

using testing::ElementsAre;

using Tokens = std::vector<std::string>;

Tokens letters(const std::string& text)
{
    Tokens tokens;
    for (const char letter : text)
        tokens.emplace_back(1, letter);
    return tokens;
}

TEST(Alignment, TakesSclitesPathAmongEquallyCheapOnes)
{
    Aligner aligner;
    const auto rows = scoringFixture("ties.json").at("rows");
    ASSERT_EQ(rows.size(), 300u);
    for (const auto& row : rows) {
        const Tokens reference = letters(row[0]), hypothesis = letters(row[1]);
        EXPECT_EQ(pathLetters(aligner.align(reference, hypothesis)), row[2]) << row;
        EXPECT_EQ(aligner.levenshtein(reference, hypothesis), row[3]) << row;
    }
}

TEST(Alignment, MayCountMoreErrorsThanTheLevenshteinDistance)
{
    const Tokens reference{"甲", "乙", "丙", "丁", "戊"}, hypothesis{"丁", "戊", "子", "丑", "寅"};

    EXPECT_EQ(countErrors(reference, hypothesis).errors(), 6);
    EXPECT_EQ(levenshteinErrors(reference, hypothesis), 5);
}

TEST(Alignment, NamesTheTokensOfEachMove)
{
    EXPECT_THAT(align(Tokens{"a", "b", "c"}, Tokens{"x", "a", "c"}),
                ElementsAre(AlignedToken{AlignmentMove::Insertion, -1, 0},
                            AlignedToken{AlignmentMove::Correct, 0, 1},
                            AlignedToken{AlignmentMove::Deletion, 1, -1},
                            AlignedToken{AlignmentMove::Correct, 2, 2}));
}

TEST(Alignment, CountsDeletionsForAnEmptyHypothesisAndInsertionsForAnEmptyReference)
{
    EXPECT_EQ(countErrors(letters("abc"), {}), (ErrorCounts{0, 3, 0, 3}));
    EXPECT_EQ(countErrors({}, letters("ab")), (ErrorCounts{0, 0, 2, 0}));
    EXPECT_FALSE(countErrors({}, letters("ab")).rate());
    EXPECT_EQ(countErrors({}, {}), ErrorCounts{});
}

TEST(Alignment, NeverMatchesTheUnknownToken)
{
    const Tokens unknown{"<unk>"};

    EXPECT_EQ(countErrors(unknown, unknown), (ErrorCounts{1, 0, 0, 1}));
    EXPECT_EQ(levenshteinErrors(unknown, unknown), 1);
}

TEST(Alignment, GivesTheSameAnswerWithUsedBuffers)
{
    Aligner used;
    used.align(letters("abcdefgh"), letters("hgfedcba"));

    EXPECT_EQ(pathLetters(used.align(letters("ab"), letters("b"))), "DC");
    EXPECT_EQ(used.levenshtein(letters("ab"), letters("b")), 1);
}

} // namespace reblock
