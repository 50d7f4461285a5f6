// The second layout of the Layout page: chosen by menu and key, dropped on the canvas, taken away.
#include "app/gui/pages/layout/compare_actions.h"
#include "app/gui/pages/layout/compare_dialog.h"
#include "app/gui/pages/layout/compare_overlay.h"
#include "app/gui/pages/layout/layout_page.h"
#include "app/gui/pages/layout/layout_workspace.h"
#include "app/gui/services/layout_store.h"
#include "core/base/files.h"
#include "tests/app/gui/gui_fixture.h"
#include "widgets/forms/off_reason.h"
#include "widgets/forms/state_stack.h"
#include "widgets/layout_canvas/canvas_mime.h"
#include "widgets/layout_canvas/layout_canvas.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

#include <gmock/gmock.h>

namespace reblock {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class ComparePageTest : public GuiTest {
protected:
    void openPage(int runs = 0)
    {
        MainWindow& window = openWindow();
        window.showPage("layout");
        page = static_cast<LayoutPage*>(window.currentPage());
        EXPECT_TRUE(waitForRuns(runs));
        QApplication::setActiveWindow(&window);
        canvas().setAnimated(false);
        page->workspace().focusCanvas();
    }

    void open(const QString& layout)
    {
        page->openArgument(layout);
        before = documentText(page->editor().document());
    }

    LayoutCanvas& canvas() { return page->workspace().canvas(); }
    CompareActions& comparing() { return page->comparing(); }
    bool waitForMarks()
    {
        return QTest::qWaitFor(
            [&] { return comparing().overlay().isShown() && !comparing().overlay().isComparing(); }, 20000);
    }

    /// "1 B → A", of every encoder brick that is marked; a removed one by what it is marked with alone.
    std::vector<std::string> marks()
    {
        std::vector<std::string> out;
        for (const CanvasBrick& brick : canvas().picture().stacks[0].bricks)
            if (brick.mark != CanvasMark::None)
                out.push_back(std::to_string(brick.position) + ' ' + brick.markText.toStdString());
        return out;
    }

    void drop(const QMimeData& data)
    {
        const QPoint at = canvas().viewport()->rect().center();
        QDragEnterEvent enters(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(canvas().viewport(), &enters);
        EXPECT_TRUE(enters.isAccepted());
        QDropEvent drops(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(canvas().viewport(), &drops);
    }

    void dropRun(qint64 run)
    {
        const std::unique_ptr<QMimeData> data(runsMimeData({run}));
        drop(*data);
    }

    void dropFile(const char* name, const std::string& text)
    {
        replaceFile(scratch_ / name, text);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(QString::fromStdString((scratch_ / name).string()))});
        drop(data);
    }

    /// The entry of the submenu that begins so; nullptr where there is none.
    QAction* entry(const QString& submenu, const QString& text)
    {
        for (const QAction* group : comparing().menu()->actions())
            if (group->menu() != nullptr && group->text() == submenu)
                for (QAction* action : group->menu()->actions())
                    if (action->text().startsWith(text))
                        return action;
        return nullptr;
    }

    /// By D on the canvas.
    void choose(const QString& submenu, const QString& text)
    {
        QTest::keyClick(&canvas(), Qt::Key_D);
        ASSERT_TRUE(comparing().menu()->isVisible());
        QAction* action = entry(submenu, text);
        ASSERT_NE(action, nullptr) << text.toStdString();
        action->trigger();
        comparing().menu()->hide();
    }

    /// An overlay is a view: document and history are as they were.
    void expectUntouched()
    {
        EXPECT_EQ(documentText(page->editor().document()), before);
        EXPECT_EQ(page->editor().undoStack().count(), 0);
    }

