#include "app/gui/pages/train/train_plots.h"

#include "widgets/plot/curve_plot.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace reblock {
namespace {

class TrainPlotsTest : public testing::Test {
protected:
    TrainPlotsTest()
    {
        plots.resize(900, 500);
        plots.setRuns({run(1, "baseline"), run(2, "BRA-E")});
        plots.show();
    }

    static RunRow run(qint64 id, const char* name)
    {
        RunRow row;
        row.id = id;
        row.name = QString::fromUtf8(name);
        return row;
    }

    static CurveUpdate update(qint64 id, const char* metric, std::initializer_list<double> values,
                              double from = 1)
    {
        CurveUpdate result{id, QString::fromUtf8(metric), from == 1, {}};
        for (const double value : values) {
            result.points.push_back({from, 0, from * 2, 1000 + from, value});
            ++from;
        }
        return result;
    }

    const CurveData& data(TrainPlots::Plot which, std::size_t curve) const
    {
        return plots.plot(which)->curves()[curve]->data;
    }

    TrainPlots plots;
};

TEST_F(TrainPlotsTest, SortsTheMetricsIntoTheirPlots)
{
    plots.take({update(1, "loss", {9, 8, 7}), update(1, "dev_loss", {6}), update(1, "dev_error_rate", {0.25}),
                update(1, "rate", {1e-3}), update(1, "gradient_norm", {2}),
                update(1, "audio_seconds_per_second", {50}), update(1, "unknown", {1})});

    EXPECT_EQ(data(TrainPlots::Losses, 0).size(), 3u);
    EXPECT_EQ(data(TrainPlots::Losses, 1).size(), 1u);
    EXPECT_EQ(data(TrainPlots::DevRate, 0).raw().values()[0], 25) << "percent";
    EXPECT_EQ(data(TrainPlots::LearningRate, 0).size(), 1u);
    EXPECT_EQ(data(TrainPlots::GradientNorm, 0).size(), 1u);
    EXPECT_EQ(data(TrainPlots::Speed, 0).size(), 1u);
}

TEST_F(TrainPlotsTest, AppendsWhatIsNewAndStartsAnewWhenTheRunWentBack)
{
    plots.take({update(1, "loss", {9, 8, 7})});
    plots.take({update(1, "loss", {6, 5}, 4)});
    EXPECT_EQ(data(TrainPlots::Losses, 0).size(), 5u);

    CurveUpdate again = update(1, "loss", {9, 8});
    plots.take({again});

    EXPECT_EQ(data(TrainPlots::Losses, 0).size(), 2u);
}

TEST_F(TrainPlotsTest, ForgetsAMetricThatHasNoPointsLeftAfterTheRunWentBack)
{
    plots.take({update(1, "loss", {9, 8, 7}), update(1, "dev_loss", {6})});

    plots.take({update(1, "loss", {9, 8})});

    EXPECT_EQ(data(TrainPlots::Losses, 1).size(), 0u);
}

TEST_F(TrainPlotsTest, MovesThePointsToAnotherAxis)
{
    plots.take({update(1, "loss", {9, 8, 7})});

    plots.setAxis(TrainAxis::ProcessTime);

    EXPECT_EQ(data(TrainPlots::Losses, 0).x()[2], 6);
    EXPECT_EQ(data(TrainPlots::Losses, 0).raw().values()[2], 7);
}

TEST_F(TrainPlotsTest, StandsAClockThatWasSetBack)
{
    plots.setAxis(TrainAxis::WallTime);
    CurveUpdate late = update(1, "loss", {9, 8});
    late.points[1].wallSeconds = 5;

    plots.take({late});

    EXPECT_EQ(data(TrainPlots::Losses, 0).x()[1], data(TrainPlots::Losses, 0).x()[0]);
}

TEST_F(TrainPlotsTest, IgnoresLateAnswersAboutRunsThatAreGone)
{
    plots.setRuns({run(1, "baseline")});

    plots.take({update(2, "loss", {9, 8})});
    plots.takeFlags({{2, {}}});

    EXPECT_EQ(plots.plot(TrainPlots::Losses)->curves().size(), 2u);
    EXPECT_FALSE(plots.hasPoints());
}

TEST_F(TrainPlotsTest, TellsTheRunAndStepUnderTheCursor)
{
    plots.take({update(1, "loss", {9, 8, 7})});
    QSignalSpy hovered(&plots, &TrainPlots::hovered);
    QSignalSpy clicked(&plots, &TrainPlots::runClicked);

    QTest::keyClick(plots.plot(TrainPlots::Losses), Qt::Key_B);
    QTest::keyClick(plots.plot(TrainPlots::Losses), Qt::Key_Return);

    ASSERT_EQ(hovered.size(), 1);
    EXPECT_EQ(hovered[0][0].toLongLong(), 1);
    EXPECT_EQ(hovered[0][1].toDouble(), 3);
    ASSERT_EQ(clicked.size(), 1);
    EXPECT_EQ(clicked[0][0].toLongLong(), 1);
    EXPECT_EQ(plots.plot(TrainPlots::Speed)->cursor(), 3);
}

TEST_F(TrainPlotsTest, PutsFlagsOnTheLossesAndCheckpointsOnTheErrorRate)
{
    RunFlags flags{1, {}};
    flags.flags.push_back({1, RunFlag::Kind::Resumed, {2, 0, 4, 1002, 0}, {}});
    flags.flags.push_back({1, RunFlag::Kind::BestCheckpoint, {3, 0, 6, 1003, 0}, "step 3"});
    plots.takeFlags({flags});

    const auto& losses = plots.plot(TrainPlots::Losses)->curves()[0]->flags;
    const auto& rates = plots.plot(TrainPlots::DevRate)->curves()[0]->flags;
    ASSERT_EQ(losses.size(), 1u);
    EXPECT_EQ(losses[0].text, "resumed");
    EXPECT_EQ(losses[0].x, 2);
    ASSERT_EQ(rates.size(), 1u);
    EXPECT_EQ(rates[0].text, "step 3");
}

} // namespace
} // namespace reblock
