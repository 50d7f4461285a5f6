#include "tests/widgets/layout_canvas/gesture_fixture.h"

namespace reblock {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class CanvasClickTest : public GestureTest {
protected:
    void doubleClick(const QPoint& at)
    {
        click(at);
        QTest::mouseDClick(canvas.viewport(), Qt::LeftButton, {}, at);
    }
};

TEST_F(CanvasClickTest, SelectsAndFocusesOneBrick)
{
    QSignalSpy changes(&canvas, &LayoutCanvas::selectionChanged);
    canvas.setSelected(encoderPlaces({4, 5}));
    click(brick({0, 1}));

    EXPECT_EQ(canvas.selected(), encoderPlaces({1}));
    EXPECT_EQ(canvas.focused(), (CanvasPlace{0, 1}));
    EXPECT_EQ(changes.count(), 2);
    EXPECT_TRUE(host.isUntouched());
}

TEST_F(CanvasClickTest, AddsAndTakesAwayWithCtrl)
{
    click(brick({0, 1}));
    click(brick({0, 4}), Qt::ControlModifier);
    EXPECT_EQ(canvas.selected(), encoderPlaces({1, 4}));

    click(brick({0, 1}), Qt::ControlModifier);
    EXPECT_EQ(canvas.selected(), encoderPlaces({4}));
}

TEST_F(CanvasClickTest, ExtendsFromTheFirstOneWithShift)
{
    click(brick({0, 3}));
    click(brick({0, 5}), Qt::ShiftModifier);
    EXPECT_EQ(canvas.selected(), encoderPlaces({3, 4, 5}));

    click(brick({0, 1}), Qt::ShiftModifier);
    EXPECT_EQ(canvas.selected(), encoderPlaces({1, 2, 3}));
}

TEST_F(CanvasClickTest, SelectsAllPositionsOfAFoldedBrickAndOfABracket)
{
    click(brick({1, 0}));
    EXPECT_THAT(canvas.selected(), SizeIs(4));

    click(bracket(0, 0));
    EXPECT_EQ(canvas.selected(), encoderPlaces({0, 1, 2, 3, 4, 5}));
}

TEST_F(CanvasClickTest, FocusesAChip)
{
    click(chip({0, 0}, 1));

    EXPECT_EQ(canvas.focused(), (CanvasPlace{0, 0}));
    EXPECT_EQ(canvas.focusedChip(), 1);
}

TEST_F(CanvasClickTest, TellsWhichStripeOfASplitBrickWasClicked)
{
    QSignalSpy clicks(&canvas, &LayoutCanvas::partClicked);

    click(part({0, 2}, 1));
    click(part({0, 2}, 1), Qt::ControlModifier);

    ASSERT_EQ(clicks.count(), 1);
    EXPECT_EQ(clicks[0], (QList<QVariant>{0, 2, 1}));
}

TEST_F(CanvasClickTest, ClearsTheSelectionBesideTheBricks)
{
    canvas.setSelected(encoderPlaces({4, 5}));
    click(beside(), Qt::ShiftModifier);
    EXPECT_EQ(canvas.selected(), encoderPlaces({4, 5}));

    click(beside());
    EXPECT_THAT(canvas.selected(), IsEmpty());
}

TEST_F(CanvasClickTest, ActivatesABrickAndFoldsABracketWithADoubleClick)
{
    QSignalSpy activated(&canvas, &LayoutCanvas::brickActivated);
    QSignalSpy toggled(&canvas, &LayoutCanvas::bracketToggled);

    doubleClick(brick({0, 1}));
    doubleClick(bracket(0, 0));
    doubleClick(beside());

    ASSERT_EQ(activated.count(), 1);
    EXPECT_EQ(activated[0], (QList<QVariant>{0, 1}));
    ASSERT_EQ(toggled.count(), 1);
    EXPECT_EQ(toggled[0], (QList<QVariant>{0, 0, 3}));
    EXPECT_TRUE(host.isUntouched());
}

TEST_F(CanvasClickTest, OffersTheChoiceForTheBrickUnderTheRightButton)
{
    std::vector<CanvasDrop> wanted;
    QObject::connect(&canvas, &LayoutCanvas::choiceWanted, &canvas,
                     [&](const CanvasDrop& drop) { wanted.push_back(drop); });
    canvas.setSelected(encoderPlaces({0, 1}));

    click(brick({0, 1}), {}, Qt::RightButton);
    click(brick({0, 4}), {}, Qt::RightButton);
    click(beside(), {}, Qt::RightButton);

    ASSERT_THAT(wanted, SizeIs(2));
    EXPECT_EQ(wanted[0].positions, encoderPlaces({0, 1}));
    EXPECT_EQ(wanted[0].to, (CanvasPlace{0, 2}));
    EXPECT_EQ(wanted[1].positions, encoderPlaces({4}));
}

TEST_F(CanvasClickTest, SelectsWithARubberBandAndAddsWithShift)
{
    const QPoint below(0, 60);
    drag(gap(0, 1) - below, brick({0, 2}));
    EXPECT_EQ(canvas.selected(), encoderPlaces({1, 2}));

    drag(gap(0, 4) - below, brick({0, 4}), Qt::LeftButton, Qt::ShiftModifier);
    EXPECT_EQ(canvas.selected(), encoderPlaces({1, 2, 4}));
    EXPECT_TRUE(host.isUntouched());
}

TEST_F(CanvasClickTest, GivesTheSelectionBackWhereARubberBandEndsWithEsc)
{
    canvas.setSelected(encoderPlaces({5}));
    press(beside());
    moveTo(brick({0, 0}));
    EXPECT_NE(canvas.selected(), encoderPlaces({5}));
    key(Qt::Key_Escape);
    release(brick({0, 0}));

    EXPECT_EQ(canvas.selected(), encoderPlaces({5}));
}

TEST_F(CanvasClickTest, TellsWhatIsHovered)
{
    QSignalSpy hovers(&canvas, &LayoutCanvas::hovered);

    QTest::mouseMove(canvas.viewport(), brick({0, 1}));
    QTest::mouseMove(canvas.viewport(), beside());

    ASSERT_EQ(hovers.count(), 2);
    EXPECT_EQ(hovers[0], (QList<QVariant>{0, 1}));
    EXPECT_EQ(hovers[1].at(1).toInt(), -1);
}

} // namespace
} // namespace reblock
