#include "app/gui/pages/train/train_page.h"

#include "app/gui/models/run_list_model.h"
#include "app/gui/pages/train/result_model.h"
#include "app/gui/pages/train/train_plots.h"
#include "app/gui/pages/train/train_toolbar.h"
#include "app/gui/services/job_launcher.h"
#include "app/gui/services/selection_hub.h"
#include "app/gui/services/settings.h"
#include "app/gui/services/store_feed.h"
#include "core/base/clock.h"
#include "widgets/forms/off_reason.h"
#include "widgets/forms/state_stack.h"
#include "widgets/plot/curve_plot.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

namespace reblock {
namespace {

class TrainPageTest : public testing::Test {
protected:
    TrainPageTest()
    {
        page.resize(900, 600);
        page.show();
    }

    void addRun(qint64 id, const char* name, RunState state)
    {
        RunRow row;
        row.id = id;
        row.name = QString::fromUtf8(name);
        row.state = state;
        row.created = wallSeconds() - 8;
        rows.push_back(row);
        runs.setRows(rows);
    }

    void select(const QList<qint64>& ids)
    {
        hub.setRuns(ids, nullptr);
        QCoreApplication::processEvents();
    }

    void send(qint64 run, std::initializer_list<double> values)
    {
        CurveUpdate update{run, QStringLiteral("loss"), true, {}};
        for (const double value : values)
            update.points.push_back({1.0 + static_cast<double>(update.points.size()), 0, 1, 1, value});
        Q_EMIT feed.curvesChanged({update});
    }

    bool waitForText(const QString& text)
    {
        return QTest::qWaitFor([&] { return page.state().emptyText() == text; });
    }

