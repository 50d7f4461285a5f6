#include "widgets/plot/min_max_pyramid.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

namespace reblock {
namespace {

std::vector<double> noise(std::size_t count, unsigned seed)
{
    std::mt19937 random(seed);
    std::normal_distribution<double> value;
    std::vector<double> values(count);
    for (double& v : values)
        v = value(random);
    return values;
}

MinMaxPyramid pyramidOf(const std::vector<double>& values)
{
    MinMaxPyramid pyramid;
    for (const double v : values)
        pyramid.append(v);
    return pyramid;
}

TEST(MinMaxPyramid, FindsTheExtremesOfAnyStretch)
{
    const auto values = noise(5000, 3);
    const MinMaxPyramid pyramid = pyramidOf(values);
    std::mt19937 random(5);

    for (int i = 0; i < 1000; ++i) {
        std::size_t first = random() % 5000;
        std::size_t last = random() % 5001;
        if (first > last)
            std::swap(first, last);
        const auto extent = pyramid.extent(first, last);
        if (first == last) {
            EXPECT_FALSE(extent);
            continue;
        }
        const auto [low, high] = std::minmax_element(values.begin() + first, values.begin() + last);
        ASSERT_TRUE(extent);
        EXPECT_EQ(values[extent->lowest], *low);
        EXPECT_EQ(values[extent->highest], *high);
    }
}

TEST(MinMaxPyramid, LeavesOutWhatIsNotFinite)
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const MinMaxPyramid pyramid =
        pyramidOf({nan, nan, nan, nan, 2, nan, 1, nan, std::numeric_limits<double>::infinity(), nan});

    const auto extent = pyramid.extent(0, 10);

    ASSERT_TRUE(extent);
    EXPECT_EQ(extent->lowest, 6u);
    EXPECT_EQ(extent->highest, 4u);
    EXPECT_FALSE(pyramid.extent(0, 4));
    EXPECT_FALSE(pyramid.extent(8, 10));
}

} // namespace
} // namespace reblock
