#include "widgets/plot/nearest.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

namespace reblock {
namespace {

TEST(Nearest, FindsThePointThatASlowSearchFinds)
{
    std::mt19937 random(7);
    std::uniform_real_distribution<double> place(0, 100);
    std::vector<double> row(500);
    for (double& x : row)
        x = place(random);
    std::ranges::sort(row);

    for (int i = 0; i < 2000; ++i) {
        const double x = place(random) * 1.2 - 10;
        std::size_t best = 0;
        for (std::size_t k = 1; k < row.size(); ++k)
            if (std::abs(row[k] - x) < std::abs(row[best] - x))
                best = k;
        EXPECT_EQ(nearestIndex(row, x), best) << x;
    }
}

TEST(Nearest, HasNothingInAnEmptyRowAndNothingForNaN)
{
    EXPECT_EQ(nearestIndex({}, 1.0), std::nullopt);
    EXPECT_EQ(nearestIndex(std::vector<double>{1, 2}, std::nan("")), std::nullopt);
}

TEST(Nearest, MeasuresToTheLineBetweenThePointsAndToTheirEnds)
{
    EXPECT_DOUBLE_EQ(distanceToSegment({5, 3}, {0, 0}, {10, 0}), 3);
    EXPECT_DOUBLE_EQ(distanceToSegment({13, 4}, {0, 0}, {10, 0}), 5);
    EXPECT_DOUBLE_EQ(distanceToSegment({3, 4}, {0, 0}, {0, 0}), 5);
}

} // namespace
} // namespace reblock
