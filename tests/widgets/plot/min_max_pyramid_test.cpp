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

TEST(MinMaxPyramid, ShowsPlantedExtremesOfAMillionPointsAtEveryZoom)
{
    auto values = noise(1'000'000, 11);
    const std::vector<std::uint32_t> planted{0, 1, 77'777, 262'143, 262'144, 500'001, 999'998, 999'999};
    for (std::size_t i = 0; i < planted.size(); ++i)
        values[planted[i]] = i % 2 ? 100.0 + static_cast<double>(i) : -100.0 - static_cast<double>(i);
    const MinMaxPyramid pyramid = pyramidOf(values);
    std::vector<std::uint32_t> drawn;

    for (std::size_t window = 1'000'000; window > 3; window = window * 2 / 3)
        for (const std::uint32_t place : planted) {
            const std::size_t first = place > window / 2 ? place - window / 2 : 0;
            const std::size_t last = std::min<std::size_t>(values.size(), first + window);
            pyramid.reduce(first, last, 2400, drawn);

            EXPECT_LE(drawn.size(), 2 * 2402u);
            EXPECT_TRUE(std::ranges::is_sorted(drawn));
            EXPECT_TRUE(std::ranges::binary_search(drawn, place)) << place << " in " << window;
        }
}

TEST(MinMaxPyramid, DrawsEveryPointWhereThereIsRoom)
{
    const MinMaxPyramid pyramid = pyramidOf(noise(10, 1));
    std::vector<std::uint32_t> drawn;

    pyramid.reduce(2, 7, 5, drawn);

    EXPECT_THAT(drawn, testing::ElementsAre(2, 3, 4, 5, 6));
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
