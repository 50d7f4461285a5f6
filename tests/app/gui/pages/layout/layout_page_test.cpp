#include "app/gui/pages/layout/layout_page.h"

#include "app/gui/pages/layout/cost_bar.h"
#include "app/gui/pages/layout/cost_text.h"
#include "app/gui/pages/layout/draft_keeper.h"
#include "app/gui/pages/layout/empty_card.h"
#include "app/gui/pages/layout/faulty_line_edit.h"
#include "app/gui/pages/layout/json_mirror.h"
#include "app/gui/pages/layout/key_prompt.h"
#include "app/gui/pages/layout/layout_actions.h"
#include "app/gui/pages/layout/layout_host.h"
#include "app/gui/pages/layout/layout_menus.h"
#include "app/gui/pages/layout/layout_workspace.h"
#include "app/gui/pages/layout/notation_line.h"
#include "app/gui/pages/layout/outline_view.h"
#include "app/gui/run_sheet/run_sheet.h"
#include "app/gui/window_actions.h"
#include "core/layout/presets.h"
#include "core/layout/read.h"
#include "core/layout/write.h"
#include "tests/app/gui/gui_fixture.h"
#include "tests/core/layout/random_layout.h"
#include "widgets/forms/off_reason.h"
#include "widgets/forms/state_stack.h"
#include "widgets/forms/texts.h"
#include "widgets/layout_canvas/layout_canvas.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

#include <gmock/gmock.h>

namespace reblock {
namespace {

class LayoutPageTest : public GuiTest {
protected:
    LayoutPageTest()
    {
        MainWindow& window = openWindow();
        window.showPage("layout");
        page = static_cast<LayoutPage*>(window.currentPage());
        EXPECT_TRUE(waitForRuns(0));
        QApplication::setActiveWindow(&window);
        page->workspace().canvas().setAnimated(false);
        page->workspace().focusCanvas();
    }

    LayoutEditor& editor() { return page->editor(); }
    LayoutCanvas& canvas() { return page->workspace().canvas(); }
    std::string notationText() { return documentNotation(editor().document()).value_or(""); }

    /// A key on the canvas, then what is asked for; Enter where a number is.
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier, const QString& answer = {})
    {
        ++actions;
        QTest::keyClick(&canvas(), static_cast<Qt::Key>(key), modifiers);
        if (answer.isEmpty())
            return;
        QLineEdit& field = page->workspace().prompt().field();
        EXPECT_TRUE(page->workspace().prompt().isAsking());
        QTest::keyClicks(&field, answer);
        if (page->workspace().prompt().isAsking())
            QTest::keyClick(&field, Qt::Key_Return);
    }

    void open(const std::string& layout) { page->openArgument(QString::fromStdString(layout)); }

    LayoutPage* page = nullptr;
    int actions = 0;
};

TEST_F(LayoutPageTest, SaysHowToGetALayoutWhileNoneIsOpen)
{
    EXPECT_TRUE(page->workspace().emptyCard().isVisible());
    EXPECT_TRUE(page->workspace().emptyCard().text().startsWith("No layout open."));
    EXPECT_EQ(offReason(&page->unfoldAction()), "nothing is repeated");
    EXPECT_EQ(offReason(&page->launchAction()), "no layout is open");

    page->menus().takePreset("BRA-E");

    EXPECT_FALSE(page->workspace().emptyCard().isVisible());
    EXPECT_EQ(notationText(), "A+*12 / A*6");
    EXPECT_EQ(offReason(&page->launchAction()), QString());
    EXPECT_EQ(editor().undoStack().undoText(), "Open preset BRA-E");
}

TEST_F(LayoutPageTest, BuildsTwelvePositionsOfThreeBlocksByKeysInAFewActions)
{
    press(Qt::Key_I, Qt::NoModifier, ".");
    press(Qt::Key_I, Qt::NoModifier, ".");
    press(Qt::Key_I, Qt::NoModifier, ".");
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_A, Qt::NoModifier, "a");
    press(Qt::Key_R, Qt::NoModifier, "4");

    EXPECT_LE(actions, 25);
    const Layout& layout = editor().document().layout;
    EXPECT_EQ(layout.encoder.positions.size(), 12U);
    EXPECT_EQ(layout.encoder.blocks.size(), 3U);
    EXPECT_EQ(editor().cost().correctorCount, 12);
    EXPECT_EQ(editor().undoStack().count(), 5);
}

TEST_F(LayoutPageTest, DoesEveryEditOfTheKeyTableAsOneStep)
{
    struct Step {
        int key;
        Qt::KeyboardModifiers modifiers;
        QString answer;
        std::string after;
    };
    const std::vector<Step> steps{
        {Qt::Key_L, Qt::NoModifier, "3", "ABCA / A"},
        {Qt::Key_D, Qt::ControlModifier, {}, ".*4 / A"},
        {Qt::Key_Right, Qt::ControlModifier, {}, "BAC / A"},
        {Qt::Key_R, Qt::NoModifier, "2", "AABC / A"},
        {Qt::Key_A, Qt::NoModifier, "r", "A+r8BC / A"},
        {Qt::Key_A, Qt::ShiftModifier, "b", "A+b64BC / A"},
        {Qt::Key_Delete, Qt::NoModifier, {}, "BC / A"},
        {Qt::Key_X, Qt::ControlModifier, {}, "BC / A"},
    };
    for (const Step& step : steps) {
        open("ABC / A");
        editor().setSelection({{Stack::Encoder, 0}});

        press(step.key, step.modifiers, step.answer);

        EXPECT_EQ(notationText(), step.after) << step.key;
        EXPECT_EQ(editor().undoStack().count(), 1) << step.key;
        editor().undoStack().undo();
        EXPECT_EQ(notationText(), "ABC / A") << step.key;
    }
}

