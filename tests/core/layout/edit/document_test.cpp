#include "core/base/error.h"
#include "core/layout/edit/cost_change.h"
#include "core/layout/edit/step.h"
#include "core/layout/presets.h"
#include "core/layout/write.h"
#include "tests/core/layout/edit/drawn.h"

#include <gmock/gmock.h>

namespace reblock {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(LayoutDocument, KeepsNamesAndEmptyStacksInItsText)
{
    const LayoutDocument before = renameBlock(document("AB / "), Stack::Encoder, "A", "base").after;

    const std::string text = documentText(before);

    EXPECT_EQ(documentFromText(text), before);
    EXPECT_EQ(text.find('\n'), std::string::npos);
    EXPECT_EQ(documentFromText(documentText({})), LayoutDocument());
}

TEST(LayoutDocument, RefusesTextsThatAreNoDocument)
{
    EXPECT_THROW(documentFromText("no"), UserError);
    EXPECT_THROW(documentFromText("{}"), UserError);
    std::string text = documentText(document("AB / A"));
    text.replace(text.find("[0,0]"), 5, "[0]");
    EXPECT_THROW(documentFromText(text), UserError);
}

TEST(LayoutMirror, ShowsNamesAndGroupsAndReadsThemBack)
{
    LayoutDocument before = renameBlock(document("ABC / AB"), Stack::Encoder, "C", "last").after;
    before = groupPositions(before, inEncoder({0, 1})).after;
    before = repeatPositions(before, {Stack::Encoder, 0}, 2, 2).after;

    const std::string text = mirrorText(before);

    EXPECT_THAT(text, HasSubstr("\"last\""));
    EXPECT_EQ(readMirror(text).document, before) << text;
}

TEST(LayoutMirror, MakesGroupsOfBracketsThatAreNotRepeated)
{
    const auto reading = readMirror(R"({"format":"reblock-layout/1",
        "encoder":{"stack":[{"group":[{"block":"X"},{"block":"Y"}]},
                            {"group":[{"block":"X"},{"attention":"own","ffn":"X"}],"times":2}]},
        "decoder":{"stack":[]}})");

    ASSERT_TRUE(reading.document) << reading.problems.front().text();
    EXPECT_EQ(encoder(*reading.document), "(X Y) X A|X X B|X");
    EXPECT_EQ(decoder(*reading.document), "");
}

TEST(LayoutMirror, SaysEverythingThatIsWrong)
{
    const auto reading = readMirror(R"({"format":"reblock-layout/2","encoder":{"stack":[{"block":"own"}]}})");

    EXPECT_FALSE(reading.document);
    EXPECT_EQ(reading.problems.size(), 3u);
}

TEST(NotationLine, IsThatOfTheStacksWhateverTheModel)
{
    LayoutDocument before = setModel(document("B+*12 / B*6"), {{"model.heads", "8"}}).after;
    before = renameBlock(before, Stack::Decoder, "B", "deep").after;

    EXPECT_EQ(documentNotation(before), "B+*12 / {deep}*6");
    EXPECT_EQ(documentNotation(LayoutDocument()), " / ");
    EXPECT_EQ(documentNotation(renameBlock(before, Stack::Encoder, "B", "b").after), "{b}+*12 / {deep}*6");
    EXPECT_EQ(documentNotation(withEncoderAttention(before, 0, "B")), std::nullopt);
}

TEST(NotationLine, KeepsModelAndOptionsOfBlocksThatStay)
{
    LayoutDocument around = setBlockShape(document("AB / A"), Stack::Encoder, "B", {.heads = 8}).after;
    around = setLayoutName(around, "mine").after;

    const auto reading = readDocumentNotation("ABBC / A*2", around);

    ASSERT_TRUE(reading.document);
    EXPECT_EQ(reading.document->layout.name, "mine");
    EXPECT_EQ(reading.document->layout.encoder.block("B").shape.heads, 8);
    EXPECT_EQ(reading.document->layout.encoder.block("C").shape.heads, 4);
}

TEST(NotationLine, KeepsBlocksWrittenAsDotsWhereNothingChangedBeforeOrBehindThem)
{
    LayoutDocument around = document("{in}{mid}{out} / A");
    around = groupPositions(around, inEncoder({0, 1})).after;

    const auto same = readDocumentNotation("... / A", around);
    const auto longer = readDocumentNotation("..+.. / A", around);

    EXPECT_EQ(same.document, around);
    EXPECT_EQ(encoder(*longer.document), "{in} A+ {mid} {out}");
}

TEST(NotationLine, NamesTheColumnOfAFault)
{
    const auto reading = readDocumentNotation("A / a", {});

    EXPECT_EQ(reading.problems.front().column, 5);
}

TEST(FoldedRanges, FindsRepeatsOutermostFirst)
{
    EXPECT_THAT(foldedRanges(document("A*12 / A"), Stack::Encoder), ElementsAre(FoldedRange{0, 1, 12, 0, 0}));
    EXPECT_THAT(
        foldedRanges(document("(AB*3)*2 / A"), Stack::Encoder),
        ElementsAre(FoldedRange{0, 4, 2, 0, 0}, FoldedRange{1, 1, 3, 0, 1}, FoldedRange{5, 1, 3, 0, 1}));
    EXPECT_THAT(foldedRanges(document("ABACBC / A"), Stack::Encoder), IsEmpty());
}

