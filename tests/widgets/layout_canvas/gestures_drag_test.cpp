#include "tests/widgets/layout_canvas/gesture_fixture.h"

namespace reblock {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using How = CanvasDrop::How;
using What = CanvasDrop::What;

class CanvasDragTest : public GestureTest {
protected:
    const CanvasDrop& onlyDrop()
    {
        EXPECT_THAT(host.dropped, SizeIs(1));
        static const CanvasDrop none;
        return host.dropped.empty() ? none : host.dropped.front();
    }
};

TEST_F(CanvasDragTest, MovesAPositionBetweenTwoOthers)
{
    drag(brick({0, 0}), gap(0, 4));

    EXPECT_EQ(onlyDrop().what, What::Positions);
    EXPECT_THAT(onlyDrop().positions, ElementsAre(CanvasPlace{0, 0}));
    EXPECT_EQ(onlyDrop().to, (CanvasPlace{0, 4}));
    EXPECT_EQ(onlyDrop().how, How::Move);
    EXPECT_FALSE(onlyDrop().off);
}

TEST_F(CanvasDragTest, AsksWhileItMovesAndDropsWhatWasAskedLast)
{
    press(brick({0, 0}));
    moveTo(gap(0, 3));
    moveTo(gap(0, 4));
    EXPECT_THAT(host.dropped, IsEmpty());
    EXPECT_GE(host.asked.size(), 2u);
    release(gap(0, 4));

    EXPECT_EQ(onlyDrop(), host.asked.back());
}

TEST_F(CanvasDragTest, TakesTheModifierAtTheDropNotAtThePress)
{
    press(brick({0, 0}), Qt::LeftButton, Qt::ControlModifier);
    moveTo(gap(0, 4), Qt::ControlModifier);
    release(gap(0, 4), Qt::LeftButton, Qt::AltModifier);
    EXPECT_EQ(onlyDrop().how, How::SameWeights);
    host.dropped.clear();

    drag(brick({0, 0}), gap(0, 4), Qt::LeftButton, Qt::ControlModifier);
    EXPECT_EQ(onlyDrop().how, How::NewWeights);
    host.dropped.clear();

    press(brick({0, 0}), Qt::LeftButton, Qt::AltModifier);
    moveTo(gap(0, 4), Qt::AltModifier);
    release(gap(0, 4));
    EXPECT_EQ(onlyDrop().how, How::Move);
}

TEST_F(CanvasDragTest, ShowsAModifierPressedWhileThePointerRests)
{
    press(brick({0, 0}));
    moveTo(gap(0, 4));
    QTest::keyPress(&canvas, Qt::Key_Alt, Qt::AltModifier);
    EXPECT_EQ(host.asked.back().how, How::SameWeights);

    QTest::keyRelease(&canvas, Qt::Key_Alt);
    EXPECT_EQ(host.asked.back().how, How::Move);
}

TEST_F(CanvasDragTest, CarriesTheWholeSelectionWhereThePressedOneIsInIt)
{
    canvas.setSelected(encoderPlaces({0, 1, 4}));
    drag(brick({0, 1}), gap(0, 6));
    EXPECT_EQ(onlyDrop().positions, encoderPlaces({0, 1, 4}));
    EXPECT_EQ(onlyDrop().to, (CanvasPlace{0, 6}));
    host.dropped.clear();

    drag(brick({0, 2}), gap(0, 6));
    EXPECT_EQ(onlyDrop().positions, encoderPlaces({2}));
}

TEST_F(CanvasDragTest, CarriesAllPositionsOfAFoldedBrickAndOfABracket)
{
    drag(brick({1, 0}), gap(0, 6));
    EXPECT_THAT(onlyDrop().positions, SizeIs(4));
    EXPECT_EQ(onlyDrop().to, (CanvasPlace{0, 6}));
    host.dropped.clear();

    drag(bracket(0, 0), beside());
    EXPECT_THAT(onlyDrop().positions, SizeIs(6));
}

TEST_F(CanvasDragTest, TakesAwayWhatIsDroppedBesideTheRows)
{
    drag(brick({0, 3}), beside());
    EXPECT_TRUE(onlyDrop().off);
    EXPECT_EQ(onlyDrop().positions, encoderPlaces({3}));
    host.dropped.clear();

    drag(brick({0, 3}), QPoint(-40, 100));
    EXPECT_TRUE(onlyDrop().off);
}

TEST_F(CanvasDragTest, TakesNothingAwayWhereACopyIsDroppedBesideTheRows)
{
    drag(brick({0, 3}), beside(), Qt::LeftButton, Qt::ControlModifier);
    drag(brick({0, 3}), beside(), Qt::LeftButton, Qt::AltModifier);
    drag(brick({0, 3}), beside(), Qt::RightButton);

    EXPECT_TRUE(host.isUntouched());
}

TEST_F(CanvasDragTest, LetsChooseWhatTheRightButtonDropped)
{
    std::vector<CanvasDrop> wanted;
    QObject::connect(&canvas, &LayoutCanvas::choiceWanted, &canvas,
                     [&](const CanvasDrop& drop) { wanted.push_back(drop); });

    drag(brick({0, 0}), gap(0, 4), Qt::RightButton);

    EXPECT_TRUE(host.isUntouched());
    ASSERT_THAT(wanted, SizeIs(1));
    EXPECT_EQ(wanted[0].to, (CanvasPlace{0, 4}));
    EXPECT_EQ(wanted[0].positions, encoderPlaces({0}));
}

TEST_F(CanvasDragTest, LeavesNothingAfterEsc)
{
    canvas.setSelected(encoderPlaces({5}));
    canvas.setFocused({0, 5});
    press(brick({0, 0}));
    moveTo(gap(0, 4));
    EXPECT_TRUE(host.isDragOn);
    key(Qt::Key_Escape);
    moveTo(gap(0, 3));
    release(gap(0, 3));

    EXPECT_TRUE(host.isUntouched());
    EXPECT_FALSE(host.isDragOn);
    EXPECT_EQ(canvas.selected(), encoderPlaces({5}));
    EXPECT_EQ(canvas.focused(), (CanvasPlace{0, 5}));
}

TEST_F(CanvasDragTest, IsAClickWhereThePointerHardlyMoves)
{
    const QPoint at = brick({0, 1});
    press(at);
    moveTo(at + QPoint(2, 1));
    release(at + QPoint(2, 1));

    EXPECT_TRUE(host.isUntouched());
    EXPECT_THAT(host.asked, IsEmpty());
    EXPECT_EQ(canvas.selected(), encoderPlaces({1}));
}

TEST_F(CanvasDragTest, TellsTheHostOfARefusedDropToo)
{
    host.answer = {false, {QStringLiteral("Decoder blocks need cross-attention: A has none")}};

    drag(brick({0, 0}), gap(1, 4));

    EXPECT_EQ(onlyDrop().to, (CanvasPlace{1, 4}));
}

TEST_F(CanvasDragTest, EndsWhereAnotherPictureComes)
{
    press(brick({0, 0}));
    moveTo(gap(0, 4));
    CanvasPicture other = canvas.picture();
    other.stacks[0].bricks.pop_back();
    canvas.setPicture(other);
    release(gap(0, 4));

    EXPECT_TRUE(host.isUntouched());
}

TEST_F(CanvasDragTest, EndsWhereTheButtonWasLetGoElsewhere)
{
    press(brick({0, 0}));
    moveTo(gap(0, 4));
    QMouseEvent noButton(QEvent::MouseMove, gap(0, 3), canvas.viewport()->mapToGlobal(gap(0, 3)),
                         Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(canvas.viewport(), &noButton);
    release(gap(0, 3));

    EXPECT_TRUE(host.isUntouched());
    EXPECT_FALSE(host.isDragOn);
}

TEST_F(CanvasDragTest, NeedsNoHostToBeRead)
{
    canvas.setHost(nullptr);

    drag(brick({0, 0}), gap(0, 4));
    drag(lowerEdge({0, 0}), lowerEdge({0, 0}) + QPoint(0, 60));
    click(chip({0, 0}, 1));
    wheel(chip({0, 0}, 1), 120);

    EXPECT_EQ(canvas.selected(), encoderPlaces({0}));
}

TEST_F(CanvasDragTest, MovesAChipToAnotherPosition)
{
    drag(chip({0, 0}, 1), brick({0, 3}));
    EXPECT_EQ(onlyDrop().what, What::Chip);
    EXPECT_THAT(onlyDrop().positions, ElementsAre(CanvasPlace{0, 0}));
    EXPECT_EQ(onlyDrop().chip, 1);
    EXPECT_TRUE(onlyDrop().onBrick);
    EXPECT_EQ(onlyDrop().to, (CanvasPlace{0, 3}));
    EXPECT_FALSE(onlyDrop().allUses);
    host.dropped.clear();

    drag(chip({0, 0}, 1), brick({0, 3}), Qt::LeftButton, Qt::ShiftModifier);
    EXPECT_TRUE(onlyDrop().allUses);
}

TEST_F(CanvasDragTest, TakesAChipOffTheRowAndDropsNoneBetweenPositions)
{
    drag(chip({0, 0}, 1), beside());
    EXPECT_TRUE(onlyDrop().off);
    EXPECT_EQ(onlyDrop().what, What::Chip);
    host.dropped.clear();

    drag(chip({0, 0}, 1), gap(0, 5));
    EXPECT_TRUE(host.isUntouched());
}

TEST_F(CanvasDragTest, PutsAChipBackWithoutATrace)
{
    drag(chip({0, 0}, 1), brick({0, 0}));

    EXPECT_TRUE(host.isUntouched());
}

} // namespace
} // namespace reblock
