#include "tests/widgets/layout_canvas/gesture_fixture.h"
#include "widgets/layout_canvas/repeat_gesture.h"

namespace reblock {
namespace {

using testing::ElementsAre;

constexpr int kStep = RepeatGesture::kPixelsPerTime;

class CanvasRepeatTest : public GestureTest {};

TEST_F(CanvasRepeatTest, RepeatsABrickAsFarAsItsLowerEdgeIsDragged)
{
    drag(lowerEdge({0, 1}), lowerEdge({0, 1}) + QPoint(0, 4 * kStep));

    EXPECT_THAT(host.repeated, ElementsAre(FakeHost::Repeat{{0, 1}, 1, 5}));
    EXPECT_EQ(host.askedRepeats.back(), host.repeated.back());
    EXPECT_TRUE(host.dropped.empty());
}

TEST_F(CanvasRepeatTest, ReducesABracketInwards)
{
    drag(bracketEdge(0, 0), bracketEdge(0, 0) - QPoint(0, kStep));

    EXPECT_THAT(host.repeated, ElementsAre(FakeHost::Repeat{{0, 0}, 3, 1}));
}

TEST_F(CanvasRepeatTest, CountsAFoldedBrickFromItsOwnTimes)
{
    drag(lowerEdge({1, 0}), lowerEdge({1, 0}) + QPoint(0, 2 * kStep));

    EXPECT_THAT(host.repeated, ElementsAre(FakeHost::Repeat{{1, 0}, 1, 6}));
}

TEST_F(CanvasRepeatTest, RepeatsTheSelectedNeighboursTogether)
{
    canvas.setSelected(encoderPlaces({3, 4}));

    drag(lowerEdge({0, 4}), lowerEdge({0, 4}) + QPoint(0, 2 * kStep));

    EXPECT_THAT(host.repeated, ElementsAre(FakeHost::Repeat{{0, 3}, 2, 3}));
}

TEST_F(CanvasRepeatTest, RepeatsTheBrickAloneWhereTheSelectionHasGaps)
{
    canvas.setSelected(encoderPlaces({3, 5}));

    drag(lowerEdge({0, 5}), lowerEdge({0, 5}) + QPoint(0, kStep));

    EXPECT_THAT(host.repeated, ElementsAre(FakeHost::Repeat{{0, 5}, 1, 2}));
}

TEST_F(CanvasRepeatTest, LeavesNothingWhereItEndsAsItBeganOrWithEsc)
{
    const QPoint from = lowerEdge({0, 1});
    press(from);
    moveTo(from + QPoint(0, 5 * kStep));
    moveTo(from);
    release(from);
    press(from);
    moveTo(from + QPoint(0, 5 * kStep));
    key(Qt::Key_Escape);
    release(from + QPoint(0, 5 * kStep));

    EXPECT_TRUE(host.isUntouched());
    EXPECT_FALSE(host.isDragOn);
    EXPECT_FALSE(host.askedRepeats.empty());
}

TEST_F(CanvasRepeatTest, StaysWithinBoundsHoweverFarThePointerGoes)
{
    drag(lowerEdge({0, 1}), lowerEdge({0, 1}) + QPoint(0, 1'000'000));
    drag(lowerEdge({0, 1}), lowerEdge({0, 1}) - QPoint(0, 1'000'000));

    EXPECT_THAT(host.repeated, ElementsAre(FakeHost::Repeat{{0, 1}, 1, RepeatGesture::kMostTimes}));
    EXPECT_EQ(host.askedRepeats.back(), (FakeHost::Repeat{{0, 1}, 1, 1}));
}

} // namespace
} // namespace reblock
