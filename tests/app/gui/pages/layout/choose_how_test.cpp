#include "app/gui/pages/layout/cost_bar.h"
#include "app/gui/pages/layout/layout_editor.h"
#include "app/gui/pages/layout/layout_page.h"
#include "app/gui/pages/layout/layout_workspace.h"
#include "app/gui/pages/layout/notation_line.h"
#include "tests/app/gui/gui_fixture.h"
#include "widgets/forms/off_reason.h"
#include "widgets/layout_canvas/layout_canvas.h"

#include <QAction>
#include <QMenu>
#include <QTest>
#include <QTimer>
#include <QToolButton>

namespace reblock {
namespace {

/// The menu of a drop with the right button, of a right click, and the page's bar.
class ChooseHowTest : public GuiTest {
protected:
    ChooseHowTest()
    {
        MainWindow& window = openWindow();
        window.showPage("layout");
        page = static_cast<LayoutPage*>(window.currentPage());
        EXPECT_TRUE(waitForRuns(0));
        QApplication::setActiveWindow(&window);
        page->openArgument("ABC / A*6");
    }

    /// What the menu offers for that drop, and the cost bar's figures while it is open.
    struct Offered {
        QStringList texts;
        QStringList offReasons;
        QString figures;
    };

    Offered offeredFor(const CanvasDrop& drop)
    {
        Offered offered;
        QTimer::singleShot(0, page, [&] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            ASSERT_NE(menu, nullptr);
            for (const QAction* action : menu->actions()) {
                if (action->isSeparator())
                    continue;
                offered.texts.append(action->text());
                offered.offReasons.append(offReason(action));
            }
            offered.figures = page->workspace().costBar().figuresText();
            menu->close();
        });
        Q_EMIT page->workspace().canvas().choiceWanted(drop, {0, 0});
        return offered;
    }

    LayoutPage* page = nullptr;
};

TEST_F(ChooseHowTest, OffersTheThreeUsesForADropAndNoEditOfWhatIsSelected)
{
    page->editor().setSelection({{Stack::Encoder, 0}});
    CanvasDrop drop;
    drop.positions = {{0, 2}};
    drop.to = {0, 0};

    const Offered offered = offeredFor(drop);

    EXPECT_EQ(offered.texts.size(), 3);
    EXPECT_EQ(offered.offReasons, QStringList({{}, {}, {}}));
}

TEST_F(ChooseHowTest, OffersTheMenusBesideForTheSelectionAndSaysThatItIsThereAlready)
{
    page->editor().setSelection({{Stack::Encoder, 1}});
    CanvasDrop drop;
    drop.positions = {{0, 1}};
    drop.to = {0, 2};

    const Offered offered = offeredFor(drop);

    EXPECT_GT(offered.texts.size(), 3);
    EXPECT_EQ(offered.offReasons.front(), "it is there already");
}

TEST_F(ChooseHowTest, ShowsTheCostOfTheLayoutAsItIsUntilAnOfferIsPointedAt)
{
    const QString before = page->workspace().costBar().figuresText();
    CanvasDrop drop;
    drop.positions = {{0, 2}};
    drop.to = {0, 0};

    EXPECT_EQ(offeredFor(drop).figures, before);
}

TEST_F(ChooseHowTest, SaysWhatThePositionIsAfterAnEdit)
{
    page->workspace().goTo({Stack::Encoder, 1});
    ASSERT_TRUE(page->workspace().hintText().contains("block B"));

    page->workspace().notation().replaceText("AAC / A*6");

    EXPECT_TRUE(page->workspace().hintText().contains("block A"))
        << page->workspace().hintText().toStdString();
}

TEST_F(ChooseHowTest, GoesFromTheNotationThroughTheBarByTab)
{
    page->workspace().notation().focusText();
    const QWidget* field = QApplication::focusWidget();
    ASSERT_NE(field, nullptr);

    const QWidget* next = field->nextInFocusChain();
    while (next != field && (next->focusPolicy() & Qt::TabFocus) == 0)
        next = next->nextInFocusChain();

    const auto* button = qobject_cast<const QToolButton*>(next);
    ASSERT_NE(button, nullptr) << next->metaObject()->className();
    EXPECT_EQ(button->defaultAction(), &page->unfoldAction());
}

} // namespace
} // namespace reblock
