#include "app/gui/pages/layout/layout_picture.h"

#include "app/gui/pages/layout/layout_fold.h"
#include "core/layout/edit/edits.h"
#include "core/layout/edit/patterns.h"
#include "core/layout/presets.h"
#include "core/layout/read.h"

#include <gmock/gmock.h>

namespace reblock {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

/// A document with its fold and its picture.
struct Drawn {
    explicit Drawn(const std::string& argument) : document(documentFromLayout(layoutFromArgument(argument)))
    {
        fold.follow(document);
    }

    CanvasPicture picture() const { return layoutPicture({document, fold, problems, marks}); }
    CanvasStack encoder() const { return picture().stacks[0]; }
    CanvasStack decoder() const { return picture().stacks[1]; }

    LayoutDocument document;
    LayoutFold fold;
    std::vector<BuildProblem> problems;
    LayoutMarks marks;
};

TEST(LayoutPicture, FoldsAStackThatRepeatsAsAWhole)
{
    const Drawn drawn("A+*12 / A*6");

    const CanvasStack encoder = drawn.encoder();
    ASSERT_THAT(encoder.bricks, SizeIs(1));
    EXPECT_EQ(encoder.bricks[0].label, "A");
    EXPECT_EQ(encoder.bricks[0].times, 12);
    EXPECT_EQ(encoder.bricks[0].positions, 12);
    ASSERT_THAT(encoder.bricks[0].chips, SizeIs(1));
    EXPECT_EQ(encoder.bricks[0].chips[0].text, "ad");
}

TEST(LayoutPicture, ShowsEveryPositionWhenUnfolded)
{
    Drawn drawn("A+*12 / A*6");

    drawn.fold.setAll(false);

    EXPECT_THAT(drawn.encoder().bricks, SizeIs(12));
    EXPECT_THAT(drawn.decoder().bricks, SizeIs(6));
    EXPECT_THAT(drawn.encoder().brackets, SizeIs(1));
}

TEST(LayoutPicture, LeavesBlocksOfTheirOwnUnfolded)
{
    EXPECT_THAT(Drawn("baseline").encoder().bricks, SizeIs(12));
}

TEST(LayoutPicture, SplitsABrickOfSeveralBlocks)
{
    const Drawn drawn("A|B A / A");

    const CanvasStack encoder = drawn.encoder();
    ASSERT_THAT(encoder.bricks, SizeIs(2));
    ASSERT_THAT(encoder.bricks[0].parts, SizeIs(2));
    EXPECT_EQ(encoder.bricks[0].parts[0].label, "A");
    EXPECT_FALSE(encoder.bricks[0].parts[0].own);
    EXPECT_EQ(encoder.bricks[0].parts[1].label, "B");
    EXPECT_TRUE(encoder.bricks[0].parts[1].own);
    EXPECT_THAT(encoder.bricks[1].parts, IsEmpty());
}

TEST(LayoutPicture, ShowsOwnNormsFrozenBlocksAndEveryKindOfCorrector)
{
    Drawn drawn("A+b16+r4+s+n B / A");
    drawn.document = setFrozen(drawn.document, {{Stack::Encoder, 0}}, true).after;

    const CanvasBrick brick = drawn.encoder().bricks[0];

    EXPECT_TRUE(brick.ownNorms);
    EXPECT_TRUE(brick.frozen);
    QStringList texts;
    for (const CanvasChip& chip : brick.chips)
        texts.append(chip.text);
    EXPECT_EQ(texts, QStringList({"b16", "r4", "st", "n"}));
}

TEST(LayoutPicture, SaysHowTheEmbeddingIsFactorisedAndTied)
{
    const CanvasStack decoder = Drawn("BRA-E-E64").decoder();

    EXPECT_EQ(decoder.before, "tokens → embedding 64 → 256, factorised");
    EXPECT_EQ(decoder.after, "output, tied with the embedding");
}

TEST(LayoutPicture, DrawsRemovedPositionsBesideThoseThatAreThere)
{
    Drawn drawn("A B / A");
    drawn.marks.marks[{Stack::Encoder, 1}] = {CanvasMark::Moved, "was at 0", {}};
    drawn.marks.removed = {{Stack::Encoder, 1, 5, "C", 2, "removed"}};

    const CanvasStack encoder = drawn.encoder();

    ASSERT_THAT(encoder.bricks, SizeIs(3));
    EXPECT_EQ(encoder.bricks[1].mark, CanvasMark::Removed);
    EXPECT_EQ(encoder.bricks[1].label, "C");
    EXPECT_EQ(encoder.bricks[2].mark, CanvasMark::Moved);
}

TEST(LayoutPicture, DrawsWhatWasRemovedFromAFoldedBrickBehindIt)
{
    Drawn drawn("A*6 B / A");
    drawn.fold.setAll(true);
    drawn.marks.removed = {{Stack::Encoder, 3, 3, "C", 2, "removed"}};

    const CanvasStack encoder = drawn.encoder();

    ASSERT_THAT(encoder.bricks, SizeIs(3));
    EXPECT_EQ(encoder.bricks[0].positions, 6);
    EXPECT_EQ(encoder.bricks[1].mark, CanvasMark::Removed);
}

TEST(LayoutPicture, DrawsEveryPresetPositionByPosition)
{
    for (const Preset& preset : presets()) {
        Drawn drawn(preset.name);
        for (const bool folded : {true, false}) {
            drawn.fold.setAll(folded);
            int positions = 0;
            for (const CanvasBrick& brick : drawn.encoder().bricks)
                positions += brick.positions;
            EXPECT_EQ(positions, static_cast<int>(drawn.document.layout.encoder.positions.size()))
                << preset.name;
        }
    }
}

TEST(ChipTarget, IsEveryRepetitionOfAFoldedBrick)
{
    const Drawn drawn("(A B+r8)*3 / A");

    const ChipTarget target = chipTarget(drawn.document, drawn.fold, {Stack::Encoder, 0}, 0);

    EXPECT_EQ(target.corrector, 0);
    EXPECT_THAT(target.positions, ElementsAre(PositionId{Stack::Encoder, 1}, PositionId{Stack::Encoder, 3},
                                              PositionId{Stack::Encoder, 5}));
    EXPECT_THAT(chipTarget(drawn.document, drawn.fold, {Stack::Encoder, 0}, 1).positions, IsEmpty());
}

TEST(LayoutFold, KeepsWhatWasUnfoldedByHand)
{
    Drawn drawn("A*6 / A*3");
    drawn.fold.toggle(Stack::Encoder, 0, 1);

    drawn.document = setFrozen(drawn.document, {{Stack::Encoder, 0}}, true).after;
    drawn.fold.follow(drawn.document);

    EXPECT_THAT(drawn.encoder().bricks, SizeIs(6));
    EXPECT_THAT(drawn.decoder().bricks, SizeIs(1));
}

TEST(LayoutFold, LeavesUnfoldedWhatGrowsByHand)
{
    Drawn drawn("A / A*3");
    const auto take = [&drawn](const Edit& edit) {
        drawn.document = edit.after;
        drawn.fold.follow(drawn.document);
    };

    take(insertBlock(drawn.document, {Stack::Encoder, 1}, {.name = "A"}));
    EXPECT_THAT(drawn.encoder().bricks, SizeIs(2));

    take(repeatPositions(drawn.document, {Stack::Encoder, 0}, 1, 12));
    EXPECT_THAT(drawn.encoder().bricks, SizeIs(1));
}

TEST(LayoutFold, FoldsWhatIsPutInItsPlaceAsAWhole)
{
    Drawn drawn(".*6 / A*3");

    drawn.document = applyPattern(drawn.document,
                                  {{Stack::Encoder, 0},
                                   {Stack::Encoder, 1},
                                   {Stack::Encoder, 2},
                                   {Stack::Encoder, 3},
                                   {Stack::Encoder, 4},
                                   {Stack::Encoder, 5}},
                                  {.kind = BlockPattern::Kind::All})
                         .after;
    drawn.fold.follow(drawn.document);

    EXPECT_THAT(drawn.encoder().bricks, SizeIs(1));
}

} // namespace
} // namespace reblock
