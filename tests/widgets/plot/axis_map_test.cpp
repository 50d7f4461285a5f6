#include "widgets/plot/axis_map.h"

#include <gtest/gtest.h>

#include <cmath>

namespace reblock {
namespace {

TEST(AxisMap, GoesToPixelsAndBack)
{
    const AxisMap linear{{10, 30}, {100, 300}, false};
    const AxisMap downwards{{0.001, 10}, {400, 0}, true};

    EXPECT_DOUBLE_EQ(linear.toPixel(20), 200);
    EXPECT_DOUBLE_EQ(downwards.toPixel(0.1), 200);
    for (const double pixel : {0.0, 17.0, 399.0}) {
        EXPECT_NEAR(linear.toPixel(linear.toValue(pixel)), pixel, 1e-9);
        EXPECT_NEAR(downwards.toPixel(downwards.toValue(pixel)), pixel, 1e-9);
    }
}

TEST(AxisMap, HasNoPlaceForZeroOnALogarithmicAxis)
{
    EXPECT_TRUE(std::isnan((AxisMap{{1, 10}, {0, 100}, true}.toPixel(0))));
}

TEST(AxisMap, ZoomsAroundThePointer)
{
    const AxisMap axis{{0, 100}, {0, 1000}, false};

    const PlotRange closer = zoomed(axis, 25, 0.5);

    EXPECT_DOUBLE_EQ(closer.lower, 12.5);
    EXPECT_DOUBLE_EQ(closer.upper, 62.5);
}

TEST(AxisMap, NeverZoomsOutOfTheNumbers)
{
    for (const bool logarithmic : {false, true})
        for (const double factor : {0.5, 2.0}) {
            AxisMap axis{{1, 100}, {0, 1000}, logarithmic};
            for (int i = 0; i < 3000; ++i)
                axis.values = zoomed(axis, 10, factor);
            EXPECT_TRUE(std::isfinite(axis.values.lower) && std::isfinite(axis.values.upper));
            EXPECT_LT(axis.values.lower, axis.values.upper);
        }
}

TEST(AxisMap, PansByPixels)
{
    const PlotRange moved = panned({{0, 100}, {0, 1000}, false}, 50);

    EXPECT_DOUBLE_EQ(moved.lower, -5);
    EXPECT_DOUBLE_EQ(moved.upper, 95);
}

TEST(AxisMap, GivesAConstantAVisibleRange)
{
    EXPECT_LT(padded({2, 2}, 0.05, false).lower, 2);
    EXPECT_GT(padded({2, 2}, 0.05, true).upper, 2);
    EXPECT_GT(padded({2, 2}, 0.05, true).lower, 0);
}

TEST(DrawingBudget, DropsRawTracesAboveTwelveCurvesAndSlowsDownAboveAHundred)
{
    EXPECT_TRUE(drawingBudget(12).raw);
    EXPECT_EQ(drawingBudget(12).lineWidth, 2);
    EXPECT_FALSE(drawingBudget(13).raw);
    EXPECT_EQ(drawingBudget(100).lineWidth, 1);
    EXPECT_EQ(drawingBudget(100).replotMilliseconds, 100);
    EXPECT_EQ(drawingBudget(101).replotMilliseconds, 250);
}

} // namespace
} // namespace reblock