TEST_F(LayoutPageTest, SharesAPartAndFreezesAndGroupsByKey)
{
    open("ABC / A");
    editor().setSelection({{Stack::Encoder, 1}});

    press(Qt::Key_P);
    QTest::keyClicks(&page->workspace().prompt().field(), "f");
    QTest::keyClicks(&page->workspace().prompt().field(), "A");
    EXPECT_EQ(notationText(), "AB|AC / A");

    press(Qt::Key_K);
    EXPECT_TRUE(page->workspace().actions().edits().allFrozen());
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_G);
    EXPECT_GT(editor().document().encoderGroups.front(), 0);
    press(Qt::Key_G, Qt::ShiftModifier);
    EXPECT_EQ(editor().document().encoderGroups.front(), 0);
}

TEST_F(LayoutPageTest, UnlinksAPositionFromItsBlock)
{
    open("AAB / A");
    editor().setSelection({{Stack::Encoder, 1}});

    press(Qt::Key_U);

    EXPECT_EQ(editor().document().layout.encoder.blocks.size(), 3U);
    EXPECT_EQ(editor().undoStack().count(), 1);
}

TEST_F(LayoutPageTest, PastesWithNewWeightsThatStayShared)
{
    open("AA / A");
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_C, Qt::ControlModifier);
    press(Qt::Key_V, Qt::ControlModifier);

    EXPECT_EQ(notationText(), "AABB / A");
    EXPECT_EQ(editor().undoStack().count(), 1);
}

TEST_F(LayoutPageTest, WorksOnTheOutlineWithTheSameKeys)
{
    open("ABC / A");
    OutlineView& outline = page->workspace().outline();
    editor().setSelection({{Stack::Encoder, 2}});
    outline.setFocus();

    QTest::keyClick(&outline, Qt::Key_Delete);

    EXPECT_EQ(notationText(), "AB / A");
}

TEST_F(LayoutPageTest, AnswersADropWithItsExactCost)
{
    open("BRA-E");
    CanvasDrop drop;
    drop.what = CanvasDrop::What::PaletteBlock;
    drop.to = {0, 12};

    const CanvasAnswer answer = page->workspace().host().ask(drop);

    ASSERT_TRUE(answer.allowed);
    ASSERT_EQ(answer.lines.size(), 2);
    EXPECT_EQ(answer.lines[0], "Insert B at 12");
    EXPECT_TRUE(answer.lines[1].startsWith("+1,315,072 parameters")) << answer.lines[1].toStdString();
    EXPECT_EQ(editor().undoStack().count(), 0);
}

TEST_F(LayoutPageTest, SaysInPlaceWhyADropIsRefused)
{
    open("AB / A");
    CanvasDrop drop;
    drop.positions = {{0, 0}};
    drop.to = {1, 0};

    EXPECT_FALSE(page->workspace().host().ask(drop).allowed);
    page->workspace().host().drop(drop);

    EXPECT_FALSE(canvas().refusalText().isEmpty());
    EXPECT_EQ(notationText(), "AB / A");
    EXPECT_EQ(editor().undoStack().count(), 0);
}

TEST_F(LayoutPageTest, MakesOneStepOfAWheelSweepOnAChip)
{
    open("A+b64B / A");

    for (int i = 0; i < 5; ++i)
        page->workspace().host().changeWidth({0, 0}, 0, 1);
    page->workspace().host().endSweep();

    EXPECT_EQ(notationText(), "A+b69B / A");
    EXPECT_EQ(editor().undoStack().count(), 1);
}

TEST_F(LayoutPageTest, GreysTheDrawingWhileTheNotationIsFaulty)
{
    open("AB / A");
    NotationLine& notation = page->workspace().notation();
    FaultyLineEdit& field = notation.edit();
    field.setFocus();
    field.selectAll();

    QTest::keyClicks(&field, "AB / (");

    EXPECT_TRUE(canvas().picture().greyed);
    EXPECT_EQ(notationText(), "AB / A");
    QTest::keyClick(&field, Qt::Key_Escape);
    EXPECT_FALSE(canvas().picture().greyed);
}

