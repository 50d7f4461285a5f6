#include "app/gui/docks/runs_dock.h"
#include "app/gui/docks/runs_view.h"
#include "app/gui/run_sheet/cost_panel.h"
#include "app/gui/run_sheet/run_sheet.h"
#include "app/gui/window_actions.h"
#include "core/base/files.h"
#include "core/journal/journal_writer.h"
#include "core/journal/run_folder.h"
#include "tests/app/gui/gui_fixture.h"
#include "widgets/forms/off_reason.h"
#include "widgets/forms/state_stack.h"

#include <gmock/gmock.h>

#include <QAbstractButton>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTest>

namespace reblock {
namespace {

using testing::HasSubstr;

class MainWindowTest : public GuiTest {};

TEST_F(MainWindowTest, SaysThatThereAreNoRunsYet)
{
    MainWindow& window = openWindow();
    ASSERT_TRUE(waitForRuns(0));

    EXPECT_EQ(window.runsDock().state().emptyText(), "No runs yet.");
    EXPECT_EQ(window.currentPage()->id(), "start");
}

TEST_F(MainWindowTest, KeepsTheErrorOfAStoreThatIsNoneInItsBanner)
{
    replaceFile(scratch_ / "reblock.sqlite", "this is no database, only a longer line of text");

    MainWindow& window = openWindow();

    ASSERT_TRUE(QTest::qWaitFor([&] { return !window.errorText().isEmpty(); }));
    EXPECT_THAT(window.errorText().toStdString(), HasSubstr("is not a store"));
    EXPECT_TRUE(window.isLoaded());
}

TEST_F(MainWindowTest, ShowsARunThatWasMadeInATerminal)
{
    MainWindow& window = openWindow();
    ASSERT_TRUE(waitForRuns(0));

    makeFakeRun(runsFolder(), {});

    ASSERT_TRUE(waitForRuns(1));
    const RunRow& row = window.runs().rows().front();
    EXPECT_EQ(row.name, "BRA-E-1");
    EXPECT_EQ(row.layout, "BRA-E");
    EXPECT_EQ(row.state, RunState::Finished);
    EXPECT_TRUE(row.hasCheckpoint);
}

TEST_F(MainWindowTest, ShowsAllThatHappenedWhileItWasClosed)
{
    const auto folder = makeFakeRun(runsFolder(), {.end = ""});
    openWindow();
    ASSERT_TRUE(waitForRuns(1));
    closeWindow();

    JournalWriter journal(RunFolder(folder).journal());
    journal.append("finished", {{"step", 500}, {"reason", "max_steps"}, {"seconds", 180}});
    MainWindow& window = openWindow();

    ASSERT_TRUE(waitForRuns(1));
    EXPECT_EQ(window.runs().rows().front().state, RunState::Finished);
}

TEST_F(MainWindowTest, DeletesARunAndBringsItBack)
{
    const auto folder = makeFakeRun(runsFolder(), {});
    MainWindow& window = openWindow();
    ASSERT_TRUE(waitForRuns(1));
    window.hub().setCurrentRun(window.runs().rows().front().id, nullptr);
    QApplication::processEvents();

    window.actions().remove->trigger();
    ASSERT_TRUE(waitForRuns(0));
    EXPECT_FALSE(std::filesystem::exists(folder));

    window.actions().undo->trigger();
    ASSERT_TRUE(waitForRuns(1));
    EXPECT_TRUE(std::filesystem::exists(folder));
}

TEST_F(MainWindowTest, StartsTheSameCommandAUserWouldType)
{
    makeFakeRun(runsFolder(), {.end = "paused"});
    MainWindow& window = openWindow();
    ASSERT_TRUE(waitForRuns(1));
    window.hub().setCurrentRun(window.runs().rows().front().id, nullptr);
    QApplication::processEvents();

    window.actions().train->trigger();

    ASSERT_TRUE(QTest::qWaitFor([&] { return !calls().empty(); }, 20000));
    EXPECT_THAT(calls(), HasSubstr("--store " + storeFile().toStdString() + " train "));
    EXPECT_THAT(calls(), HasSubstr("BRA-E-1"));
}

TEST_F(MainWindowTest, DecodesWithTheModeThatWasChosenAndRemembersIt)
{
    makeFakeRun(runsFolder(), {});
    MainWindow& window = openWindow();
    ASSERT_TRUE(waitForRuns(1));
    window.hub().setCurrentRun(window.runs().rows().front().id, nullptr);
    QApplication::processEvents();
    ASSERT_TRUE(window.actions().decode->isEnabled());

    window.actions().decode->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !calls().empty(); }, 20000));
    EXPECT_THAT(calls(), HasSubstr("--set test --mode attention_rescoring"));

    auto* mode = window.findChild<QAction*>("ctc_prefix_beam");
    ASSERT_NE(mode, nullptr);
    mode->trigger();
    closeWindow();
    MainWindow& again = openWindow();
    ASSERT_TRUE(waitForRuns(1));
    EXPECT_TRUE(again.findChild<QAction*>("ctc_prefix_beam")->isChecked());
    again.hub().setCurrentRun(again.runs().rows().front().id, nullptr);
    QApplication::processEvents();
    again.actions().decode->trigger();
    EXPECT_TRUE(
        QTest::qWaitFor([&] { return calls().find("--mode ctc_prefix_beam") != std::string::npos; }, 20000));
}

