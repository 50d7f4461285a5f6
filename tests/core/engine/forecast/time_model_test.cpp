#include "core/engine/forecast/time_model.h"

#include <gtest/gtest.h>

#include <array>

namespace reblock {
namespace {

TEST(TimeModel, FindsALineThroughItsBatches)
{
    const std::array batches{TimedBatch{1e9, 1.5}, TimedBatch{2e9, 2.5}, TimedBatch{4e9, 4.5}};

    const TimeModel model = fitTimes(batches);

    EXPECT_NEAR(model.perBatch, 0.5, 1e-9);
    EXPECT_NEAR(model.seconds(3e9), 3.5, 1e-9);
}

TEST(TimeModel, HasNoPartBelowZero)
{
    const std::array steep{TimedBatch{1, 0.1}, TimedBatch{2, 4}};
    const std::array falling{TimedBatch{1, 4}, TimedBatch{2, 2}};

    EXPECT_EQ(fitTimes(steep).perBatch, 0);
    EXPECT_GT(fitTimes(steep).perMultiplyAdd, 0);
    EXPECT_EQ(fitTimes(falling).perMultiplyAdd, 0);
    EXPECT_DOUBLE_EQ(fitTimes(falling).perBatch, 3);
}

TEST(TimeModel, TakesBatchesOfOneSizeOrNone)
{
    const std::array same{TimedBatch{5, 1}, TimedBatch{5, 3}};

    EXPECT_DOUBLE_EQ(fitTimes(same).seconds(5), 2);
    EXPECT_EQ(fitTimes({}).seconds(5), 0);
}

} // namespace
} // namespace reblock
