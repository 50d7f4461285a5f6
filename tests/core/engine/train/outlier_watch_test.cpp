#include "core/engine/train/outlier_watch.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace reblock {
namespace {

/// Losses that wave by a tenth around `center`.
OutlierWatch seen(int count, double center = 2)
{
    OutlierWatch watch;
    for (int i = 0; i < count; ++i)
        watch.add(center * (1 + 0.1 * std::sin(i)));
    return watch;
}

TEST(OutlierWatch, FindsALossFarAboveTheOthers)
{
    const auto outlier = seen(100).judge(20);

    ASSERT_TRUE(outlier);
    EXPECT_NEAR(outlier->median, 2, 0.1);
    EXPECT_GT(outlier->deviations, 10);
}

TEST(OutlierWatch, LeavesLossesBelowTwiceTheMedian)
{
    OutlierWatch still;
    for (int i = 0; i < 100; ++i)
        still.add(1);

    EXPECT_FALSE(still.judge(1.9));
    EXPECT_TRUE(still.judge(2.1));
    EXPECT_FALSE(seen(100).judge(0.001));
}

TEST(OutlierWatch, GrowsUsedToLossesThatScatter)
{
    OutlierWatch wild;
    for (int i = 0; i < 100; ++i)
        wild.add(i % 2 == 0 ? 1 : 3);

    EXPECT_FALSE(wild.judge(12));
}

TEST(OutlierWatch, SaysNothingBeforeFiftySteps)
{
    EXPECT_FALSE(seen(49).judge(1000));
    EXPECT_TRUE(seen(50).judge(1000));
}

TEST(OutlierWatch, FollowsTheLastHundredSteps)
{
    OutlierWatch watch = seen(100, 2);
    for (int i = 0; i < 100; ++i)
        watch.add(40 * (1 + 0.1 * std::sin(i)));

    EXPECT_EQ(watch.recent().size(), 100u);
    EXPECT_FALSE(watch.judge(44));
}

TEST(OutlierWatch, TakesNoLossThatIsNoNumber)
{
    OutlierWatch watch;
    watch.add(0);
    watch.add(std::numeric_limits<double>::quiet_NaN());

    EXPECT_TRUE(watch.recent().empty());
    EXPECT_FALSE(seen(100).judge(std::numeric_limits<double>::quiet_NaN()));
}

TEST(OutlierWatch, GoesOnFromWhatWasKept)
{
    const OutlierWatch watch = seen(80);
    const OutlierWatch again(watch.recent());

    EXPECT_EQ(again.judge(9)->deviations, watch.judge(9)->deviations);
}

} // namespace
} // namespace reblock
