#include "core/interop/imported_curves.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace reblock {
namespace {

TEST(ImportedCurves, JoinTheTagsOfAStepInOneEvent)
{
    TensorboardScalars curves;
    curves.tags["train/loss"] = {{100, 1000, 5.0}, {200, 1010, 4.0}};
    curves.tags["train/lr"] = {{100, 1000, 0.001}};
    curves.tags["gpu/memory"] = {{200, 1011, 7}};

    const auto events = eventsFromCurves(curves, 5000);

    ASSERT_EQ(events.size(), 3u);
    EXPECT_EQ(events[0].event, "step");
    EXPECT_EQ(events[0].seq, 1);
    EXPECT_EQ(events[0].time, 1000);
    EXPECT_EQ(events[0].fields,
              (nlohmann::json{{"step", 100}, {"loss", 5.0}, {"rate", 0.001}, {"seconds", 0.0}}));
    EXPECT_EQ(events[1].fields.at("gpu/memory"), 7);
    EXPECT_EQ(events[1].fields.at("seconds"), 11);
    EXPECT_EQ(events[2].event, "finished");
    EXPECT_EQ(events[2].fields, (nlohmann::json{{"step", 200}, {"reason", "imported"}, {"seconds", 11.0}}));
}

TEST(ImportedCurves, MoveWenetsEpochsToTheStepBeforeThemInTime)
{
    TensorboardScalars curves;
    curves.tags["train_loss"] = {{1000, 100, 5}, {2000, 200, 4}, {3000, 300, 3}};
    curves.tags["epoch/cv_loss"] = {{0, 205, 4.5}, {1, 305, 3.5}};

    const auto events = eventsFromCurves(curves, 5000);

    ASSERT_EQ(events.size(), 4u);
    EXPECT_EQ(events[1].event, "epoch");
    EXPECT_EQ(events[1].fields.at("step"), 2000);
    EXPECT_EQ(events[1].fields.at("loss"), 4);
    EXPECT_EQ(events[1].fields.at("dev_loss"), 4.5);
    EXPECT_EQ(events[1].fields.at("epoch"), 0);
    EXPECT_EQ(events[2].fields.at("step"), 3000);
}

TEST(ImportedCurves, CountEpochsWhereNothingCountsSteps)
{
    TensorboardScalars curves;
    curves.tags["epoch/cv_loss"] = {{1, 10, 4.5}, {2, 20, 3.5}};

    const auto events = eventsFromCurves(curves, 5000);

    ASSERT_EQ(events.size(), 3u);
    EXPECT_EQ(events[1].fields.at("step"), 2);
    EXPECT_EQ(events[1].fields.at("epoch"), 2);
}

TEST(ImportedCurves, AreOnlyTheEndWithoutTags)
{
    const auto events = eventsFromCurves({}, 5000);

    ASSERT_EQ(events.size(), 1u);
    EXPECT_EQ(events[0].event, "finished");
    EXPECT_EQ(events[0].fields.at("step"), 0);
    EXPECT_EQ(events[0].time, 5000);
}

TEST(ImportedCurves, KeepTheNamesOfUnknownTags)
{
    EXPECT_EQ(metricFromTag("valid/cer"), "dev_error_rate");
    EXPECT_EQ(metricFromTag("train/acc"), "train/acc");
}

} // namespace
} // namespace reblock
