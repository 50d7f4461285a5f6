#include "tests/core/layout/edit/drawn.h"

#include <gmock/gmock.h>

namespace reblock {
namespace {

TEST(RenameBlock, RenamesItWhereverItIsUsed)
{
    const LayoutDocument before = withEncoderAttention(document("AB / B"), 0, "B");

    const Edit edit = renameBlock(before, Stack::Encoder, "B", "base-1");

    EXPECT_EQ(encoder(edit.after), "A {base-1}");
    EXPECT_EQ(edit.after.layout.decoder.positions[0].attention, (BlockRef{"base-1", true}));
    EXPECT_EQ(edit.after.layout.decoder.positions[0].ffn, (BlockRef{"B", false}));
    EXPECT_TRUE(edit.keepsSelection);
}

TEST(RenameBlock, RefusesNamesThatAreTakenOrNone)
{
    const LayoutDocument before = document("AB / A");

    EXPECT_EQ(renameBlock(before, Stack::Encoder, "A", "B").refusal.text(), "There is a block B already");
    EXPECT_EQ(renameBlock(before, Stack::Encoder, "A", "own").refusal.text(),
              "A block's name is 1 to 64 ASCII letters, digits, '_' or '-', not \"own\"");
    EXPECT_TRUE(renameBlock(before, Stack::Encoder, "A", "").refused());
    EXPECT_EQ(renameBlock(before, Stack::Encoder, "C", "D").refusal.text(), "There is no block C here");
    EXPECT_EQ(renameBlock(before, Stack::Encoder, "A", "A").after, before);
}

TEST(SetBlockShape, RefusesHeadsThatDoNotDivideDim)
{
    const LayoutDocument before = document("A / A");

    EXPECT_EQ(setBlockShape(before, Stack::Encoder, "A", {.heads = 7}).refusal.text(),
              "7 heads do not divide dim 256");
    EXPECT_TRUE(setBlockShape(before, Stack::Encoder, "A", {.heads = 0}).refused());
    EXPECT_TRUE(setBlockShape(before, Stack::Encoder, "A", {.ffn = 0}).refused());
    EXPECT_EQ(
        setBlockShape(before, Stack::Decoder, "A", {.heads = 8}).after.layout.decoder.blocks[0].shape.heads,
        8);
}

TEST(SetFrozen, LocksAllBlocksThatThePositionsUse)
{
    const Edit edit = setFrozen(document("A|BC / A"), inEncoder({0}), true);

    EXPECT_TRUE(edit.after.layout.encoder.block("A").shape.frozen);
    EXPECT_TRUE(edit.after.layout.encoder.block("B").shape.frozen);
    EXPECT_FALSE(edit.after.layout.encoder.block("C").shape.frozen);
    EXPECT_EQ(edit.label.text(), "Freeze blocks A, B");
}

TEST(SetModel, TakesBlocksAndEmbeddingAlong)
{
    const Edit edit = setModel(document("A / A"), {{"model.dim", "128"}, {"model.heads", "2"}});

    EXPECT_EQ(edit.after.layout.encoder.blocks[0].shape.heads, 2);
    EXPECT_EQ(edit.after.layout.embedding.size, 128);
}

TEST(SetModel, RefusesWhatCannotBeBuiltAndSaysWhy)
{
    const LayoutDocument wide = setBlockShape(document("A / A"), Stack::Decoder, "A", {.heads = 64}).after;

    EXPECT_EQ(setModel(wide, {{"model.heads", "5"}}).refusal.text(), "5 heads do not divide dim 256");
    EXPECT_EQ(setModel(wide, {{"model.dim", "32"}}).refusal.text(), "Block A: 64 heads do not divide dim 32");
    EXPECT_TRUE(setModel(wide, {{"model.dropout", "2"}}).refused());
    EXPECT_TRUE(setModel(wide, {{"model.dim", "0"}}).refused());
}

TEST(SetEmbedding, IsAtMostAsWideAsTheModel)
{
    EXPECT_EQ(setEmbedding(document("A / A"), {64, true}).after.layout.embedding, (EmbeddingShape{64, true}));
    EXPECT_EQ(setEmbedding(document("A / A"), {257, false}).refusal.text(),
              "The embedding's size is 1 to 256");
    EXPECT_TRUE(setEmbedding(document("A / A"), {0, false}).refused());
}

TEST(SetLayoutName, RefusesWhatIsNoText)
{
    EXPECT_EQ(setLayoutName(document("A / A"), "块 1").after.layout.name, "块 1");
    EXPECT_TRUE(setLayoutName(document("A / A"), "\xff").refused());
}

TEST(NameBlocksInOrder, NamesThemAsARunHasThem)
{
    EXPECT_EQ(encoder(nameBlocksInOrder(document("CB{first}C / X")).after), "A B C A");
}

TEST(ReplaceDocument, OpensAnother)
{
    const Edit edit = replaceDocument(document("A / A"), document("AB / A*2"), {"Open %1", {"it"}});

    EXPECT_EQ(edit.after, document("AB / A*2"));
    EXPECT_EQ(edit.label.text(), "Open it");
}

} // namespace
} // namespace reblock
