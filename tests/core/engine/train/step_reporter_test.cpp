#include "core/engine/train/step_reporter.h"

#include <gmock/gmock.h>

#include <limits>

namespace reblock {
namespace {

StepOutcome outcome(double loss, double audioSeconds, StepResult update)
{
    return {loss, loss / 2, loss * 2, audioSeconds, update};
}

TEST(StepReporter, GivesMeansOverTheStepsSinceTheLastTime)
{
    StepReporter reporter;
    reporter.add(outcome(2, 10, {.rate = 0.1, .norm = 3}), 0.5);
    reporter.add(outcome(4, 20, {.rate = 0.2, .norm = 7, .clipped = true}), 1.0);

    const auto fields = reporter.take(100);

    EXPECT_EQ(fields.at("loss"), 3);
    EXPECT_EQ(fields.at("loss_ctc"), 1.5);
    EXPECT_EQ(fields.at("loss_attention"), 6);
    EXPECT_EQ(fields.at("gradient_norm"), 5);
    EXPECT_EQ(fields.at("clipped"), 0.5);
    EXPECT_EQ(fields.at("rate"), 0.2);
    EXPECT_EQ(fields.at("audio_seconds_per_second"), 20);
}

TEST(StepReporter, LeavesStepsThatWereNotFiniteOutOfTheMeans)
{
    StepReporter reporter;
    const double nan = std::numeric_limits<double>::quiet_NaN();
    reporter.add(outcome(2, 10, {.norm = 3}), 1);
    reporter.add(outcome(nan, 10, {.norm = nan, .finite = false}), 1);

    EXPECT_EQ(reporter.take(100).at("loss"), 2);

    reporter.add(outcome(nan, 10, {.norm = nan, .finite = false}), 1);
    EXPECT_TRUE(reporter.take(200).at("loss").is_null());
}

TEST(StepReporter, SpeaksAtMostTenTimesASecond)
{
    StepReporter reporter;
    EXPECT_FALSE(reporter.due(100));
    reporter.add(outcome(2, 10, {}), 0.01);
    EXPECT_TRUE(reporter.due(100));
    reporter.take(100);

    reporter.add(outcome(2, 10, {}), 0.01);

    EXPECT_FALSE(reporter.due(100.05));
    EXPECT_TRUE(reporter.due(100.2));
}

} // namespace
} // namespace reblock
