// The menus of the Layout page that edit: presets, patterns, and how a position is dropped.
#include "app/gui/pages/layout/layout_menus.h"

#include "app/gui/pages/layout/layout_host.h"
#include "app/gui/pages/layout/layout_page.h"
#include "app/gui/pages/layout/layout_workspace.h"
#include "core/layout/presets.h"
#include "tests/app/gui/gui_fixture.h"
#include "widgets/forms/off_reason.h"
#include "widgets/layout_canvas/layout_canvas.h"
#include "widgets/layout_canvas/layout_scene.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QMouseEvent>
#include <QTest>
#include <QTimer>

#include <gmock/gmock.h>

namespace reblock {
namespace {

using testing::ElementsAre;

class LayoutMenusTest : public GuiTest {
protected:
    LayoutMenusTest()
    {
        MainWindow& window = openWindow();
        window.showPage("layout");
        page = static_cast<LayoutPage*>(window.currentPage());
        EXPECT_TRUE(waitForRuns(0));
        QApplication::setActiveWindow(&window);
        canvas().setAnimated(false);
    }

    LayoutEditor& editor() { return page->editor(); }
    LayoutCanvas& canvas() { return page->workspace().canvas(); }
    std::string notationText() { return documentNotation(editor().document()).value_or(""); }

    void open(const std::string& notation)
    {
        editor().open({*readDocumentNotation(notation, {}).document, {}, 0});
        editor().setSelection({});
        page->workspace().fold().setAll(false);
        canvas().setFocused({0, 0});
        page->workspace().focusCanvas();
    }

    /// The entries of a menu and its submenus, filled anew.
    static std::vector<QAction*> leaves(QMenu* menu)
    {
        Q_EMIT menu->aboutToShow();
        std::vector<QAction*> found;
        for (QAction* action : menu->actions())
            if (action->menu() != nullptr)
                std::ranges::copy(leaves(action->menu()), std::back_inserter(found));
            else if (!action->isSeparator())
                found.push_back(action);
        return found;
    }

    /// The entry of these first words, a submenu's and its entry's.
    static QAction* entry(QMenu* menu, const QStringList& words)
    {
        Q_EMIT menu->aboutToShow();
        for (QAction* action : menu->actions())
            if (!action->isSeparator() && action->text().startsWith(words.front()))
                return words.size() == 1 ? action : entry(action->menu(), words.mid(1));
        return nullptr;
    }

    void apply(const QStringList& words)
    {
        QAction* action = entry(page->menus().patternMenu(), words);
        ASSERT_NE(action, nullptr) << words.join('/').toStdString();
        action->trigger();
    }

    /// Chooses from the menu that will open and block: an entry's text, empty for none. Its first three
    /// entries go to `offered`.
    void chooseNext(const QString& text)
    {
        QTimer::singleShot(0, page, [this, text] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            ASSERT_NE(menu, nullptr);
            for (int i = 0; i < 3; ++i)
                offered.push_back((menu->actions()[i]->isEnabled() ? "" : "off ") +
                                  menu->actions()[i]->text().toStdString());
            for (QAction* action : menu->actions())
                if (!text.isEmpty() && action->text() == text)
                    action->trigger();
            menu->close();
        });
    }

    void dragWithRightButton(const CanvasPlace& from, const CanvasPlace& before)
    {
        const auto at = [this](const CanvasPlace& place, double x) {
            const QRectF body = canvas().drawing().brickRect(place);
            return canvas().mapFromScene(body.topLeft() + QPointF(body.width() * x, body.height() / 2));
        };
        const QPoint begin = at(from, 0.5);
        const QPoint end = at(before, -0.05);
        QWidget* viewport = canvas().viewport();
        QTest::mousePress(viewport, Qt::RightButton, {}, begin);
        for (const QPoint& point : {(begin + end) / 2, end}) {
            QMouseEvent moves(QEvent::MouseMove, point, viewport->mapToGlobal(point), Qt::NoButton,
                              Qt::RightButton, Qt::NoModifier);
            QApplication::sendEvent(viewport, &moves);
        }
        QTest::mouseRelease(viewport, Qt::RightButton, {}, end);
    }