TEST_F(MainWindowTest, SaysOfEveryDisabledControlWhy)
{
    makeFakeRun(runsFolder(), {});
    MainWindow& window = openWindow();
    ASSERT_TRUE(waitForRuns(1));

    const auto expectReason = [](bool enabled, const QString& toolTip, const QString& name) {
        EXPECT_TRUE(enabled || toolTip.startsWith("Off: "))
            << name.toStdString() << ": " << toolTip.toStdString();
    };
    for (Page* page : window.pages()) {
        window.showPage(page->id());
        QApplication::processEvents();
        for (const auto* button : window.findChildren<QAbstractButton*>())
            expectReason(button->isEnabled() || !button->isVisible(), button->toolTip(), button->text());
        for (const QAction* action : page->pageActions())
            expectReason(action->isEnabled(), action->toolTip(), action->text());
    }
    for (const QAction* action : window.actions().all())
        expectReason(action->isEnabled(), action->toolTip(), action->text());
}

void collect(const QMenu* menu, QList<QAction*>& into)
{
    for (QAction* action : menu->actions()) {
        into.append(action);
        if (action->menu() != nullptr)
            collect(action->menu(), into);
    }
}

TEST_F(MainWindowTest, ReachesEveryActionByKeyOrMenu)
{
    MainWindow& window = openWindow();
    ASSERT_TRUE(waitForRuns(0));
    QList<QAction*> inMenus;
    for (const QAction* top : window.menuBar()->actions())
        collect(top->menu(), inMenus);

    for (QAction* action : window.actions().all())
        EXPECT_TRUE(inMenus.contains(action)) << action->text().toStdString();
    for (Page* page : window.pages())
        for (QAction* action : page->pageActions())
            EXPECT_FALSE(action->text().isEmpty());
}

TEST_F(MainWindowTest, GivesNoKeyToTwoActions)
{
    MainWindow& window = openWindow();
    ASSERT_TRUE(waitForRuns(0));

    for (Page* page : window.pages()) {
        window.showPage(page->id()); // the window leaves it the keys that it needs itself
        QHash<QString, QString> seen;
        QList<QAction*> all = window.actions().all().empty() ? QList<QAction*>() : page->pageActions();
        for (QAction* action : window.actions().all())
            all.append(action);
        for (const QAction* action : all) {
            const QString key = action->shortcut().toString();
            if (key.isEmpty() || action->shortcutContext() == Qt::WidgetShortcut)
                continue;
            EXPECT_FALSE(seen.contains(key)) << key.toStdString() << ": " << action->text().toStdString()
                                             << " and " << seen.value(key).toStdString();
            seen.insert(key, action->text());
        }
    }
}

TEST_F(MainWindowTest, SpeaksChineseFromOneMomentToTheNext)
{
    MainWindow& window = openWindow();
    ASSERT_TRUE(waitForRuns(0));

    window.actions().chinese->trigger();
    QApplication::processEvents();

    EXPECT_EQ(window.runsDock().windowTitle(), "运行");
    EXPECT_EQ(window.runsDock().state().emptyText(), "还没有运行。");
    EXPECT_EQ(settings_->text("language"), "zh_CN");
}

TEST_F(MainWindowTest, TurnsDarkAndRemembersIt)
{
    MainWindow& window = openWindow();

    window.actions().dark->trigger();

    EXPECT_EQ(themeOf(QApplication::palette()).kind, ThemeKind::Dark);
    EXPECT_TRUE(QTest::qWaitFor([&] { return themeOf(window.palette()).kind == ThemeKind::Dark; }));
    EXPECT_EQ(settings_->text("theme"), "dark");
}

TEST_F(MainWindowTest, FiltersRunsAndOffersToClear)
{
    makeFakeRun(runsFolder(), {});
    MainWindow& window = openWindow();
    ASSERT_TRUE(waitForRuns(1));

    QTest::keyClicks(&window.runsDock().filter(), "nothing like it");
    EXPECT_EQ(window.runsDock().state().emptyText(), "0 of 1 matches.");
    window.runsDock().state().emptyButton()->click();

    EXPECT_FALSE(window.runsDock().state().isEmptyShown());
}

TEST_F(MainWindowTest, SpaceHidesARunAndOShowsItAlone)
{
    makeFakeRun(runsFolder(), {.name = "a"});
    makeFakeRun(runsFolder(), {.name = "b"});
    MainWindow& window = openWindow();
    ASSERT_TRUE(waitForRuns(2));
    ASSERT_EQ(window.hub().runs().size(), 2);
    const qint64 first = window.runs().rows().front().id;
    window.activateWindow();
    window.runsDock().view().setFocus();
    window.hub().setCurrentRun(first, nullptr);
    QApplication::processEvents();

    QTest::keyClick(&window.runsDock().view(), Qt::Key_Space);
    EXPECT_FALSE(window.hub().isShown(first));
    QTest::keyClick(&window.runsDock().view(), Qt::Key_O);

    EXPECT_EQ(window.hub().runs(), QList<qint64>{first});
}

} // namespace
} // namespace reblock
