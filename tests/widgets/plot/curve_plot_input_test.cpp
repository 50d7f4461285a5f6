#include "tests/widgets/plot/plot_fixture.h"

#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QTableWidget>
#include <QWheelEvent>

namespace reblock {
namespace {

class CurvePlotInput : public PlotFixture {
protected:
    CurvePlotInput()
    {
        plot.setBeta(0);
        addCurve(plot, 1, "BRA-E", {0, 10, 20, 30, 100}, {5, 4, 2, 3, 3});
        addCurve(plot, 2, "BR", {0, 50, 100}, {9, 8, 7});
        plot.setFlags(1, {{15, PlotFlag::Kind::Resumed, "resumed"}, {60, PlotFlag::Kind::Checkpoint, "c"}});
        settle();
    }

    void wheel(double x, double y, int delta, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        const PlotFrame frame = plot.frame();
        const QPointF at(frame.x.toPixel(x), frame.y.toPixel(y));
        QWidget* target = canvas(plot);
        QWheelEvent event(at, target->mapToGlobal(at), {}, {0, delta}, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(target, &event);
    }
};

TEST_F(CurvePlotInput, WheelZoomsAtThePointer)
{
    const double before = plot.frame().x.toPixel(30);
    wheel(30, 5, 120);
    settle();

    EXPECT_NEAR(plot.frame().x.toPixel(30), before, 1e-6);
    EXPECT_LT(plot.xRange().upper - plot.xRange().lower, 90);
    EXPECT_FALSE(plot.isXFitted());
}

TEST_F(CurvePlotInput, ShiftWheelLeavesYAlone)
{
    const PlotRange y = plot.yRange();
    wheel(30, 5, 120, Qt::ShiftModifier);

    EXPECT_EQ(plot.yRange(), y);
    EXPECT_LT(plot.xRange().upper, 100);
}

TEST_F(CurvePlotInput, LinksZoomAndHomeOfAllPlots)
{
    wheel(30, 5, 240);
    EXPECT_EQ(other.xRange(), plot.xRange());

    QTest::keyClick(&plot, Qt::Key_Home);

    EXPECT_TRUE(plot.isXFitted());
    EXPECT_TRUE(other.isXFitted());
    EXPECT_GE(other.xRange().upper, 100);
}

TEST_F(CurvePlotInput, DragPansAndCtrlDragZoomsIntoABox)
{
    const double width = plot.xRange().upper - plot.xRange().lower;
    mouse(QEvent::MouseButtonPress, plot, 50, 5, Qt::LeftButton);
    mouse(QEvent::MouseMove, plot, 40, 5, Qt::LeftButton);
    mouse(QEvent::MouseButtonRelease, plot, 40, 5, Qt::LeftButton);
    EXPECT_NEAR(plot.xRange().upper - plot.xRange().lower, width, 1e-6);
    EXPECT_NEAR(plot.xRange().lower, 10, 0.5);

    QTest::keyClick(&plot, Qt::Key_Home);
    settle();
    mouse(QEvent::MouseButtonPress, plot, 20, 6, Qt::LeftButton, Qt::ControlModifier);
    mouse(QEvent::MouseMove, plot, 60, 3, Qt::LeftButton, Qt::ControlModifier);
    mouse(QEvent::MouseButtonRelease, plot, 60, 3, Qt::LeftButton, Qt::ControlModifier);

    EXPECT_NEAR(plot.xRange().lower, 20, 0.5);
    EXPECT_NEAR(plot.xRange().upper, 60, 0.5);
    EXPECT_NEAR(plot.yRange().upper, 6, 0.1);
}

TEST_F(CurvePlotInput, ClickTellsTheCurveUnderThePointer)
{
    QSignalSpy clicked(&plot, &CurvePlot::curveClicked);

    mouse(QEvent::MouseButtonPress, plot, 75, 7.5, Qt::LeftButton);
    mouse(QEvent::MouseButtonRelease, plot, 75, 7.5, Qt::LeftButton);
    mouse(QEvent::MouseButtonPress, plot, 75, 5.2, Qt::LeftButton);
    mouse(QEvent::MouseButtonRelease, plot, 75, 5.2, Qt::LeftButton);

    ASSERT_EQ(clicked.size(), 1);
    EXPECT_EQ(clicked[0][0].toLongLong(), 2);
}

TEST_F(CurvePlotInput, HoverMovesTheCursorOfAllPlotsToThePoint)
{
    const int replots = plot.replotCount() + other.replotCount();

    mouse(QEvent::MouseMove, plot, 18, 5);

    EXPECT_EQ(plot.cursor(), 20);
    EXPECT_EQ(other.cursor(), 20);
    EXPECT_EQ(plot.replotCount() + other.replotCount(), replots) << "hover must redraw the cursor alone";
}

TEST_F(CurvePlotInput, KeysWalkAlongPointsFlagsAndCurves)
{
    QTest::keyClick(&plot, Qt::Key_B);
    EXPECT_EQ(plot.cursor(), 20);
    QTest::keyClick(&plot, Qt::Key_Right);
    EXPECT_EQ(plot.cursor(), 30);
    QTest::keyClick(&plot, Qt::Key_Left);
    QTest::keyClick(&plot, Qt::Key_Left);
    EXPECT_EQ(plot.cursor(), 10);
    QTest::keyClick(&plot, Qt::Key_Right, Qt::ControlModifier);
    EXPECT_EQ(plot.cursor(), 15);
    QTest::keyClick(&plot, Qt::Key_Right, Qt::ControlModifier);
    QTest::keyClick(&plot, Qt::Key_Right, Qt::ControlModifier);
    EXPECT_EQ(plot.cursor(), 60);
    QTest::keyClick(&plot, Qt::Key_Down);
    EXPECT_EQ(plot.currentCurve(), 2);
    QTest::keyClick(&plot, Qt::Key_Escape);
    EXPECT_EQ(plot.cursor(), std::nullopt);
}

TEST_F(CurvePlotInput, TellsScreenReadersThePointInASentence)
{
    QTest::keyClick(&plot, Qt::Key_B);

    EXPECT_EQ(plot.accessibleName(), "loss");
    EXPECT_EQ(plot.accessibleDescription(), "loss, BRA-E: 2 at step 20, falling");
}

TEST_F(CurvePlotInput, KeysAskThePageForWhatAllPlotsShare)
{
    QSignalSpy beta(&plot, &CurvePlot::betaStepWanted);
    QSignalSpy raw(&plot, &CurvePlot::rawToggleWanted);
    QSignalSpy axis(&plot, &CurvePlot::xChangeWanted);

    QTest::keyClick(&plot, Qt::Key_BracketLeft);
    QTest::keyClick(&plot, Qt::Key_BracketRight);
    QTest::keyClick(&plot, Qt::Key_R);
    QTest::keyClick(&plot, Qt::Key_X);
    QTest::keyClick(&plot, Qt::Key_Y);

    EXPECT_EQ(beta.size(), 2);
    EXPECT_EQ(beta[0][0], -1);
    EXPECT_EQ(beta[1][0], 1);
    EXPECT_EQ(raw.size(), 1);
    EXPECT_EQ(axis.size(), 1);
    EXPECT_TRUE(plot.isLogY());
}

TEST_F(CurvePlotInput, PinsTheTableAndCopiesIt)
{
    QTest::keyClick(&plot, Qt::Key_B);
    QTest::keyClick(&plot, Qt::Key_T);

    ASSERT_TRUE(plot.isTablePinned());
    auto* table = plot.findChild<QTableWidget*>();
    ASSERT_EQ(table->rowCount(), 2);
    EXPECT_EQ(table->item(0, 0)->text(), "BR");
    table->sortByColumn(1, Qt::AscendingOrder);
    EXPECT_EQ(table->item(0, 0)->text(), "BRA-E");
    QTest::keyClick(&plot, Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QApplication::clipboard()->text(),
              "curve\tstep\tvalue\tsmoothed\tnote\nBR\t0\t9\t\t\nBRA-E\t20\t2\t\t\n");
    QTest::keyClick(&plot, Qt::Key_Escape);
    EXPECT_FALSE(plot.isTablePinned());
}

} // namespace
} // namespace reblock
