#include "tests/core/layout/edit/drawn.h"

#include <gmock/gmock.h>

namespace reblock {
namespace {

PartSource own()
{
    PartSource source;
    source.own = true;
    return source;
}

PartSource from(const std::string& block, bool ofEncoder = false)
{
    PartSource source;
    source.block = {block, ofEncoder};
    return source;
}

PartSource withBlock()
{
    PartSource source;
    source.withBlock = true;
    return source;
}

TEST(UseBlock, RetiesPositionsAndDropsBlocksThatNobodyUses)
{
    const Edit edit = useBlock(document("ABC / A"), inEncoder({1, 2}), {"A"});

    EXPECT_EQ(encoder(edit.after), "A A A");
    EXPECT_EQ(edit.after.layout.encoder.blocks.size(), 1u);
    EXPECT_EQ(edit.label.text(), "Use A at 1-2");
}

TEST(UseBlock, GivesOneNewBlockToAllChosenPositionsOfAStack)
{
    EXPECT_EQ(encoder(useBlock(document("AAA / A"), inEncoder({0, 2}), {}).after), "B A B");
}

TEST(UseBlock, KeepsOwnNorms)
{
    EXPECT_EQ(encoder(useBlock(document("A+nB / A"), inEncoder({0}), {"B"}).after), "B+n B");
}

TEST(SetPart, SharesTheAttentionAlone)
{
    const Edit edit = setPart(document("AB / A"), inEncoder({1}), Part::Attention, from("A"));

    EXPECT_EQ(encoder(edit.after), "A A|B");
    EXPECT_EQ(edit.label.text(), "Change the attention at 1");
}

TEST(SetPart, GivesEachPositionWeightsOfItsOwn)
{
    EXPECT_EQ(encoder(setPart(document("A*3 / A"), inEncoder({0, 1}), Part::Ffn, own()).after), "A|B A|C A");
}

TEST(SetPart, MakesAllOwnPartsOfAPositionOneBlock)
{
    const LayoutDocument ownFfn = setPart(document("A*3 / A"), inEncoder({0}), Part::Ffn, own()).after;

    EXPECT_EQ(encoder(setPart(ownFfn, inEncoder({0}), Part::Attention, own()).after), "B A A");
}

TEST(SetPart, ChangesNothingThatIsItsOwnAlready)
{
    const LayoutDocument before = document("AB / A");

    EXPECT_EQ(setPart(before, inEncoder({0, 1}), Part::Attention, own()).after, before);
}

TEST(SetPart, GivesAnOwnPartTheShapeOfTheBlockThatItLeaves)
{
    const LayoutDocument wide =
        setBlockShape(document("AA / A"), Stack::Encoder, "A", {.heads = 8, .ffn = 512}).after;

    const Edit edit = setPart(wide, inEncoder({1}), Part::Attention, own());

    EXPECT_EQ(edit.after.layout.encoder.block("B").shape, wide.layout.encoder.block("A").shape);
}

TEST(SetPart, TakesNormsFromABlockAsTheirOwnOrWithEachSubLayer)
{
    const LayoutDocument before = document("AB / A");

    const LayoutDocument named = setPart(before, inEncoder({0}), Part::Norms, from("B")).after;

    EXPECT_EQ(encoder(named), "A, norms B B");
    EXPECT_EQ(encoder(setPart(before, inEncoder({0}), Part::Norms, own()).after), "A+n B");
    EXPECT_EQ(setPart(named, inEncoder({0}), Part::Norms, withBlock()).after, before);
    EXPECT_EQ(setPart(before, inEncoder({0}), Part::Norms, from("A")).after, before);
}

TEST(SetPart, LetsTheDecoderUseAnEncodersAttentionButNotItsNorms)
{
    const LayoutDocument before = document("AB / A");

    const LayoutDocument shared = withEncoderAttention(before, 0, "B");

    EXPECT_EQ(shared.layout.decoder.positions[0].attention, (BlockRef{"B", true}));
    EXPECT_EQ(shared.layout.decoder.positions[0].cross, (BlockRef{"A", false}));
    EXPECT_EQ(setPart(before, inDecoder({0}), Part::Norms, from("B", true)).refusal.text(),
              "Cross-attention and norms cannot come from the encoder");
    EXPECT_EQ(setPart(before, inDecoder({0}), Part::Cross, from("B", true)).refusal.text(),
              "Cross-attention and norms cannot come from the encoder");
}

TEST(SetPart, RefusesCrossAttentionInTheEncoder)
{
    EXPECT_EQ(setPart(document("AB / A"), inEncoder({0}), Part::Cross, own()).refusal.text(),
              "The encoder has no cross-attention");
}

TEST(UnlinkPositions, GivesACopyToWhatOthersUseToo)
{
    const Edit edit = unlinkPositions(document("AAB / A"), inEncoder({1, 2}));

    EXPECT_EQ(encoder(edit.after), "A C B");
    EXPECT_EQ(edit.label.text(), "Make own copies at 1-2");
}

TEST(UnlinkPositions, KeepsWhatIsSharedAmongThem)
{
    EXPECT_EQ(encoder(unlinkPositions(document("A*4 / A"), inEncoder({1, 2})).after), "A B B A");
}

TEST(UnlinkPositions, ChangesNothingWhereNobodyElseUsesTheBlocks)
{
    const LayoutDocument before = document("AAB / A");

    EXPECT_EQ(unlinkPositions(before, inEncoder({0, 1})).after, before);
}

TEST(UnlinkPositions, GivesTheDecoderABlockOfItsOwnInPlaceOfTheEncoders)
{
    const LayoutDocument before = withEncoderAttention(document("AB / A"), 0, "B");

    const Edit edit = unlinkPositions(before, inDecoder({0}));

    EXPECT_EQ(edit.after.layout.decoder.positions[0].attention, (BlockRef{"B", false}));
    EXPECT_EQ(edit.after.layout.decoder.positions[0].cross, (BlockRef{"A", false}));
}

TEST(UnlinkPositions, CopiesForBothStacksWhatBothShare)
{
    const LayoutDocument before = withEncoderAttention(document("BB / A"), 0, "B");

    const Edit edit = unlinkPositions(before, {{Stack::Encoder, 1}, {Stack::Decoder, 0}});

    EXPECT_EQ(encoder(edit.after), "B A");
    EXPECT_EQ(edit.after.layout.decoder.positions[0].attention, (BlockRef{"A", true}));
}

TEST(InsertNewWeights, KeepsTheSharingAmongTheCopies)
{
    const LayoutDocument before = document("ABA+ / A");

    const Edit edit = insertNewWeights(before, clipOf(before, inEncoder({0, 1, 2})), {Stack::Encoder, 3});

    EXPECT_EQ(encoder(edit.after), "A B A+ C D C+");
    EXPECT_EQ(edit.selected, inEncoder({3, 4, 5}));
    EXPECT_EQ(edit.label.text(), "Copy 3 positions to 3");
}

TEST(InsertNewWeights, CopiesShapesAndGroups)
{
    LayoutDocument before = setBlockShape(document("ABC / A"), Stack::Encoder, "B", {.heads = 8}).after;
    before = groupPositions(before, inEncoder({1, 2})).after;

    const Edit edit = insertNewWeights(before, clipOf(before, inEncoder({1, 2})), {Stack::Encoder, 0});

    EXPECT_EQ(encoder(edit.after), "(D E) A (B C)");
    EXPECT_EQ(edit.after.layout.encoder.block("D").shape.heads, 8);
}

TEST(InsertNewWeights, GivesAnEncodersPositionCrossAttentionInTheDecoder)
{
    const LayoutDocument before = document("AB / A");

    const Edit edit = insertNewWeights(before, clipOf(before, inEncoder({1})), {Stack::Decoder, 1});

    EXPECT_EQ(decoder(edit.after), "A B");
    EXPECT_EQ(edit.after.layout.decoder.positions[1].cross, (BlockRef{"B", false}));
}

TEST(InsertNewWeights, ReadsAClipFromTheClipboardAndNothingElse)
{
    const LayoutDocument before = withEncoderAttention(document("AB / AB"), 1, "B");
    const Clip clip = clipOf(before, inDecoder({0, 1}));

    const auto read = clipFromText(clipText(clip));

    ASSERT_TRUE(read);
    EXPECT_EQ(clipText(*read), clipText(clip));
    EXPECT_EQ(insertNewWeights(before, *read, {Stack::Decoder, 2}).after,
              insertNewWeights(before, clip, {Stack::Decoder, 2}).after);
    EXPECT_FALSE(clipFromText("A+*12 / A*6"));
    EXPECT_FALSE(clipFromText("{}"));
}

TEST(InsertNewWeights, RefusesBlocksWhoseHeadsDoNotFit)
{
    Clip clip = clipOf(document("A / A"), inEncoder({0}));
    clip.blocks[0].shape.heads = 7;

    EXPECT_EQ(insertNewWeights({}, clip, {}).refusal.text(), "Block A: 7 heads do not divide dim 256");
}

} // namespace
} // namespace reblock