    QTemporaryDir folder;
    StoreFeed feed;
    SelectionHub hub;
    JobLauncher jobs;
    Settings settings{folder.filePath("settings.ini")};
    RunListModel runs;
    TrainPage page{{feed, hub, jobs, settings, runs}};
    std::vector<RunRow> rows;
};

TEST_F(TrainPageTest, SaysHowToStartWhenNothingIsSelected)
{
    EXPECT_EQ(page.state().emptyText(), "No runs selected. Tick runs on the left, or press F5 to start one.");
    QSignalSpy wanted(&page, &Page::runSheetWanted);

    page.state().emptyButton()->click();

    EXPECT_EQ(wanted.size(), 1);
}

TEST_F(TrainPageTest, WaitsForTheFirstStepOfARunningRun)
{
    addRun(1, "BRA-E", RunState::Running);
    select({1});
    Q_EMIT feed.curvesChanged({});

    EXPECT_TRUE(page.state().emptyText().startsWith("Waiting for the first step (started "));
    EXPECT_TRUE(page.state().emptyText().endsWith(" ago)."));

    send(1, {3, 2});

    EXPECT_FALSE(page.state().isEmptyShown());
    EXPECT_TRUE(page.isLoaded());
}

TEST_F(TrainPageTest, SaysThatARunHasNotBeenStarted)
{
    addRun(1, "BRA-E", RunState::Queued);
    select({1});
    Q_EMIT feed.curvesChanged({});

    EXPECT_EQ(page.state().emptyText(), "BRA-E has no steps yet: it is queued.");
}

TEST_F(TrainPageTest, ReadsAWhileBeforeItSaysSo)
{
    addRun(1, "BRA-E", RunState::Finished);
    select({1});

    EXPECT_FALSE(page.isLoaded());
    EXPECT_TRUE(waitForText("Reading the curves…"));
}

TEST_F(TrainPageTest, SaysWhyTheRunStopped)
{
    addRun(1, "BRA-E", RunState::Running);
    select({1});
    send(1, {3, 2});
    EXPECT_EQ(page.state().errorText(), "");

    rows[0].state = RunState::Failed;
    rows[0].failure = "loss is not finite at step 18,204. Batch kept.";
    runs.setRows(rows);

    EXPECT_EQ(page.state().errorText(), "BRA-E stopped: loss is not finite at step 18,204. Batch kept.");
    EXPECT_FALSE(page.state().isEmptyShown());
}

TEST_F(TrainPageTest, SelectsTheRunOfAClickedCurve)
{
    addRun(1, "baseline", RunState::Finished);
    addRun(2, "BRA-E", RunState::Finished);
    select({1, 2});
    send(1, {3, 2});
    send(2, {4, 3});

    QTest::keyClick(page.plots().plot(TrainPlots::Losses), Qt::Key_B);
    QTest::keyClick(page.plots().plot(TrainPlots::Losses), Qt::Key_Down);
    QTest::keyClick(page.plots().plot(TrainPlots::Losses), Qt::Key_Down);
    QTest::keyClick(page.plots().plot(TrainPlots::Losses), Qt::Key_Return);

    EXPECT_EQ(hub.currentRun(), 2);
    EXPECT_NE(hub.hover().run, 0);
    EXPECT_EQ(page.results().rowCount(), 2);
}

TEST_F(TrainPageTest, DrawsTheNewestRunsWhenThereAreTooMany)
{
    QList<qint64> ids;
    for (qint64 id = 1; id <= 231; ++id) {
        addRun(id, "run", RunState::Finished);
        ids.append(id);
    }
    select(ids);

    EXPECT_EQ(page.noticeText(), "231 runs selected. Drawing the 200 newest.");
    EXPECT_EQ(page.plots().curves(1), nullptr);
    EXPECT_NE(page.plots().curves(231), nullptr);
    page.findChild<QPushButton*>(QStringLiteral("drawAll"))->click();

    EXPECT_EQ(page.noticeText(), "");
    EXPECT_NE(page.plots().curves(1), nullptr);
}

TEST_F(TrainPageTest, SharesSmoothingRawAndAxisAmongAllPlots)
{
    addRun(1, "BRA-E", RunState::Finished);
    select({1});
    send(1, {3, 2});
    CurvePlot* plot = page.plots().plot(TrainPlots::GradientNorm);

    EXPECT_EQ(plot->beta(), 0.9);
    QTest::keyClick(plot, Qt::Key_BracketRight);
    EXPECT_EQ(page.toolbar().beta(), 0.93);
    EXPECT_EQ(page.plots().plot(TrainPlots::Losses)->beta(), 0.93);
    QTest::keyClick(plot, Qt::Key_R);
    EXPECT_FALSE(page.toolbar().isRawShown());
    QTest::keyClick(plot, Qt::Key_X);
    EXPECT_EQ(page.plots().axis(), TrainAxis::Epoch);
}

TEST_F(TrainPageTest, SaysWhyNoPlotCanBeLogarithmic)
{
    page.toolbar().showLogY(false, QStringLiteral("this plot has values ≤ 0"));
    QToolButton* logY = nullptr;
    for (QToolButton* button : page.toolbar().findChildren<QToolButton*>())
        if (button->text() == "log y")
            logY = button;

    ASSERT_NE(logY, nullptr);
    EXPECT_FALSE(logY->isEnabled());
    EXPECT_EQ(logY->toolTip(), "Off: this plot has values ≤ 0");
}

TEST_F(TrainPageTest, NamesEveryControlForScreenReaders)
{
    for (const QWidget* widget : page.findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->window() != &page || !widget->isVisibleTo(&page))
            continue;
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        EXPECT_TRUE(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()))
            << widget->metaObject()->className();
    }
}

TEST_F(TrainPageTest, WritesAFailedExportIntoTheBanner)
{
    addRun(1, "BRA-E", RunState::Finished);
    select({1});
    send(1, {3, 2});

    page.exportTo(folder.filePath("none/curves.png"));

    EXPECT_TRUE(page.state().errorText().contains("cannot be written"));
}

} // namespace
} // namespace reblock
