#include "core/features/normal_noise.h"

#include <gmock/gmock.h>

#include <cmath>
#include <vector>

namespace reblock {
namespace {

std::vector<double> drawn(std::size_t count, std::uint64_t stream)
{
    SeededRandom random(1, stream);
    std::vector<float> values(count, 0.0F);
    NormalNoise(random).add(values, 1);
    return {values.begin(), values.end()};
}

/// Mean of value^power.
double moment(const std::vector<double>& values, int power)
{
    double sum = 0;
    for (const double value : values)
        sum += std::pow(value, power);
    return sum / static_cast<double>(values.size());
}

TEST(NormalNoise, HasTheMomentsOfTheNormalDistribution)
{
    const std::vector<double> values = drawn(1 << 20, 0);

    EXPECT_NEAR(moment(values, 1), 0, 0.004);
    EXPECT_NEAR(moment(values, 2), 1, 0.006);
    EXPECT_NEAR(moment(values, 3), 0, 0.012);
    EXPECT_NEAR(moment(values, 4), 3, 0.04);
    EXPECT_NEAR(moment(values, 6), 15, 0.5);
}

TEST(NormalNoise, HasNoTraceOfANeighbourOrAnotherStream)
{
    const std::vector<double> values = drawn(1 << 18, 0), others = drawn(1 << 18, 1);
    for (const std::size_t lag : {1U, 15U, 16U, 17U, 32U, 64U}) {
        double own = 0, foreign = 0;
        for (std::size_t i = lag; i < values.size(); ++i) {
            own += values[i] * values[i - lag];
            foreign += values[i] * others[i - lag];
        }
        EXPECT_NEAR(own / static_cast<double>(values.size()), 0, 0.01) << lag;
        EXPECT_NEAR(foreign / static_cast<double>(values.size()), 0, 0.01) << lag;
    }
}

TEST(NormalNoise, IsAddedToWhatIsThereAndRepeatsItself)
{
    SeededRandom random(1, 7), again(1, 7);
    std::vector<float> values(45, 100.0F), repeated(45, 100.0F);

    NormalNoise(random).add(values, 0.5F);
    NormalNoise(again).add(repeated, 0.5F);

    EXPECT_EQ(values, repeated);
    EXPECT_THAT(values, testing::Each(testing::FloatNear(100, 3)));
    EXPECT_THAT(values, testing::Each(testing::Ne(100)));
}

} // namespace
} // namespace reblock
