#include "tests/widgets/layout_canvas/gesture_fixture.h"

#include <QLineEdit>
#include <QScrollBar>
#include <QVBoxLayout>

namespace reblock {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

class CanvasKeyTest : public GestureTest {
protected:
    CanvasKeyTest() { canvas.setFocused({0, 0}); }
};

TEST_F(CanvasKeyTest, ArrowsHomeAndEndMoveTheFocusAndSelectIt)
{
    key(Qt::Key_Right);
    EXPECT_EQ(canvas.focused(), (CanvasPlace{0, 1}));
    EXPECT_EQ(canvas.selected(), encoderPlaces({1}));
    key(Qt::Key_Left);
    key(Qt::Key_Left);
    EXPECT_EQ(canvas.focused(), (CanvasPlace{0, 0}));
    key(Qt::Key_End);
    EXPECT_EQ(canvas.focused(), (CanvasPlace{0, 5}));
    key(Qt::Key_Right);
    EXPECT_EQ(canvas.focused(), (CanvasPlace{0, 5}));
    key(Qt::Key_Home);
    EXPECT_EQ(canvas.selected(), encoderPlaces({0}));
}

TEST_F(CanvasKeyTest, UpAndDownGoBetweenBrickChipsAndTheOtherStack)
{
    key(Qt::Key_Down);
    EXPECT_EQ(canvas.focusedChip(), 0);
    key(Qt::Key_Down);
    EXPECT_EQ(canvas.focusedChip(), 1);
    EXPECT_EQ(canvas.focused(), (CanvasPlace{0, 0}));
    key(Qt::Key_Down);
    EXPECT_EQ(canvas.focused(), (CanvasPlace{1, 0}));
    EXPECT_EQ(canvas.focusedChip(), -1);
    EXPECT_THAT(canvas.selected(), SizeIs(4));
    key(Qt::Key_Down);
    EXPECT_EQ(canvas.focused(), (CanvasPlace{1, 0}));

    key(Qt::Key_Up);
    EXPECT_EQ(canvas.focused().stack, 0);
    EXPECT_EQ(canvas.focusedChip(), -1);
}

TEST_F(CanvasKeyTest, StaysOnTheChipsWhereTheNextBrickHasSome)
{
    canvas.setFocused({0, 0}, 1);

    key(Qt::Key_Right);
    EXPECT_EQ(canvas.focusedChip(), 0);
    key(Qt::Key_Right);

    EXPECT_EQ(canvas.focused(), (CanvasPlace{0, 2}));
    EXPECT_EQ(canvas.focusedChip(), -1);
}

TEST_F(CanvasKeyTest, ShiftExtendsTheSelection)
{
    key(Qt::Key_Right);
    key(Qt::Key_Right, Qt::ShiftModifier);
    key(Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_EQ(canvas.selected(), encoderPlaces({1, 2, 3}));
    key(Qt::Key_Left, Qt::ShiftModifier);
    EXPECT_EQ(canvas.selected(), encoderPlaces({1, 2}));
    key(Qt::Key_End, Qt::ShiftModifier);
    EXPECT_EQ(canvas.selected(), encoderPlaces({1, 2, 3, 4, 5}));
    key(Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_EQ(canvas.focused(), (CanvasPlace{0, 5}));
}

TEST_F(CanvasKeyTest, BeginsAtTheFirstBrickWhereNoneIsFocused)
{
    canvas.setFocused({0, -1});

    key(Qt::Key_Right);

    EXPECT_EQ(canvas.focused(), (CanvasPlace{0, 0}));
}

TEST_F(CanvasKeyTest, ReachesAnEmptyStackSoThatABlockCanBePutThere)
{
    CanvasPicture picture = canvas.picture();
    picture.stacks[1] = {};
    canvas.setPicture(picture);
    key(Qt::Key_End);
    key(Qt::Key_Down);
    EXPECT_EQ(canvas.focused(), (CanvasPlace{1, 0}));
    EXPECT_THAT(canvas.selected(), IsEmpty());

    key(Qt::Key_Down);
    EXPECT_EQ(canvas.focused(), (CanvasPlace{1, 0}));
    key(Qt::Key_Up);
    EXPECT_EQ(canvas.focused(), (CanvasPlace{0, 0}));
    EXPECT_EQ(canvas.selected(), encoderPlaces({0}));
}

TEST_F(CanvasKeyTest, DoesNothingOnAnEmptyPicture)
{
    canvas.setPicture({});

    QSignalSpy activated(&canvas, &LayoutCanvas::brickActivated);

    for (const Qt::Key each :
         {Qt::Key_Left, Qt::Key_Down, Qt::Key_Home, Qt::Key_Return, Qt::Key_Menu, Qt::Key_Space})
        key(each);

    EXPECT_EQ(activated.count(), 0);
    EXPECT_TRUE(host.isUntouched());
    EXPECT_THAT(canvas.selected(), IsEmpty());
}

TEST_F(CanvasKeyTest, EnterActivatesTheFocusedBrick)
{
    QSignalSpy activated(&canvas, &LayoutCanvas::brickActivated);
    canvas.setFocused({0, 3});

    key(Qt::Key_Return);
    key(Qt::Key_Enter, Qt::KeypadModifier);

    ASSERT_EQ(activated.count(), 2);
    EXPECT_EQ(activated[1], (QList<QVariant>{0, 3}));
}

TEST_F(CanvasKeyTest, MenuOffersTheChoiceBehindTheSelection)
{
    std::vector<CanvasDrop> wanted;
    QObject::connect(&canvas, &LayoutCanvas::choiceWanted, &canvas,
                     [&](const CanvasDrop& drop) { wanted.push_back(drop); });

    key(Qt::Key_Menu);
    canvas.setSelected(encoderPlaces({1, 2}));
    key(Qt::Key_F10, Qt::ShiftModifier);

    ASSERT_THAT(wanted, SizeIs(2));
    EXPECT_EQ(wanted[0].positions, encoderPlaces({0}));
    EXPECT_EQ(wanted[0].to, (CanvasPlace{0, 1}));
    EXPECT_EQ(wanted[1].positions, encoderPlaces({1, 2}));
    EXPECT_EQ(wanted[1].to, (CanvasPlace{0, 3}));
}

TEST_F(CanvasKeyTest, ATapOfSpaceFolds)
{
    QSignalSpy toggled(&canvas, &LayoutCanvas::bracketToggled);

    key(Qt::Key_Space);
    canvas.setFocused({1, 2});
    key(Qt::Key_Space);

    ASSERT_EQ(toggled.count(), 2);
    EXPECT_EQ(toggled[0], (QList<QVariant>{0, 0, 3}));
    EXPECT_EQ(toggled[1], (QList<QVariant>{1, 0, 1}));
}

TEST_F(CanvasKeyTest, SpaceHeldPansAndFoldsNothing)
{
    QSignalSpy toggled(&canvas, &LayoutCanvas::bracketToggled);
    canvas.zoomBy(4);
    const int before = canvas.horizontalScrollBar()->value();

    QTest::keyPress(&canvas, Qt::Key_Space);
    drag({300, 200}, {200, 200});
    QTest::keyRelease(&canvas, Qt::Key_Space);

    EXPECT_EQ(canvas.horizontalScrollBar()->value(), before + 100);
    EXPECT_EQ(toggled.count(), 0);
    EXPECT_TRUE(host.isUntouched());
}

TEST_F(CanvasKeyTest, TheMiddleButtonPansAndEscPansBack)
{
    canvas.zoomBy(4);
    const int before = canvas.horizontalScrollBar()->value();

    drag({300, 200}, {200, 200}, Qt::MiddleButton);
    EXPECT_EQ(canvas.horizontalScrollBar()->value(), before + 100);
    press({300, 200}, Qt::MiddleButton);
    moveTo({250, 200});
    key(Qt::Key_Escape);

    EXPECT_EQ(canvas.horizontalScrollBar()->value(), before + 100);
}

TEST_F(CanvasKeyTest, CtrlArrowsPanWhileNothingIsSelected)
{
    canvas.zoomBy(4);
    const int before = canvas.horizontalScrollBar()->value();
    key(Qt::Key_Right, Qt::ControlModifier);
    const int after = canvas.horizontalScrollBar()->value();
    EXPECT_GT(after, before);

    canvas.setSelected(encoderPlaces({1}));
    key(Qt::Key_Right, Qt::ControlModifier);
    EXPECT_EQ(canvas.horizontalScrollBar()->value(), after);
}

TEST_F(CanvasKeyTest, CtrlPlusAndMinusZoom)
{
    const double before = canvas.zoom();
    key(Qt::Key_Plus, Qt::ControlModifier);
    EXPECT_GT(canvas.zoom(), before);
    key(Qt::Key_Minus, Qt::ControlModifier);
    EXPECT_NEAR(canvas.zoom(), before, 1e-9);
}

TEST_F(CanvasKeyTest, EscClearsTheSelectionAndIsThenLeftToOthers)
{
    canvas.setSelected(encoderPlaces({1, 2}));
    key(Qt::Key_Escape);
    EXPECT_THAT(canvas.selected(), IsEmpty());

    QKeyEvent event(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
    QApplication::sendEvent(&canvas, &event);
    EXPECT_FALSE(event.isAccepted());
}

TEST_F(CanvasKeyTest, KeepsItsKeysFromShortcuts)
{
    const auto isKept = [&](Qt::Key which, Qt::KeyboardModifiers held = {}) {
        QKeyEvent event(QEvent::ShortcutOverride, which, held);
        event.ignore();
        QApplication::sendEvent(&canvas, &event);
        return event.isAccepted();
    };

    EXPECT_TRUE(isKept(Qt::Key_Right));
    EXPECT_TRUE(isKept(Qt::Key_Space));
    EXPECT_TRUE(isKept(Qt::Key_Right, Qt::ControlModifier));
    EXPECT_FALSE(isKept(Qt::Key_Escape));
    EXPECT_FALSE(isKept(Qt::Key_Right, Qt::AltModifier));
    EXPECT_FALSE(isKept(Qt::Key_I));
    EXPECT_FALSE(isKept(Qt::Key_Space, Qt::ShiftModifier));
    canvas.setSelected(encoderPlaces({1}));
    EXPECT_FALSE(isKept(Qt::Key_Right, Qt::ControlModifier));
    EXPECT_TRUE(isKept(Qt::Key_Escape));
}

TEST(CanvasFocus, TabGoesToTheNextRegion)
{
    QWidget window;
    auto* rows = new QVBoxLayout(&window);
    auto* canvas = new LayoutCanvas;
    auto* field = new QLineEdit;
    rows->addWidget(canvas);
    rows->addWidget(field);
    window.show();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    canvas->setFocus();

    QTest::keyClick(canvas, Qt::Key_Tab);

    EXPECT_TRUE(field->hasFocus());
    EXPECT_FALSE(canvas->testAttribute(Qt::WA_InputMethodEnabled));
}

} // namespace
} // namespace reblock
