#include "tests/widgets/plot/plot_fixture.h"

#include "widgets/painting/theme.h"

#include <cmath>
#include <limits>

namespace reblock {
namespace {

using CurvePlotTest = PlotFixture;

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

TEST_F(CurvePlotTest, TellsTheValuesOfAllCurvesAtTheNearestPointsHighestFirst)
{
    plot.setBeta(0);
    addCurve(plot, 1, "low", {0, 10, 20}, {1, 2, 3});
    addCurve(plot, 2, "high", {0, 9, 30}, {5, 6, 7});

    const auto rows = plot.rowsAt(11);

    ASSERT_EQ(rows.size(), 2u);
    EXPECT_EQ(rows[0].name, "high");
    EXPECT_EQ(rows[0].x, 9);
    EXPECT_EQ(rows[0].raw, 6);
    EXPECT_EQ(rows[1].raw, 2);
    EXPECT_TRUE(std::isnan(rows[1].smooth));
}

TEST_F(CurvePlotTest, ShowsSmoothedValuesBesideTheRawOnes)
{
    plot.setBeta(0.9);
    addCurve(plot, 1, "run", {1, 2}, {1, 2});

    const auto rows = plot.rowsAt(2);

    EXPECT_EQ(rows[0].raw, 2);
    EXPECT_NEAR(rows[0].smooth, 0.29 / 0.19, 1e-12);
}

TEST_F(CurvePlotTest, SaysWhyThereIsNoLogarithmicAxis)
{
    addCurve(plot, 1, "run", {1, 2}, {1, 2});
    EXPECT_EQ(plot.logYOffReason(), "");
    plot.setLogY(true);
    EXPECT_TRUE(plot.isLogY());

    const double x = 3;
    const double y = 0;
    plot.appendPoints(1, {&x, 1}, {&y, 1});

    EXPECT_FALSE(plot.isLogY());
    EXPECT_EQ(plot.logYOffReason(), "this plot has values ≤ 0");
    plot.setLogY(true);
    EXPECT_FALSE(plot.isLogY());
}

TEST_F(CurvePlotTest, ShowsAllPointsWhileNobodyHasZoomed)
{
    addCurve(plot, 1, "run", {100, 150, 200}, {3, -40, 5});
    settle();

    EXPECT_LE(plot.xRange().lower, 100);
    EXPECT_GE(plot.xRange().upper, 200);
    EXPECT_LT(plot.yRange().lower, -40);
    EXPECT_GT(plot.yRange().upper, 5);
}

TEST_F(CurvePlotTest, DrawsTheCurveInItsColour)
{
    plot.addCurve(1, {"run", QColor(0xff0000), false, false, false, false});
    const std::vector<double> x{0, 100};
    const std::vector<double> y{1, 2};
    plot.appendPoints(1, x, y);
    settle();

    const QImage picture = plot.grab().toImage();

    int red = 0;
    for (int row = 0; row < picture.height(); ++row)
        for (int column = 0; column < picture.width(); ++column)
            red += picture.pixelColor(column, row) == QColor(0xff0000);
    EXPECT_GT(red, 300);
}

TEST_F(CurvePlotTest, FollowsTheThemeOfItsPalette)
{
    plot.setPalette(paletteOf(darkTheme()));
    settle();
    const QImage dark = plot.grab().toImage();
    plot.setPalette(paletteOf(lightTheme()));
    settle();
    const QImage light = plot.grab().toImage();

    const QPoint inside(plot.width() / 2, plot.height() / 3);
    EXPECT_EQ(dark.pixelColor(inside), darkTheme().base);
    EXPECT_EQ(light.pixelColor(inside), lightTheme().base);
}

TEST(CurveColours, StandOutFromThePlotInBothThemes)
{
    for (const Theme* theme : {&lightTheme(), &darkTheme()})
        for (const QColor& colour : theme->series)
            EXPECT_GE(contrast(colour, theme->base), 3.0) << colour.name().toStdString();
}

TEST_F(CurvePlotTest, GoesOnAfterAValueThatIsNotANumber)
{
    plot.setBeta(0);
    addCurve(plot, 1, "run", {1, 2, 3}, {1, kNan, 3});
    settle();

    EXPECT_TRUE(std::isnan(plot.rowsAt(2)[0].raw));
    EXPECT_EQ(plot.curves()[0]->data.notFinite().size(), 1u);
    EXPECT_GT(plot.yRange().upper, 3);
}

TEST_F(CurvePlotTest, ForgetsPointsAndCurves)
{
    addCurve(plot, 1, "run", {1, 2}, {1, 2});

    plot.clearPoints(1);
    EXPECT_EQ(plot.lastX(1), std::nullopt);
    plot.removeCurve(1);

    EXPECT_FALSE(plot.hasCurve(1));
    EXPECT_TRUE(plot.rowsAt(1).empty());
}

} // namespace
} // namespace reblock
