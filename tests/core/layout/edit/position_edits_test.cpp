#include "tests/core/layout/edit/drawn.h"

#include <gmock/gmock.h>

namespace reblock {
namespace {

constexpr InsertPoint inEncoderAt(int index)
{
    return {Stack::Encoder, index};
}

constexpr InsertPoint inDecoderAt(int index)
{
    return {Stack::Decoder, index};
}

LayoutDocument grouped(const std::string& notation, const std::vector<int>& positions)
{
    return groupPositions(document(notation), inEncoder(positions)).after;
}

TEST(InsertBlock, PutsAKnownBlockBetweenTwoPositions)
{
    const Edit edit = insertBlock(document("AB / A"), inEncoderAt(1), {"B"});

    EXPECT_EQ(encoder(edit.after), "A B B");
    EXPECT_EQ(edit.label.text(), "Insert B at 1");
    EXPECT_EQ(edit.selected, inEncoder({1}));
}

TEST(InsertBlock, NamesANewBlockWithTheFirstFreeLetter)
{
    const Edit edit = insertBlock(document("AC / A"), inEncoderAt(2), {});

    EXPECT_EQ(encoder(edit.after), "A C B");
    EXPECT_EQ(edit.label.text(), "Insert B at 2");
}

TEST(InsertBlock, GivesANewBlockTheModelsShape)
{
    const LayoutDocument wide = setModel(document("A / A"), {{"model.heads", "8"}}).after;

    const Edit edit = insertBlock(wide, inDecoderAt(1), {});

    EXPECT_EQ(edit.after.layout.decoder.block("B").shape.heads, 8);
    EXPECT_EQ(edit.after.layout.decoder.positions[1].cross, (BlockRef{"B", false}));
}

TEST(InsertBlock, BeginsADocumentFromNothing)
{
    const Edit edit = insertBlock({}, inEncoderAt(0), {});

    EXPECT_EQ(encoder(edit.after), "A");
    EXPECT_EQ(edit.after.encoderGroups, std::vector{0});
}

TEST(InsertBlock, RefusesAnEncodersBlockInTheDecoder)
{
    const LayoutDocument before = document("AB / A");

    const Edit edit = insertBlock(before, inDecoderAt(0), {"B"});

    EXPECT_EQ(edit.refusal.text(), "Decoder blocks need cross-attention: B has none");
    EXPECT_EQ(edit.after, before);
}

TEST(InsertBlock, RefusesADecodersBlockInTheEncoder)
{
    EXPECT_EQ(insertBlock(document("A / A"), inDecoderAt(0), {"A", Stack::Encoder}).refusal.text(),
              "Decoder blocks need cross-attention: A has none");
    EXPECT_EQ(insertBlock(document("A / AB"), inEncoderAt(0), {"B"}).refusal.text(),
              "The encoder cannot use blocks of the decoder: B is one");
}

TEST(InsertBlock, RefusesTheThousandAndFirstPosition)
{
    EXPECT_EQ(insertBlock(document("A*1000 / A"), inEncoderAt(0), {"A"}).refusal.text(),
              "A stack holds at most 1,000 positions");
}

TEST(InsertBlock, JoinsAGroupOnlyInItsMiddle)
{
    const LayoutDocument before = grouped("ABC / A", {0, 1});

    EXPECT_EQ(encoder(insertBlock(before, inEncoderAt(1), {"C"}).after), "(A C B) C");
    EXPECT_EQ(encoder(insertBlock(before, inEncoderAt(2), {"C"}).after), "(A B) C C");
    EXPECT_EQ(encoder(insertBlock(before, inEncoderAt(0), {"C"}).after), "C (A B) C");
}

TEST(MovePositions, CountsThePlaceBeforeTheMove)
{
    const Edit right = movePositions(document("ABCD / A"), inEncoder({0}), inEncoderAt(3));
    const Edit left = movePositions(document("ABCD / A"), inEncoder({1, 3}), inEncoderAt(0));

    EXPECT_EQ(encoder(right.after), "B C A D");
    EXPECT_EQ(right.label.text(), "Move A to 2");
    EXPECT_EQ(encoder(left.after), "B D A C");
    EXPECT_EQ(left.label.text(), "Move positions 1, 3 to 0");
    EXPECT_EQ(left.selected, inEncoder({0, 1}));
}

TEST(MovePositions, ChangesNothingAtItsOwnPlace)
{
    const LayoutDocument before = grouped("ABCD / A", {1, 2});

    EXPECT_EQ(movePositions(before, inEncoder({1}), inEncoderAt(1)).after, before);
    EXPECT_EQ(movePositions(before, inEncoder({2}), inEncoderAt(3)).after, before);
    EXPECT_EQ(movePositions(before, inEncoder({1, 2}), inEncoderAt(2)).after, before);
}

TEST(MovePositions, KeepsAGroupThatMovesWholly)
{
    EXPECT_EQ(encoder(movePositions(grouped("ABCD / A", {0, 1}), inEncoder({0, 1}), inEncoderAt(4)).after),
              "C D (A B)");
}

TEST(MovePositions, LeavesTheGroupWhenMovedOutOfIt)
{
    EXPECT_EQ(encoder(movePositions(grouped("ABCD / A", {0, 1, 2}), inEncoder({0}), inEncoderAt(4)).after),
              "(B C) D A");
    EXPECT_EQ(encoder(movePositions(grouped("ABCD / A", {0, 1}), inEncoder({0}), inEncoderAt(4)).after),
              "B C D A");
}

TEST(MovePositions, StaysInTheGroupWhenMovedWithinIt)
{
    EXPECT_EQ(encoder(movePositions(grouped("ABCD / A", {0, 1, 2}), inEncoder({0}), inEncoderAt(3)).after),
              "(B C A) D");
}

TEST(MovePositions, JoinsAGroupBetweenTwoOfIt)
{
    EXPECT_EQ(encoder(movePositions(grouped("ABCD / A", {0, 1}), inEncoder({3}), inEncoderAt(1)).after),
              "(A D B) C");
}

TEST(MovePositions, RefusesAnEncodersPositionInTheDecoder)
{
    EXPECT_EQ(movePositions(document("AB / A"), inEncoder({1}), inDecoderAt(0)).refusal.text(),
              "Decoder blocks need cross-attention: B has none");
}

TEST(MovePositions, TakesADecodersBlockIntoTheEncoderWithoutItsCrossAttention)
{
    const Edit edit = movePositions(document("AB / BA"), inDecoder({0}), inEncoderAt(0));

    EXPECT_EQ(encoder(edit.after), "C A B");
    EXPECT_EQ(decoder(edit.after), "A");
    EXPECT_FALSE(edit.after.layout.encoder.positions[0].cross);
}

TEST(MovePositions, RefusesToTakeABlockThatTheDecoderStillUses)
{
    EXPECT_EQ(movePositions(document("A / BAB"), inDecoder({0}), inEncoderAt(0)).refusal.text(),
              "The decoder still uses block B at positions 2: give it a copy of its own first");
}

TEST(InsertSameWeights, UsesTheSameBlocksWithCorrectorsOfTheSameKind)
{
    const Edit edit = insertSameWeights(document("A+b64BC / A"), inEncoder({0, 1}), inEncoderAt(2));

    EXPECT_EQ(encoder(edit.after), "A+b64 B A+b64 B C");
    EXPECT_EQ(edit.label.text(), "Use positions 0-1 again at 2");
    EXPECT_EQ(edit.selected, inEncoder({2, 3}));
}

TEST(InsertSameWeights, MakesAnotherGroupOfAGroup)
{
    EXPECT_EQ(encoder(insertSameWeights(grouped("ABC / A", {0, 1}), inEncoder({0, 1}), inEncoderAt(2)).after),
              "(A B) (A B) C");
    EXPECT_EQ(encoder(insertSameWeights(grouped("ABC / A", {0, 1}), inEncoder({0}), inEncoderAt(3)).after),
              "(A B) C A");
}

TEST(InsertSameWeights, RefusesTheOtherStack)
{
    EXPECT_EQ(insertSameWeights(document("A / B"), inEncoder({0}), inDecoderAt(0)).refusal.text(),
              "Decoder blocks need cross-attention: A has none");
    EXPECT_EQ(insertSameWeights(document("A / B"), inDecoder({0}), inEncoderAt(0)).refusal.text(),
              "The encoder cannot use blocks of the decoder: B is one");
}

TEST(RemovePositions, ClosesTheRowAndSelectsTheNext)
{
    const Edit edit = removePositions(document("ABC / A"), inEncoder({1}));

    EXPECT_EQ(encoder(edit.after), "A C");
    EXPECT_EQ(edit.label.text(), "Remove B at 1");
    EXPECT_EQ(edit.selected, inEncoder({1}));
    EXPECT_EQ(edit.after.layout.encoder.blocks.size(), 2u);
}

TEST(RemovePositions, MayEmptyAStack)
{
    const Edit edit = removePositions(document("AB / A"), inEncoder({0, 1}));

    EXPECT_EQ(encoder(edit.after), "");
    EXPECT_EQ(buildProblems(edit.after).front().text.text(), "The encoder has no positions");
    EXPECT_EQ(buildProblems(edit.after).front().at, (PositionId{Stack::Encoder, 0}));
}

TEST(RemovePositions, RefusesABlockThatTheDecoderUses)
{
    const LayoutDocument before = withEncoderAttention(document("AB / AAA"), 2, "B");

    EXPECT_EQ(removePositions(before, inEncoder({1})).refusal.text(),
              "The decoder uses block B of the encoder at positions 2: give it a copy of its own first");
}

TEST(GroupPositions, GroupsNeighboursAndNumbersGroupsFromTheLeft)
{
    const LayoutDocument right = grouped("ABCD / A", {2, 3});

    const Edit edit = groupPositions(right, inEncoder({0, 1}));

    EXPECT_EQ(encoder(edit.after), "(A B) (C D)");
    EXPECT_EQ(edit.after.encoderGroups, (std::vector{1, 1, 2, 2}));
    EXPECT_EQ(groupPositions(grouped("ABCD / A", {0, 1}), inEncoder({2, 3})).after, edit.after);
}

TEST(GroupPositions, RefusesPositionsThatAreApart)
{
    EXPECT_TRUE(groupPositions(document("ABC / A"), inEncoder({0, 2})).refused());
    EXPECT_TRUE(groupPositions(document("ABC / A"), inEncoder({1})).refused());
}

TEST(UngroupPositions, FreesTheWholeGroupOfAPosition)
{
    EXPECT_EQ(encoder(ungroupPositions(grouped("ABC / A", {0, 1, 2}), inEncoder({1})).after), "A B C");
    EXPECT_EQ(ungroupPositions(document("ABC / A"), inEncoder({1})).refusal.text(), "No group is selected");
}

} // namespace
} // namespace reblock
