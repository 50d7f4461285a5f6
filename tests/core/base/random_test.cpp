#include "core/base/random.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace reblock;

TEST(SeededRandom, RepeatsItselfAndDiffersByStream)
{
    SeededRandom a(1, 2), same(1, 2), otherStream(1, 3), otherSeed(2, 2);
    const std::uint64_t first = a.next();

    EXPECT_EQ(first, same.next());
    EXPECT_NE(first, otherStream.next());
    EXPECT_NE(first, otherSeed.next());
    EXPECT_NE(streamOf(1, 2), streamOf(2, 1));
    EXPECT_NE(streamOf(1, 2, 0), streamOf(1, 2, 1));
}

TEST(SeededRandom, IsUniformAndNormalEnough)
{
    SeededRandom random(7, 0);
    double sum = 0, square = 0;
    std::vector<int> counts(10);
    constexpr int kDraws = 100000;
    for (int i = 0; i < kDraws; ++i) {
        const double normal = random.normal();
        sum += normal;
        square += normal * normal;
        ++counts[random.below(10)];
    }

    EXPECT_NEAR(sum / kDraws, 0, 0.02);
    EXPECT_NEAR(square / kDraws, 1, 0.03);
    EXPECT_LT(*std::max_element(counts.begin(), counts.end()), 10400);
    EXPECT_GT(*std::min_element(counts.begin(), counts.end()), 9600);
}
