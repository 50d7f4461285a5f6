#include "app/gui/main_window.h"
#include "app/gui/pages/layout/draft_keeper.h"
#include "app/gui/pages/layout/faulty_line_edit.h"
#include "app/gui/pages/layout/inspector_pane.h"
#include "app/gui/pages/layout/json_mirror.h"
#include "app/gui/pages/layout/layout_editor.h"
#include "app/gui/pages/layout/layout_menus.h"
#include "app/gui/pages/layout/layout_page.h"
#include "app/gui/pages/layout/layout_workspace.h"
#include "app/gui/pages/layout/library_actions.h"
#include "app/gui/pages/layout/library_save.h"
#include "app/gui/pages/layout/notation_line.h"
#include "app/gui/services/language.h"
#include "app/gui/services/layout_store.h"
#include "app/gui/services/settings.h"
#include "tests/support/scratch.h"
#include "widgets/forms/off_reason.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStatusBar>
#include <QTest>

#include <algorithm>
#include <memory>

namespace reblock {
namespace {

/// The window with the Layout page in front.
class DraftWindowTest : public testing::Test {
protected:
    DraftWindowTest() { open(); }

    void open()
    {
        window_.reset(); // one window at a time
        window_ = std::make_unique<MainWindow>(MainWindow::Parts{settings_, language_, {}, {}, nullptr});
        window_->openStore(QString::fromStdString((scratch_ / "reblock.sqlite").string()));
        window_->showPage(QStringLiteral("layout"));
        window_->show();
        EXPECT_TRUE(QTest::qWaitFor([&] { return page().keeper().isLoaded(); }, 20000));
    }
    LayoutPage& page() { return *window_->findChild<LayoutPage*>(); }
    LayoutWorkspace& workspace() { return page().workspace(); }

    Scratch scratch_;
    Settings settings_{QString::fromStdString((scratch_ / "settings.ini").string())};
    Language language_;
    std::unique_ptr<MainWindow> window_;
};

TEST_F(DraftWindowTest, BringsFaultyNotationBackIntoItsLineAndDoesNotLaunchIt)
{
    page().menus().takePreset(QStringLiteral("BR"));
    workspace().notation().edit().selectAll();
    QTest::keyClicks(&workspace().notation().edit(), QStringLiteral("A*"));
    ASSERT_TRUE(page().keeper().hasPending());
    EXPECT_EQ(offReason(&page().launchAction()), "what was typed cannot be read yet");
    EXPECT_FALSE(page().library().save->isEnabled());

    open();

    EXPECT_EQ(workspace().notation().edit().text(), "A*");
    EXPECT_FALSE(workspace().notation().problemText().isEmpty());
    EXPECT_FALSE(page().launchAction().isEnabled());
    EXPECT_EQ(page().editor().undoStack().count(), 1);
    QTest::keyClick(&workspace().notation().edit(), Qt::Key_Escape);
    EXPECT_FALSE(page().keeper().hasPending());
    EXPECT_TRUE(page().launchAction().isEnabled());
}

TEST_F(DraftWindowTest, BringsFaultyJsonBackIntoTheMirror)
{
    page().menus().takePreset(QStringLiteral("BR"));
    workspace().mirror().text().setPlainText(QStringLiteral("{\"format\": \"层\"}"));
    ASSERT_TRUE(page().keeper().hasPending());

    open();

    EXPECT_EQ(workspace().mirror().text().toPlainText(), QStringLiteral("{\"format\": \"层\"}"));
    EXPECT_FALSE(workspace().mirror().problems().empty());
}

TEST_F(DraftWindowTest, ClearsFaultyTextWhenAnotherLayoutIsOpened)
{
    page().menus().takePreset(QStringLiteral("BR"));
    workspace().notation().edit().selectAll();
    QTest::keyClicks(&workspace().notation().edit(), QStringLiteral("A*"));

    page().library().openPreset(QStringLiteral("BRA-E"));

    EXPECT_EQ(workspace().notation().edit().text(), "A+*12 / A*6");
    EXPECT_FALSE(page().keeper().hasPending());
}

TEST_F(DraftWindowTest, SaysInTheStatusBarThatTheDraftIsKept)
{
    page().menus().takePreset(QStringLiteral("BR"));
    const auto says = [&](const QString& text) {
        const auto labels = window_->statusBar()->findChildren<QLabel*>();
        return std::ranges::any_of(labels,
                                   [&](const QLabel* label) { return label->text().startsWith(text); });
    };
    EXPECT_TRUE(QTest::qWaitFor([&] { return says(QStringLiteral("Draft kept ")); }));
    window_->showPage(QStringLiteral("train"));
    EXPECT_FALSE(says(QStringLiteral("Draft kept ")));
}

TEST_F(DraftWindowTest, KeepsTheNoteOfTheInspectorWithTheSavedLayout)
{
    LayoutStore& store = window_->feed().layouts();
    QString note;
    QObject::connect(
        &store, &LayoutStore::layoutsRead, &page(),
        [&](const std::vector<SavedLayoutRow>& rows) { note = rows.empty() ? QString() : rows[0].note; });
    page().library().openPreset(QStringLiteral("BR"));
    page().library().setNote(QStringLiteral("for the phone"));
    page().library().save->trigger();
    page().library().saveDialog().nameField().setText(QStringLiteral("mine"));
    page().library().saveDialog().saveButton().click();

    EXPECT_TRUE(
        QTest::qWaitFor([&] { return workspace().inspector().note() == QLatin1String("for the phone"); }));
    Q_EMIT workspace().inspector().noteEdited(QStringLiteral("for the desk"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return note == QLatin1String("for the desk"); }));
}

} // namespace
} // namespace reblock