    LayoutPage* page = nullptr;
    std::string before;
};

TEST_F(ComparePageTest, MarksTheDifferencesToAPresetChosenWithD)
{
    openPage();
    open("A+*3BA*8 / A*6");
    QSignalSpy messages(page, &Page::message);

    choose("With a &preset", "BR");
    ASSERT_TRUE(waitForMarks());

    EXPECT_THAT(marks(), ElementsAre("0 +ad", "1 +ad", "2 +ad", "3 A → B"));
    EXPECT_EQ(messages.back().front().toString(), "Against BR: 4 differences. Esc takes the marks away.");
    EXPECT_EQ(page->workspace().comparison().name(), "BR");
    expectUntouched();
}

TEST_F(ComparePageTest, EndsWithEscAfterTheSelection)
{
    openPage();
    open("AAB / A");
    dropFile("other.txt", "AAA / A\n");
    ASSERT_TRUE(waitForMarks());
    page->editor().setSelection({{Stack::Encoder, 0}});

    QTest::keyClick(&canvas(), Qt::Key_Escape);
    EXPECT_TRUE(page->editor().selection().empty());
    EXPECT_THAT(marks(), ElementsAre("2 A → B"));

    QTest::keyClick(&canvas(), Qt::Key_Escape);
    EXPECT_THAT(marks(), ElementsAre());
    EXPECT_TRUE(page->workspace().marks().empty());
    EXPECT_EQ(offReason(comparing().endComparison), "no layout is compared");
    expectUntouched();
}

TEST_F(ComparePageTest, ReadsADroppedRunsLayoutFromItsFolder)
{
    makeFakeRun(runsFolder(), {.name = "mine", .layout = "AAAB / A"});
    openPage(1);
    open("AAA / A");

    dropRun(window_->runs().rows().front().id);
    ASSERT_TRUE(waitForMarks());

    EXPECT_THAT(marks(), ElementsAre("3 removed, was at 3"));
    EXPECT_EQ(comparing().overlay().name(), "mine");
    expectUntouched();
}

TEST_F(ComparePageTest, OffersRunsInTheMenu)
{
    makeFakeRun(runsFolder(), {.name = "mine", .layout = "AAB / A"});
    openPage(1);
    open("AAA / A");

    choose("With a &run", "mine");
    ASSERT_TRUE(waitForMarks());

    EXPECT_THAT(marks(), ElementsAre("2 B′ → A"));
    expectUntouched();
}

TEST_F(ComparePageTest, SaysWhyARunCannotBeRead)
{
    const auto folder = makeFakeRun(runsFolder(), {.name = "mine", .layout = "AAB / A"});
    openPage(1);
    open("AAA / A");
    replaceFile(folder / "run.json", "{\"layout\": ");

    dropRun(window_->runs().rows().front().id);

    EXPECT_THAT(page->state().errorText().toStdString(), HasSubstr("run.json"));
    EXPECT_FALSE(comparing().overlay().isShown());
    expectUntouched();
}

TEST_F(ComparePageTest, ReadsADroppedLayoutFile)
{
    openPage();
    open("AAB / A");
    const std::string other = mirrorText(page->editor().document());
    open("AAA / A");

    dropFile("other.json", other);
    ASSERT_TRUE(waitForMarks());

    EXPECT_THAT(marks(), ElementsAre("2 B′ → A"));
    EXPECT_EQ(comparing().overlay().name(), "other");
    expectUntouched();
}

TEST_F(ComparePageTest, SaysWhyALayoutFileCannotBeRead)
{
    openPage();
    open("AAA / A");
    dropFile("good.txt", "AAB / A");
    ASSERT_TRUE(waitForMarks());

    dropFile("faulty.txt", "AA( / A");

    EXPECT_THAT(page->state().errorText().toStdString(), HasSubstr("faulty.txt is not a layout: "));
    EXPECT_EQ(comparing().overlay().name(), "good");
    EXPECT_THAT(marks(), ElementsAre("2 B′ → A"));
    expectUntouched();
}

TEST_F(ComparePageTest, MarksTheDifferencesToASavedLayout)
{
    openPage();
    open("AAB / A");
    LayoutStore& store = window_->feed().layouts();
    QSignalSpy read(&store, &LayoutStore::layoutsRead);
    store.save({"kept", {}, {}, documentFromLayout(page->editor().document().layout)});
    store.readLists();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !read.empty(); }, 20000));
    open("AAA / A");

    choose("With a &saved layout", "kept");
    ASSERT_TRUE(waitForMarks());

    EXPECT_THAT(marks(), ElementsAre("2 B′ → A"));
    EXPECT_EQ(comparing().overlay().name(), "kept");
    expectUntouched();
}

TEST_F(ComparePageTest, FollowsEditsAndUndo)
{
    openPage();
    open("AAA / A");
    dropFile("same.txt", "AAA / A");
    ASSERT_TRUE(waitForMarks());
    EXPECT_THAT(marks(), ElementsAre());

    page->editor().apply(addCorrector(page->editor().document(), {{Stack::Encoder, 1}}, Adaptor{}));
    EXPECT_TRUE(QTest::qWaitFor([&] { return marks().size() == 1; }, 20000));
    page->editor().undoStack().undo();
    EXPECT_TRUE(QTest::qWaitFor([&] { return marks().empty(); }, 20000));

    EXPECT_EQ(documentText(page->editor().document()), before);
}

TEST_F(ComparePageTest, DrawsBothSideBySide)
{
    openPage();
    open("AAB / A");
    EXPECT_EQ(offReason(comparing().sideBySide), "no layout is compared");
    dropFile("other.txt", "AAA / A");
    ASSERT_TRUE(waitForMarks());

    comparing().sideBySide->trigger();

    auto* dialog = page->findChild<CompareDialog*>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(dialog->isVisible());
    EXPECT_EQ(dialog->words().count(), 1);
    EXPECT_EQ(dialog->openCanvas().picture().stacks[0].bricks[2].mark, CanvasMark::Retied);
    dialog->close();
    expectUntouched();
}

TEST_F(ComparePageTest, OpensWhatIsDroppedWhereNothingIsOpen)
{
    openPage();
    EXPECT_EQ(offReason(comparing().choose), "no layout is open");
    EXPECT_EQ(offReason(comparing().menu()->menuAction()), "no layout is open");

    dropFile("mine.txt", "ABA / A");

    EXPECT_TRUE(QTest::qWaitFor([&] { return !page->editor().isEmpty(); }, 20000));
    EXPECT_FALSE(comparing().overlay().isShown());
}

TEST_F(ComparePageTest, LeavesTheWindowFreeWhileAThousandPositionsAreCompared)
{
    openPage();
    open("(ABCDE)*200 / A");

    dropFile("other.txt", "(ABCDEEDCBA)*100 / A");

    EXPECT_TRUE(comparing().overlay().isComparing()); // on another thread
    EXPECT_TRUE(waitForMarks());
    EXPECT_FALSE(marks().empty());
}

} // namespace
} // namespace reblock
