#include "widgets/layout_canvas/drawing_places.h"

#include "tests/widgets/layout_canvas/canvas_pictures.h"
#include "widgets/layout_canvas/canvas_look.h"
#include "widgets/layout_canvas/layout_scene.h"

#include <QFont>
#include <QFontMetricsF>
#include <QPalette>

#include <gmock/gmock.h>

#include <cmath>

namespace reblock {
namespace {

const CanvasLook& look()
{
    static const CanvasLook one = canvasLook(QPalette(), QFont());
    return one;
}

/// All boxes of a stack that must not touch each other.
std::vector<QRectF> boxesOf(const StackPlaces& stack)
{
    std::vector<QRectF> boxes{stack.before, stack.after, stack.empty};
    for (const BrickPlaces& brick : stack.bricks) {
        boxes.push_back(brick.body);
        boxes.insert(boxes.end(), brick.chips.begin(), brick.chips.end());
    }
    std::erase_if(boxes, [](const QRectF& box) { return box.isNull(); });
    return boxes;
}

class DrawingPlacesTest : public testing::TestWithParam<int> {
protected:
    double width = GetParam();
};

TEST_P(DrawingPlacesTest, PutsNothingOverAnotherThing)
{
    for (const CanvasPicture& picture : {mixedPicture(), foldedPicture(), splitPicture(), markedPicture(),
                                         nestedPicture(), longPicture(48)}) {
        const DrawingPlaces places(picture, width, look());
        for (const StackPlaces& stack : places.stacks) {
            const auto boxes = boxesOf(stack);
            for (std::size_t a = 0; a < boxes.size(); ++a)
                for (std::size_t b = 0; b < a; ++b)
                    EXPECT_FALSE(boxes[a].intersects(boxes[b])) << a << " and " << b << " at " << width;
        }
        EXPECT_LE(places.stacks[0].band.bottom(), places.stacks[1].head.top());
    }
}

TEST_P(DrawingPlacesTest, FollowsTheOrderOfPositions)
{
    const DrawingPlaces places(longPicture(48), width, look());
    const auto& bricks = places.stacks[0].bricks;
    for (std::size_t i = 1; i < bricks.size(); ++i) {
        const bool right =
            bricks[i].line == bricks[i - 1].line && bricks[i].body.left() > bricks[i - 1].body.right();
        const bool below =
            bricks[i].line == bricks[i - 1].line + 1 && bricks[i].body.top() > bricks[i - 1].body.bottom();
        EXPECT_TRUE(right || below) << i;
    }
}

TEST_P(DrawingPlacesTest, WrapsWithinTheWidth)
{
    const DrawingPlaces places(longPicture(48), width, look());
    for (const QRectF& box : boxesOf(places.stacks[0])) {
        EXPECT_GE(box.left(), 0);
        EXPECT_LE(box.right(), width);
    }
    EXPECT_EQ(places.all.width(), width);
}

TEST_P(DrawingPlacesTest, FindsEveryBrickAndChipUnderItsOwnMiddle)
{
    const CanvasPicture picture = mixedPicture();
    const DrawingPlaces places(picture, width, look());
    for (int i = 0; i < 12; ++i) {
        const BrickPlaces& brick = places.stacks[0].bricks[static_cast<std::size_t>(i)];
        EXPECT_EQ(hitAt(picture, places, brick.body.center()), (CanvasHit{CanvasHit::What::Brick, {0, i}}));
        for (int chip = 0; chip < static_cast<int>(brick.chips.size()); ++chip)
            EXPECT_EQ(hitAt(picture, places, brick.chips[static_cast<std::size_t>(chip)].center()),
                      (CanvasHit{CanvasHit::What::Chip, {0, i}, chip}));
    }
}

INSTANTIATE_TEST_SUITE_P(Widths, DrawingPlacesTest, testing::Values(240, 391, 640, 1280, 2560));

TEST(DrawingPlaces, ShowsFortyEightPositionsInAPageOfRows)
{
    const DrawingPlaces places(longPicture(48), 1000, look());
    EXPECT_EQ(places.stacks[0].lines.size(), 3U);
}

TEST(DrawingPlaces, SizesAFoldedBrickForItsCount)
{
    const DrawingPlaces places(foldedPicture(), 640, look());
    const QRectF body = places.stacks[0].bricks[0].body;
    EXPECT_GT(body.width(), 2 * 39);
    EXPECT_TRUE(places.stacks[0].brackets[0].beside);
    EXPECT_GT(places.stacks[0].brackets[0].pieces[0].area.left(), body.right());
}

TEST(DrawingPlaces, NestsBracketsBelowEachOtherTheOutermostLowest)
{
    const DrawingPlaces places(nestedPicture(), 640, look());
    const auto& brackets = places.stacks[0].brackets;
    EXPECT_GT(brackets[0].pieces[0].area.top(), brackets[2].pieces[0].area.top());
    EXPECT_EQ(brackets[0].pieces.size(), 2U);
    EXPECT_FALSE(brackets[0].pieces[0].ends);
    EXPECT_FALSE(brackets[0].pieces[1].begins);
}

TEST(DrawingPlaces, LeavesOutABracketWithinAFoldedBrick)
{
    CanvasPicture picture = foldedPicture();
    picture.stacks[0].brackets.push_back({2, 4, 2, 2, 1, false});
    const DrawingPlaces places(picture, 640, look());
    EXPECT_TRUE(places.stacks[0].brackets[1].pieces.empty());
}

TEST(DrawingPlaces, SplitsABrickIntoStripesThatFillIt)
{
    const DrawingPlaces places(splitPicture(), 640, look());
    const BrickPlaces& brick = places.stacks[1].bricks[0];
    ASSERT_EQ(brick.parts.size(), 4U);
    EXPECT_EQ(brick.parts.front().top(), brick.body.top());
    EXPECT_EQ(brick.parts.back().bottom(), brick.body.bottom());
    for (std::size_t i = 1; i < 4; ++i)
        EXPECT_EQ(brick.parts[i].top(), brick.parts[i - 1].bottom());
}

class DrawingHitTest : public testing::Test {
protected:
    CanvasHit at(const QPointF& point) const { return hitAt(picture, places, point); }
    QRectF body(int i) const { return places.stacks[0].bricks[static_cast<std::size_t>(i)].body; }

