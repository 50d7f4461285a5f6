#include "core/layout/edit/patterns.h"
#include "core/layout/presets.h"
#include "core/layout/read.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace reblock {
namespace {

using Kind = BlockPattern::Kind;

LayoutDocument documentOf(const std::string& text)
{
    return documentFromLayout(*readNotation(text).layout);
}

PositionSet encoderPositions(int first, int last)
{
    PositionSet out;
    for (int i = first; i <= last; ++i)
        out.push_back({Stack::Encoder, i});
    return out;
}

TEST(ApplyPattern, ReTiesTheSelectionAndKeepsItSelected)
{
    const Edit edit =
        applyPattern(documentOf(".*12 / A"), encoderPositions(3, 8), BlockPattern{Kind::Cycle, 3});
    ASSERT_FALSE(edit.refused());
    EXPECT_EQ(documentNotation(edit.after), "ABCDEFDEFJKL / A");
    EXPECT_EQ(edit.selected, encoderPositions(3, 8));
    EXPECT_EQ(edit.label.text(), "Apply CYCLE-3 to positions 3-8");
}

TEST(ApplyPattern, WorksInTheDecoderWithItsCrossAttention)
{
    const PositionSet all{{Stack::Decoder, 0}, {Stack::Decoder, 1}, {Stack::Decoder, 2}};
    const Edit edit = applyPattern(documentOf("A / ..."), all, BlockPattern{Kind::AttentionOnly, 1});
    ASSERT_FALSE(edit.refused());
    for (const Position& position : edit.after.layout.decoder.positions)
        EXPECT_EQ(position.cross, position.attention);
    EXPECT_EQ(edit.after.layout.decoder.blocks.size(), 4u);
}

TEST(ApplyPattern, RefusesWhatCannotBe)
{
    const LayoutDocument document = documentOf("A*4 / A");
    const auto refusal = [&](const PositionSet& positions, const BlockPattern& pattern) {
        return applyPattern(document, positions, pattern).refusal.text();
    };
    EXPECT_EQ(refusal({}, {}), "Nothing is selected");
    EXPECT_EQ(refusal(encoderPositions(0, 1), {Kind::Cycle, 3}), "CYCLE-3 needs 3 positions: select more");
    EXPECT_EQ(refusal({{Stack::Encoder, 0}, {Stack::Decoder, 0}}, {}), "Choose positions of one stack");
}

TEST(ApplyPattern, RefusesToTakeABlockFromTheDecoder)
{
    LayoutDocument document = documentOf("AB / A");
    document.layout.decoder.positions[0].ffn = {"B", true};
    const Edit edit = applyPattern(document, encoderPositions(0, 1), BlockPattern{});
    EXPECT_THAT(edit.refusal.text(), testing::HasSubstr("The decoder uses block B of the encoder"));
    EXPECT_EQ(edit.after, document);
}

TEST(ApplyPattern, PlacesCorrectors)
{
    const CorrectorPattern second{.where = CorrectorPattern::Where::EverySecond,
                                  .corrector = Lora{.rank = 16}};
    const Edit edit = applyPattern(documentOf("A+r8*4 / A"), encoderPositions(0, 3), second);
    ASSERT_FALSE(edit.refused());
    EXPECT_EQ(documentNotation(edit.after), documentNotation(documentOf("(AA+r16)*2 / A")));
    EXPECT_EQ(edit.label.text(), "Place r16 at every-second of positions 0-3");
}

TEST(ApplyPattern, SaysOnlyWhatATranslationKnows)
{
    const auto knows = [](const Phrase& phrase) {
        return std::ranges::find(editPhrases(), phrase.form,
                                 [](const char* form) { return std::string(form); }) != editPhrases().end();
    };
    const LayoutDocument document = documentOf("A*4 / A");
    EXPECT_TRUE(knows(applyPattern(document, encoderPositions(0, 3), BlockPattern{}).label));
    EXPECT_TRUE(knows(applyPattern(document, encoderPositions(0, 3), CorrectorPattern{}).label));
    EXPECT_TRUE(
        knows(applyPattern(document, encoderPositions(0, 0), BlockPattern{Kind::Sandwich, 1}).refusal));
}

} // namespace
} // namespace reblock