TEST_F(LayoutPageTest, StaysGreyedUntilBothTextsAreRight)
{
    open("AB / A");
    JsonMirror& mirror = page->workspace().mirror();
    mirror.text().setFocus();
    QTest::keyClicks(&mirror.text(), "{");
    FaultyLineEdit& field = page->workspace().notation().edit();
    field.setFocus();
    field.selectAll();
    QTest::keyClicks(&field, "AB / (");

    QTest::keyClick(&field, Qt::Key_Escape);

    EXPECT_FALSE(mirror.problems().empty());
    EXPECT_TRUE(canvas().picture().greyed);
    EXPECT_EQ(offReason(&page->launchAction()).toStdString(), "what was typed cannot be read yet");
    mirror.text().setFocus();
    QTest::keyClick(&mirror.text(), Qt::Key_Escape);
    EXPECT_FALSE(canvas().picture().greyed);
    EXPECT_EQ(offReason(&page->launchAction()).toStdString(), "");
}

TEST_F(LayoutPageTest, OpensTheRunSheetWithTheLayoutAtF5)
{
    open("A(BC)*6 / A*6");

    window_->actions().newRun->trigger();

    EXPECT_EQ(window_->runSheet().layoutEdit().currentText(), "A(BC)*6 / A*6");
    window_->runSheet().hide();
}

TEST_F(LayoutPageTest, WritesWhatTheNotationCannotSayToAFile)
{
    open("AB / A");
    press(Qt::Key_K);

    page->startRun();

    const std::string file = window_->runSheet().layoutEdit().currentText().toStdString();
    ASSERT_TRUE(std::filesystem::exists(file)) << file;
    EXPECT_EQ(layoutHash(layoutFromArgument(file)), layoutHash(editor().document().layout));
    window_->runSheet().hide();
}

TEST_F(LayoutPageTest, SaysWhatKeepsALayoutFromARun)
{
    press(Qt::Key_I, Qt::NoModifier, ".");

    EXPECT_EQ(offReason(&page->launchAction()), "The decoder has no positions");
    EXPECT_TRUE(page->startRun());
    EXPECT_TRUE(page->state().errorText().contains("The decoder has no positions"));
    EXPECT_FALSE(window_->runSheet().isVisible());
}

TEST_F(LayoutPageTest, SaysOfEveryActionThatIsOffWhy)
{
    const auto check = [](const QAction* action) {
        EXPECT_TRUE(action->isEnabled() || action->toolTip().startsWith("Off: "))
            << action->text().toStdString();
        EXPECT_FALSE(action->text().isEmpty() && !action->isSeparator());
    };
    for (const QAction* top : page->pageActions()) {
        check(top);
        if (top->menu() != nullptr)
            for (const QAction* action : top->menu()->actions())
                check(action);
    }
    for (const QAction* action : page->workspace().actions().all())
        check(action);
}

TEST_F(LayoutPageTest, ShowsTheParametersOfEveryPreset)
{
    for (const Preset& preset : presets()) {
        open(preset.name);

        const double parameters = static_cast<double>(layoutCost(*presetLayout(preset.name)).total());
        EXPECT_TRUE(page->workspace().costBar().figuresText().contains(wholeText(parameters))) << preset.name;
    }
}

TEST_F(LayoutPageTest, ShowsTheParametersOfRandomLayouts)
{
    SeededRandom random(5, 1);
    for (int i = 0; i < 200; ++i) {
        const Layout layout = randomLayout(random);

        editor().open({documentFromLayout(layout), {}, 0});

        const double parameters = static_cast<double>(layoutCost(layout).total());
        EXPECT_TRUE(page->workspace().costBar().figuresText().contains(wholeText(parameters)))
            << canonicalText(layout);
    }
}

TEST_F(LayoutPageTest, NamesItsStepInTheEditMenuWhileItIsInFront)
{
    page->menus().takePreset("BR");

    EXPECT_EQ(window_->actions().undo->text(), "&Undo Open preset BR");
    window_->actions().undo->trigger();
    EXPECT_TRUE(editor().document() == LayoutDocument());
    window_->showPage("train");
    EXPECT_EQ(window_->actions().undo->text(), "&Undo");
}

TEST_F(LayoutPageTest, TakesCtrlLForTheNotationWhileItIsInFront)
{
    EXPECT_TRUE(window_->actions().showLog->shortcut().isEmpty());
    press(Qt::Key_L, Qt::ControlModifier);
    EXPECT_TRUE(page->workspace().notation().isAncestorOf(QApplication::focusWidget()));

    window_->showPage("train");
    EXPECT_EQ(window_->actions().showLog->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_L));
}

TEST_F(LayoutPageTest, AppliesAPatternToTheWholeStackWhereNothingIsSelected)
{
    open(".*6 / A");
    editor().setSelection({});

    EXPECT_EQ(page->menus().patternTargets().size(), 6U);
    editor().setSelection({{Stack::Encoder, 0}, {Stack::Encoder, 1}});
    EXPECT_EQ(page->menus().patternTargets().size(), 2U);
}

TEST_F(LayoutPageTest, ChangesLanguageWithALayoutOpen)
{
    open("BRA-E");

    window_->actions().chinese->trigger();
    QApplication::processEvents();

    EXPECT_FALSE(canvas().picture().stacks[0].title.isEmpty());
    EXPECT_EQ(notationText(), "A+*12 / A*6");
}

} // namespace
} // namespace reblock
