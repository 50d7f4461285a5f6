#include "tests/core/layout/edit/drawn.h"

#include <gmock/gmock.h>

namespace reblock {
namespace {

Edit repeated(const LayoutDocument& before, int first, int count, int times)
{
    return repeatPositions(before, {Stack::Encoder, first}, count, times);
}

TEST(RepeatPositions, AddsUsesOfTheSameBlock)
{
    const Edit edit = repeated(document("ABC / A"), 0, 1, 4);

    EXPECT_EQ(encoder(edit.after), "A A A A B C");
    EXPECT_EQ(edit.label.text(), "Repeat A 4 times");
    EXPECT_EQ(edit.selected, inEncoder({0}));
}

TEST(RepeatPositions, CountsWhatRepeatsThemAlready)
{
    EXPECT_EQ(encoder(repeated(document("ABABC / A"), 0, 2, 3).after), "A B A B A B C");
    EXPECT_EQ(encoder(repeated(document("ABABABC / A"), 0, 2, 2).after), "A B A B C");
    EXPECT_EQ(encoder(repeated(document("ABABABC / A"), 0, 2, 1).after), "A B C");
    EXPECT_EQ(encoder(repeated(document("ABABABC / A"), 0, 2, -7).after), "A B C");
}

TEST(RepeatPositions, DoesNotCountUsesWithOtherCorrectors)
{
    EXPECT_EQ(encoder(repeated(document("A+AA / A"), 0, 1, 2).after), "A+ A+ A A");
}

TEST(RepeatPositions, MakesAGroupOfEachRepetitionOfAGroup)
{
    const LayoutDocument before = groupPositions(document("ABC / A"), inEncoder({0, 1})).after;

    EXPECT_EQ(encoder(repeated(before, 0, 2, 3).after), "(A B) (A B) (A B) C");
    EXPECT_EQ(encoder(repeated(repeated(before, 0, 2, 3).after, 0, 2, 2).after), "(A B) (A B) C");
}

TEST(RepeatPositions, StaysInTheGroupThatItIsAPartOf)
{
    const LayoutDocument before = groupPositions(document("ABC / A"), inEncoder({0, 1})).after;

    EXPECT_EQ(encoder(repeated(before, 1, 1, 3).after), "(A B B B) C");
}

TEST(RepeatPositions, CountsNoRepetitionsWithBlocksOfTheirOwn)
{
    EXPECT_EQ(encoder(repeated(document(".*3 / A"), 0, 1, 2).after), "A A B C");
    EXPECT_EQ(encoder(repeated(document(".*3 / A"), 0, 3, 2).after), "A B C A B C");
}

TEST(RepeatPositions, RefusesMoreThanAThousand)
{
    EXPECT_EQ(repeated(document("AB / A"), 0, 2, 501).refusal.text(),
              "A stack holds at most 1,000 positions");
    EXPECT_EQ(repeated(document("AB / A"), 0, 2, 2'000'000'000).refusal.text(),
              "A stack holds at most 1,000 positions");
    EXPECT_FALSE(repeated(document("AB / A"), 0, 2, 500).refused());
}

TEST(RepeatPositions, RefusesPositionsThatAreNotThere)
{
    EXPECT_TRUE(repeated(document("AB / A"), 1, 2, 2).refused());
    EXPECT_TRUE(repeated(document("AB / A"), -1, 1, 2).refused());
}

} // namespace
} // namespace reblock