TEST(FoldedRanges, FindsRepeatsWithBlocksOfTheirOwn)
{
    EXPECT_THAT(foldedRanges(document(".*12 / A"), Stack::Encoder), ElementsAre(FoldedRange{0, 1, 12, 0, 0}));
    EXPECT_THAT(foldedRanges(document("(A|.B)*3 / A"), Stack::Encoder),
                ElementsAre(FoldedRange{0, 2, 3, 0, 0}));
}

TEST(FoldedRanges, DoNotDependOnNames)
{
    const LayoutDocument before = document("(ABC)*2(ABD)*2 / A");
    const LayoutDocument renamed = renameBlock(before, Stack::Encoder, "A", "a_very_long_name").after;

    EXPECT_EQ(foldedRanges(renamed, Stack::Encoder), foldedRanges(before, Stack::Encoder));
}

TEST(FoldedRanges, KeepGroupsTogether)
{
    const LayoutDocument group = groupPositions(document("AAB / A"), inEncoder({1, 2})).after;
    EXPECT_THAT(foldedRanges(group, Stack::Encoder), ElementsAre(FoldedRange{1, 2, 1, 1, 0}));

    const LayoutDocument repeated = repeatPositions(group, {Stack::Encoder, 1}, 2, 3).after;
    EXPECT_THAT(foldedRanges(repeated, Stack::Encoder), ElementsAre(FoldedRange{1, 2, 3, 1, 0}));
}

TEST(UsesOf, FindsEveryPartAndTheDecodersUses)
{
    const LayoutDocument before = withEncoderAttention(document("AB|A / B"), 0, "A");

    EXPECT_THAT(usesOf(before, Stack::Encoder, "A"),
                ElementsAre(PositionId{Stack::Encoder, 0}, PositionId{Stack::Encoder, 1},
                            PositionId{Stack::Decoder, 0}));
    EXPECT_THAT(usesOf(before, Stack::Decoder, "A"), IsEmpty());
}

TEST(DocumentCost, CountsWhatStandsThereAlsoWithEmptyStacks)
{
    const LayoutCost empty = documentCost({}, {});
    const LayoutCost one = documentCost(document("A / "), {});
    const CostChange change = costChange(empty, one);

    EXPECT_EQ(change.parameters, 1'315'072);
    EXPECT_EQ(change.storedBlocks, 1);
    EXPECT_GT(change.multiplyAdds, 0);
    EXPECT_EQ(costChange(one, empty).parameters, -1'315'072);
}

TEST(DocumentCost, OfAnAdaptorIsThatOfTheCostModel)
{
    const LayoutDocument before = documentFromLayout(*presetLayout("BR"));
    const LayoutDocument after = addCorrector(before, inEncoder({3}), Adaptor{}).after;

    EXPECT_EQ(costChange(documentCost(before, {}), documentCost(after, {})).parameters, 65'792);
}

TEST(DocumentStep, HoldsNoMoreThanWhatChanged)
{
    const LayoutDocument before = document("(ABCDEFGH)*100 / A");
    const Edit edit = movePositions(before, inEncoder({3}), {Stack::Encoder, 700});

    const DocumentStep step(before, edit, inEncoder({3}));

    EXPECT_LT(step.text().size(), 600u);
    EXPECT_EQ(step.redo(before), edit.after);
    EXPECT_EQ(step.undo(edit.after), before);
    EXPECT_EQ(step.selectedBefore(), inEncoder({3}));
    EXPECT_EQ(step.selectedAfter(), inEncoder({699}));
}

TEST(DocumentStep, JoinsASweepToOne)
{
    const LayoutDocument before = document("A+b64 / A");
    const auto widened = [](const LayoutDocument& from, int width) {
        return setCorrector(from, {Stack::Encoder, 0}, 0, Bottleneck{.width = width});
    };
    const Edit first = widened(before, 65);
    const Edit second = widened(first.after, 66);
    const Edit back = widened(second.after, 64);

    const DocumentStep both =
        DocumentStep(before, first, {}).joined(DocumentStep(first.after, second, {}), before);

    EXPECT_EQ(both.redo(before), second.after);
    EXPECT_EQ(both.undo(second.after), before);
    EXPECT_TRUE(both.joined(DocumentStep(second.after, back, {}), before).changesNothing());
}

TEST(DocumentStep, RefusesADocumentThatIsNotTheOneBefore)
{
    const LayoutDocument before = document("AB / A");
    const DocumentStep step(before, removePositions(before, inEncoder({1})), {});

    EXPECT_THROW(step.redo(document("AC / A")), UserError);
    EXPECT_THROW(step.undo({}), UserError);
    EXPECT_THROW(DocumentStep::fromText("{}"), UserError);
}

TEST(Phrase, PutsWordsInTheirPlaces)
{
    EXPECT_EQ((Phrase{"Move %2 to %1, 100 %", {"8", "%1"}}).text(), "Move %1 to 8, 100 %");
}

TEST(LayoutDocument, OfAPresetIsThePreset)
{
    for (const Preset& preset : presets()) {
        const Layout layout = *presetLayout(preset.name);
        const LayoutDocument opened = documentFromLayout(layout);
        EXPECT_EQ(opened.layout, layout) << preset.name;
        EXPECT_EQ(readMirror(mirrorText(opened)).document, opened) << preset.name;
        EXPECT_EQ(mirrorText(opened), readableText(layout)) << preset.name;
    }
}

} // namespace
} // namespace reblock
