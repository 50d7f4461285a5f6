#include "core/engine/train/limits.h"

#include <gmock/gmock.h>

namespace reblock {
namespace {

TrainerState at(std::int64_t step, double seconds, DataPosition position = {})
{
    TrainerState state;
    state.step = step;
    state.seconds = seconds;
    state.position = position;
    return state;
}

TEST(Limits, NamesTheOneThatIsReached)
{
    TrainOptions options;
    options.epochs = 3;
    options.maxSteps = 100;
    options.maxSeconds = 60;

    EXPECT_EQ(reachedLimit(options, at(99, 59, {2, 5})), std::nullopt);
    EXPECT_EQ(reachedLimit(options, at(100, 59)), "max_steps");
    EXPECT_EQ(reachedLimit(options, at(99, 60)), "max_seconds");
    EXPECT_EQ(reachedLimit(options, at(99, 59, {3, 0})), "epochs");
}

TEST(Limits, MeasureProgressByTheNearestOne)
{
    TrainOptions options;
    options.epochs = 10;
    options.maxSteps = 100;
    options.maxSeconds = 1000;

    EXPECT_DOUBLE_EQ(shareDone(options, at(20, 100, {0, 5}), 10), 0.2);
    EXPECT_DOUBLE_EQ(shareDone(options, at(20, 100, {4, 5}), 10), 0.45);
    EXPECT_DOUBLE_EQ(shareDone(options, at(20, 2000), 10), 1.0);
}

TEST(Limits, EstimateWhatIsLeftFromThePaceSoFar)
{
    TrainOptions options;
    options.maxSteps = 100;

    EXPECT_DOUBLE_EQ(*secondsLeft(options, at(25, 50), 1000), 150);
    EXPECT_EQ(secondsLeft(options, at(0, 0), 1000), std::nullopt);
}

} // namespace
} // namespace reblock