    LayoutPage* page = nullptr;
    std::vector<std::string> offered;
};

TEST_F(LayoutMenusTest, EveryPresetIsOneStep)
{
    const std::vector<QAction*> entries = leaves(page->menus().presetMenu());
    ASSERT_EQ(entries.size(), presets().size());
    for (std::size_t i = 0; i < entries.size(); ++i) {
        open("ABC / A");

        entries[i]->trigger();

        EXPECT_EQ(editor().undoStack().count(), 1) << presets()[i].name;
        EXPECT_EQ(presetNameOf(editor().document().layout), presets()[i].name);
        editor().undoStack().undo();
        EXPECT_EQ(notationText(), "ABC / A") << presets()[i].name;
    }
}

TEST_F(LayoutMenusTest, EveryPatternIsAtMostOneStepAndIsUndone)
{
    const std::string drawn = "AB+CA|B.+s / A";
    open(drawn);
    const std::size_t count = leaves(page->menus().patternMenu()).size();
    ASSERT_GT(count, 80U);
    int changes = 0;
    for (std::size_t i = 0; i < count; ++i) {
        open(drawn);
        const std::string before = documentText(editor().document());
        QAction* action = leaves(page->menus().patternMenu())[i];
        const std::string text = action->text().toStdString();
        if (!action->isEnabled()) {
            EXPECT_FALSE(offReason(action).isEmpty()) << text;
            continue;
        }

        action->trigger();

        const bool changed = documentText(editor().document()) != before;
        changes += changed ? 1 : 0;
        EXPECT_EQ(editor().undoStack().count(), changed ? 1 : 0) << text;
        if (changed)
            editor().undoStack().undo();
        EXPECT_EQ(documentText(editor().document()), before) << text;
    }
    EXPECT_GT(changes, 60);
}

TEST_F(LayoutMenusTest, PatternsTieTheWholeStackWhereNothingIsSelected)
{
    const std::vector<std::pair<QStringList, std::string>> table{
        {{"all"}, "A*6 / A"},
        {{"SEQUENCE", "3 blocks"}, "AABBCC / A"},
        {{"CYCLE ", "2 blocks"}, "ABABAB / A"},
        {{"CYCLE-REV", "3 blocks"}, "ABCCBA / A"},
        {{"sandwich"}, "AB*4C / A"},
        {{"all-but-last"}, "A*5B / A"},
    };
    for (const auto& [words, after] : table) {
        open(".*6 / A");
        apply(words);
        EXPECT_EQ(notationText(), after) << words.front().toStdString();
    }
}

TEST_F(LayoutMenusTest, PatternsTieTheSelectionAlone)
{
    open(".*6 / A");
    editor().setSelection({{Stack::Encoder, 1}, {Stack::Encoder, 2}, {Stack::Encoder, 4}});

    apply({"all"});

    const auto& positions = editor().document().layout.encoder.positions;
    EXPECT_EQ(positions[1].attention, positions[4].attention);
    EXPECT_NE(positions[3].attention, positions[4].attention);
    EXPECT_EQ(editor().document().layout.encoder.blocks.size(), 4U);
}

TEST_F(LayoutMenusTest, PatternsCorrectTheStackWithTheKeyboard)
{
    const std::vector<std::pair<QStringList, std::string>> table{
        {{"Adaptors", "Every position"}, "A+*6 / AAA"},
        {{"Adaptors", "Every second"}, "(AA+)*3 / AAA"},
        {{"Adaptors", "The last 2"}, "A*4A+A+ / AAA"},
        {{"Adaptors", "All but the last"}, "A+*5A / AAA"},
        {{"LoRA", "The first 2"}, "A+r8*2A*4 / AAA"},
        {{"Step vectors", "None but the last"}, "A*5A+s / AAA"},
    };
    for (const auto& [words, after] : table) {
        open("A*6 / AAA");
        apply(words);
        EXPECT_EQ(notationText(), after);
    }
    open("A*6 / AAA");
    canvas().setFocused({1, 0});
    apply({"Bottlenecks", "Every position"});
    EXPECT_EQ(notationText(), "A*6 / A+b64*3");
}

TEST_F(LayoutMenusTest, AsksAfterTheRightButtonHowItIsDropped)
{
    const std::vector<std::pair<QString, std::string>> table{
        {"&Move here", "CAAB / A"},
        {"Use the &same weights here", "CAABC / A"},
        {"&Copy here with new weights", "DAABC / A"},
        {{}, "AABC / A"},
    };
    for (const auto& [text, after] : table) {
        open("AABC / A");
        offered.clear();
        chooseNext(text);

        dragWithRightButton({0, 3}, {0, 0});

        EXPECT_THAT(offered,
                    ElementsAre("&Move here", "Use the &same weights here", "&Copy here with new weights"));
        EXPECT_EQ(notationText(), after) << text.toStdString();
        EXPECT_EQ(editor().undoStack().count(), text.isEmpty() ? 0 : 1);
    }
}

TEST_F(LayoutMenusTest, AsksAtTheMenuKeyAfterTheSelection)
{
    open("ABC / A");
    canvas().setFocused({0, 1});
    chooseNext("Use the &same weights here");

    QTest::keyClick(&canvas(), Qt::Key_Menu);

    EXPECT_EQ(notationText(), "ABBC / A");
    EXPECT_EQ(editor().undoStack().count(), 1);
}

TEST_F(LayoutMenusTest, TurnsOffWhatCannotBeDroppedThere)
{
    open("AB / A");
    chooseNext({});

    dragWithRightButton({0, 1}, {1, 0}); // an encoder block has no cross-attention

    EXPECT_THAT(offered, ElementsAre("off &Move here", "off Use the &same weights here",
                                     "&Copy here with new weights"));
    EXPECT_EQ(notationText(), "AB / A");
}

} // namespace
} // namespace reblock
