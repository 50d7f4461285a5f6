#include "app/gui/pages/train/run_curves.h"

#include <gtest/gtest.h>

namespace reblock {
namespace {

CurvePoint at(double step, double epoch, double value = 0)
{
    return {step, epoch, step / 10, 1000 + step, value};
}

TEST(RunCurves, PutsStepsOfAnEpochAtFractionsOfIt)
{
    RunCurves curves;
    curves.take({1, "loss", true, {at(1, 0), at(2, 0), at(3, 0), at(4, 0), at(5, 1), at(6, 1), at(7, 1)}});

    EXPECT_DOUBLE_EQ(curves.place(at(1, 0), TrainAxis::Epoch), 0);
    EXPECT_DOUBLE_EQ(curves.place(at(3, 0), TrainAxis::Epoch), 0.5);
    EXPECT_DOUBLE_EQ(curves.place(at(5, 1), TrainAxis::Epoch), 1);
    EXPECT_DOUBLE_EQ(curves.place(at(7, 1), TrainAxis::Epoch), 1.5);
    EXPECT_LT(curves.place(at(40, 1), TrainAxis::Epoch), 2);
}

TEST(RunCurves, PutsAPointBetweenTheAudioSecondsAroundIt)
{
    RunCurves curves;
    curves.take({1, "audio_seconds", true, {at(10, 0, 100), at(20, 0, 300)}});

    EXPECT_DOUBLE_EQ(curves.place(at(10, 0), TrainAxis::AudioSeconds), 100);
    EXPECT_DOUBLE_EQ(curves.place(at(15, 0), TrainAxis::AudioSeconds), 200);
    EXPECT_DOUBLE_EQ(curves.place(at(25, 0), TrainAxis::AudioSeconds), 300);
}

TEST(RunCurves, KnowsBothClocks)
{
    RunCurves curves;

    EXPECT_DOUBLE_EQ(curves.place(at(50, 0), TrainAxis::ProcessTime), 5);
    EXPECT_DOUBLE_EQ(curves.place(at(50, 0), TrainAxis::WallTime), 1050);
}

TEST(RunCurves, PutsAFlagAtTheProcessTimeOfTheLossBeforeIt)
{
    RunCurves curves;
    const CurvePoint flag{15, kMissing, kMissing, 2000, kMissing};
    EXPECT_TRUE(std::isnan(curves.placeOfFlag(flag, TrainAxis::ProcessTime)));
    curves.take({1, "loss", true, {at(10, 0), at(20, 0)}});

    EXPECT_DOUBLE_EQ(curves.placeOfFlag(flag, TrainAxis::ProcessTime), 1);
    EXPECT_DOUBLE_EQ(curves.placeOfFlag(flag, TrainAxis::Step), 15);
    EXPECT_DOUBLE_EQ(curves.placeOfFlag(flag, TrainAxis::WallTime), 2000);
}

TEST(RunCurves, ForgetsAMetricThatRestarts)
{
    RunCurves curves;
    EXPECT_FALSE(curves.hasPoints());
    curves.take({1, "loss", true, {at(1, 0, 9), at(2, 0, 8)}});
    curves.take({1, "loss", false, {at(3, 0, 7)}});
    EXPECT_EQ(curves.points("loss").size(), 3u);
    EXPECT_EQ(curves.latest("loss"), 7);

    curves.take({1, "loss", true, {at(1, 0, 5)}});

    EXPECT_EQ(curves.points("loss").size(), 1u);
    EXPECT_EQ(curves.latest("loss"), 5);
    EXPECT_TRUE(std::isnan(curves.latest("rate")));
}

} // namespace
} // namespace reblock
