#include "core/engine/forecast/run_totals.h"

#include <gtest/gtest.h>

namespace reblock {
namespace {

RunPace pace()
{
    return {.stepsPerEpoch = 50, .stepSeconds = 0.1, .evaluationSeconds = 1, .checkpointSeconds = 0.5};
}

TEST(RunTotals, AddEpochsEvaluationsAndCheckpoints)
{
    TrainOptions options;
    options.epochs = 10;

    const RunTotals totals = runTotals(options, pace());

    EXPECT_EQ(totals.limit, "epochs");
    EXPECT_DOUBLE_EQ(totals.steps, 500);
    EXPECT_DOUBLE_EQ(totals.training, 50);
    EXPECT_DOUBLE_EQ(totals.evaluation, 10);
    EXPECT_DOUBLE_EQ(totals.checkpoints, 5);
    EXPECT_DOUBLE_EQ(totals.seconds, 65);
}

TEST(RunTotals, EndAtTheNearestLimit)
{
    TrainOptions options;
    options.epochs = 10;
    options.maxSteps = 120;
    options.evaluateEvery = {50, false};

    const RunTotals bySteps = runTotals(options, pace());
    options.maxSeconds = 6;
    const RunTotals bySeconds = runTotals(options, pace());

    EXPECT_EQ(bySteps.limit, "max_steps");
    EXPECT_DOUBLE_EQ(bySteps.evaluation, 3); // after 50 and 100 steps, and at the end
    EXPECT_EQ(bySeconds.limit, "max_seconds");
    EXPECT_LT(bySeconds.steps, bySteps.steps);
    EXPECT_GE(bySeconds.seconds, 6);
}

TEST(RunTotals, CountCheckpointsBetweenRareEvaluations)
{
    TrainOptions options;
    options.epochs = 1;
    RunPace slow = pace();
    slow.stepSeconds = 4; // 200 s an epoch: three more checkpoints than evaluations

    EXPECT_DOUBLE_EQ(runTotals(options, slow).checkpoints, 4 * 0.5);
}

} // namespace
} // namespace reblock