    CanvasPicture picture = nestedPicture();
    DrawingPlaces places{picture, 640, look()};
};

TEST_F(DrawingHitTest, TakesTheLowerEdgeOfABrickApart)
{
    EXPECT_EQ(at(body(3).center() + QPointF(0, 24)).what, CanvasHit::What::LowerEdge);
}

TEST_F(DrawingHitTest, NamesTheBracketAndItsLowerEdge)
{
    const QRectF area = places.stacks[0].brackets[2].pieces[0].area;
    EXPECT_EQ(at(area.center()), (CanvasHit{CanvasHit::What::Bracket, {0, 0}, -1, -1, 2}));
    EXPECT_EQ(at(area.center() + QPointF(0, 7)).what, CanvasHit::What::LowerEdge);
}

TEST_F(DrawingHitTest, SaysBetweenWhichPositionsAPointLies)
{
    const QPointF gap((body(3).right() + body(4).left()) / 2, body(3).center().y());
    EXPECT_EQ(at(gap), (CanvasHit{CanvasHit::What::Between, {0, 4}}));
    EXPECT_EQ(insertionAt(picture, places, body(4).center() - QPointF(10, 0)), (CanvasPlace{0, 4}));
    EXPECT_EQ(insertionAt(picture, places, body(4).center() + QPointF(10, 0)), (CanvasPlace{0, 5}));
}

TEST_F(DrawingHitTest, PutsBehindTheLastPositionAtTheEnd)
{
    EXPECT_EQ(insertionAt(picture, places, body(22).center() + QPointF(60, 0)), (CanvasPlace{0, 23}));
}

TEST_F(DrawingHitTest, IsOutsideBesideTheRowsAndWhereNumbersAreNotFinite)
{
    constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
    constexpr double kInf = std::numeric_limits<double>::infinity();
    for (const QPointF& point : {QPointF(10, -5), QPointF(-50, 60), QPointF(kNan, 60), QPointF(60, kNan),
                                 QPointF(kInf, 60), QPointF(60, -kInf), QPointF(1e300, 1e300)}) {
        EXPECT_EQ(at(point).what, CanvasHit::What::Outside);
        EXPECT_EQ(insertionAt(picture, places, point).index, -1);
    }
}

TEST_F(DrawingHitTest, ShowsABarAtBothEndsOfARow)
{
    EXPECT_EQ(insertionBars(places, {0, 4}).size(), 1U);
    EXPECT_EQ(insertionBars(places, {0, 11}).size(), 2U);
    EXPECT_EQ(insertionBars(places, {0, 23}).size(), 1U);
    EXPECT_EQ(insertionBars(places, {0, 99999}), insertionBars(places, {0, 23}));
}

TEST(DrawingHit, PassesOverRemovedBricks)
{
    const CanvasPicture picture = markedPicture();
    const DrawingPlaces places(picture, 640, look());
    const QPointF ghost = places.stacks[0].bricks[3].body.center();
    EXPECT_EQ(hitAt(picture, places, ghost), (CanvasHit{CanvasHit::What::Between, {0, 3}}));
    EXPECT_EQ(positionCount(picture.stacks[0]), 8);
}

TEST(DrawingHit, TakesTheFirstPositionIntoAnEmptyStack)
{
    const CanvasPicture picture = letterPicture("", "");
    const DrawingPlaces places(picture, 640, look());
    EXPECT_EQ(insertionAt(picture, places, places.stacks[1].empty.center()), (CanvasPlace{1, 0}));
    EXPECT_EQ(insertionBars(places, {1, 0}).size(), 1U);
}

} // namespace
} // namespace reblock
