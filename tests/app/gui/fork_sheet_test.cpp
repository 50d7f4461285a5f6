#include "app/gui/run_sheet/fork_sheet.h"

#include "app/gui/run_sheet/cost_panel.h"
#include "app/gui/window_actions.h"
#include "tests/app/gui/gui_fixture.h"
#include "widgets/forms/option_form.h"

#include <gmock/gmock.h>

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <fstream>

namespace reblock {
namespace {

using testing::HasSubstr;

class ForkSheetTest : public GuiTest {
protected:
    /// The sheet of a run that trained BRA-E, opened from the menu.
    ForkSheet& open()
    {
        const auto folder = makeFakeRun(runsFolder(), {});
        std::filesystem::create_directories(folder / "checkpoints");
        for (const char* file : {"average.safetensors", "step-000200.safetensors", "step-000400.safetensors",
                                 "step-000400.state.safetensors"})
            std::ofstream(folder / "checkpoints" / file) << "weights";
        openWindow();
        EXPECT_TRUE(waitForRuns(1));
        window_->hub().setCurrentRun(window_->runs().rows().front().id, nullptr);
        QApplication::processEvents();
        window_->actions().fork->trigger();
        EXPECT_TRUE(window_->forkSheet().isVisible());
        return window_->forkSheet();
    }
};

TEST_F(ForkSheetTest, IsOffForARunWithoutACheckpoint)
{
    makeFakeRun(runsFolder(), {.steps = 0, .end = ""});
    openWindow();
    ASSERT_TRUE(waitForRuns(1));
    window_->hub().setCurrentRun(window_->runs().rows().front().id, nullptr);
    QApplication::processEvents();

    EXPECT_FALSE(window_->actions().fork->isEnabled());
    EXPECT_THAT(window_->actions().fork->toolTip().toStdString(), HasSubstr("no checkpoint yet"));
}

TEST_F(ForkSheetTest, OpensWithTheRunsOwnLayoutOptionsAndCheckpoints)
{
    ForkSheet& sheet = open();
    EXPECT_EQ(sheet.nameEdit().text(), "BRA-E-1-fork-1");
    EXPECT_TRUE(sheet.draft().layout.isEmpty());
    EXPECT_TRUE(sheet.draft().settings.empty());
    QStringList words;
    for (int i = 0; i < sheet.checkpointBox().count(); ++i)
        words << sheet.checkpointBox().itemText(i);
    EXPECT_EQ(words, QStringList({"average", "best", "last", "400", "200"}));
    EXPECT_TRUE(sheet.launchButton().isEnabled());
}

TEST_F(ForkSheetTest, ShowsTheCostOfAnotherLayoutInTheRunsShapeAtOnce)
{
    ForkSheet& sheet = open();
    const QString own = sheet.cost().parametersText();
    sheet.setLayoutText("baseline");
    EXPECT_TRUE(sheet.layoutProblemText().isEmpty()) << sheet.layoutProblemText().toStdString();
    EXPECT_NE(sheet.cost().parametersText(), own);
}

TEST_F(ForkSheetTest, SaysWhyALayoutDoesNotFit)
{
    ForkSheet& sheet = open();
    sheet.setLayoutText("low-footprint");
    EXPECT_THAT(sheet.layoutProblemText().toStdString(), HasSubstr("kind"));
    EXPECT_FALSE(sheet.launchButton().isEnabled());
    sheet.setLayoutText("BR");
    sheet.initEdit().setEditText("block=Q:1");
    EXPECT_THAT(sheet.layoutProblemText().toStdString(), HasSubstr("no encoder block Q"));
}

TEST_F(ForkSheetTest, LaunchesTheCommandItShows)
{
    ForkSheet& sheet = open();
    setProgram("if [ \"$3\" = fork ]; then mkdir -p \"$5\"; fi");
    sheet.setLayoutText("BR");
    sheet.initEdit().setEditText("first block=A:3");
    sheet.options().setValue("optimiser.rate", "0.0005");
    EXPECT_THAT(sheet.commandLine().toStdString(), HasSubstr("--set optimiser.rate=0.0005"));

    sheet.launch();

    ASSERT_TRUE(QTest::qWaitFor([&] { return calls().find(" train ") != std::string::npos; }, 20000));
    EXPECT_THAT(calls(), HasSubstr("--checkpoint average --layout BR --init first --init block=A:3 "
                                   "--set optimiser.rate=0.0005"));
}

} // namespace
} // namespace reblock
