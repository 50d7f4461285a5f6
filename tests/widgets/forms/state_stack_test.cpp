#include "widgets/forms/state_stack.h"

#include "widgets/forms/off_reason.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace reblock {
namespace {

TEST(StateStack, ShowsOneSentenceAndOneButtonWhereThereIsNothing)
{
    StateStack stack(new QLabel("content"));
    QSignalSpy clicks(&stack, &StateStack::emptyButtonClicked);

    stack.showEmpty("Nothing here yet.", "Make one");
    stack.emptyButton()->click();

    EXPECT_EQ(stack.emptyText(), "Nothing here yet.");
    EXPECT_EQ(clicks.count(), 1);
}

TEST(StateStack, KeepsItsContentUnderAnError)
{
    StateStack stack(new QLabel("content"));

    stack.showError("The disk is full. Free some space.");

    EXPECT_FALSE(stack.isEmptyShown());
    EXPECT_EQ(stack.errorText(), "The disk is full. Free some space.");
}

TEST(StateStack, WaitsBeforeItSaysThatItIsLoading)
{
    StateStack stack(new QLabel("content"));

    stack.showLoading("Reading…");
    EXPECT_FALSE(stack.isEmptyShown());

    EXPECT_TRUE(QTest::qWaitFor([&] { return stack.isEmptyShown(); }));
    EXPECT_EQ(stack.emptyText(), "Reading…");
}

TEST(StateStack, KeepsTheKeyboardWhenItsButtonGoes)
{
    QWidget window;
    auto* elsewhere = new QPushButton("elsewhere", &window);
    auto* content = new QLabel("content");
    auto* stack = new StateStack(content, &window);
    stack->showEmpty("Nothing here yet.", "Make one");
    window.show();
    stack->emptyButton()->setFocus();

    stack->showLoading("Reading…");
    stack->showContent();

    EXPECT_NE(window.focusWidget(), elsewhere);
    EXPECT_EQ(window.focusWidget(), content);
}

TEST(OffReason, IsShownWhileAControlIsOffAndGoneAfterwards)
{
    QPushButton button;
    setOwnToolTip(&button, "Launches the run");

    setOffReason(&button, "no corpus");
    EXPECT_FALSE(button.isEnabled());
    EXPECT_EQ(button.toolTip(), "Off: no corpus");
    EXPECT_EQ(button.accessibleDescription(), "Off: no corpus");
    setOffReason(&button, {});

    EXPECT_TRUE(button.isEnabled());
    EXPECT_EQ(button.toolTip(), "Launches the run");
}

} // namespace
} // namespace reblock
