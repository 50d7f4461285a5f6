#include "tests/app/gui/pages/layout/layout_user.h"

#include "widgets/layout_canvas/layout_scene.h"

#include <QTest>

#include <functional>

namespace reblock {
namespace {

using testing::Eq;

/// Every gesture of the table beside its keys, from the same layout: the same document, in one step.
class MouseEqualsKeysTest : public LayoutUserTest {
protected:
    using Hands = std::function<void()>;

    struct Outcome {
        std::string document;
        int steps = 0;
        bool operator==(const Outcome&) const = default;
    };

    Outcome after(const Hands& hands, const std::string& from)
    {
        open(from);
        hands();
        return {documentText(workspace.editor().document()), workspace.editor().undoStack().count()};
    }

    void expectSame(const std::string& from, const Hands& mouse, const Hands& keyboard,
                    const std::string& result)
    {
        const Outcome byMouse = after(mouse, from);
        EXPECT_THAT(notation(), Eq(result)) << "by mouse";
        EXPECT_EQ(byMouse.steps, 1);
        const Outcome byKeys = after(keyboard, from);
        EXPECT_THAT(notation(), Eq(result)) << "by keys";
        EXPECT_EQ(byKeys.steps, 1);
        EXPECT_EQ(byMouse.document, byKeys.document);
    }
};

TEST_F(MouseEqualsKeysTest, InsertingABlock)
{
    expectSame(
        "ABC / A*6",
        [&] {
            dragEntry("B", before({0, 1}));
        },
        [&] {
            key(Qt::Key_Home);
            keys("ib");
        },
        "ABBC / A*6");
}

TEST_F(MouseEqualsKeysTest, Moving)
{
    expectSame(
        "ABC / A*6",
        [&] {
            drag(at({0, 1}), behind({0, 2}));
        },
        [&] {
            key(Qt::Key_Right);
            key(Qt::Key_Right, Qt::ControlModifier);
        },
        "ACB / A*6");
}

TEST_F(MouseEqualsKeysTest, UsingTheSameWeights)
{
    expectSame(
        "ABC / A*6",
        [&] {
            drag(at({0, 0}), behind({0, 2}), Qt::AltModifier);
        },
        [&] {
            key(Qt::Key_Home);
            keys("l3");
            key(Qt::Key_Return);
        },
        "ABCA / A*6");
}

TEST_F(MouseEqualsKeysTest, CopyingWithNewWeights)
{
    expectSame(
        "AAB / A*6",
        [&] {
            drag(at({0, 0}, 0.1, -0.2), at({0, 1}));
            drag(at({0, 0}), behind({0, 1}), Qt::ControlModifier);
        },
        [&] {
            key(Qt::Key_Home);
            key(Qt::Key_Right, Qt::ShiftModifier);
            key(Qt::Key_D, Qt::ControlModifier);
        },
        "AACCB / A*6");
}

TEST_F(MouseEqualsKeysTest, RepeatingAndReducing)
{
    expectSame(
        "ABC / A*6",
        [&] {
            drag(lowerEdge({0, 1}), repeated(lowerEdge({0, 1}), 3));
        },
        [&] {
            key(Qt::Key_Right);
            keys("r4");
            key(Qt::Key_Return);
        },
        "AB*4C / A*6");
    expectSame(
        "AB*4C / A*6",
        [&] {
            drag(lowerEdge({0, 1}), repeated(lowerEdge({0, 1}), -2));
        },
        [&] {
            key(Qt::Key_Right);
            keys("r2");
            key(Qt::Key_Return);
        },
        "ABBC / A*6");
}

TEST_F(MouseEqualsKeysTest, AddingACorrectorToOnePositionAndToAllUses)
{
    expectSame(
        "ABA / A*6",
        [&] {
            dragEntry("adaptor", at({0, 0}));
        },
        [&] {
            key(Qt::Key_Home);
            keys("aa");
        },
        "A+BA / A*6");
    expectSame(
        "ABA / A*6",
        [&] {
            dragEntry("adaptor", at({0, 0}), Qt::ShiftModifier);
        },
        [&] {
            key(Qt::Key_Home);
            key(Qt::Key_A, Qt::ShiftModifier);
            keys("a");
        },
        "A+BA+ / A*6");
}

TEST_F(MouseEqualsKeysTest, ChangingAWidth)
{
    const auto addBottleneck = [&] {
        key(Qt::Key_Home);
        keys("ab");
        workspace.editor().undoStack().clear();
    };
    const Outcome byMouse = after(
        [&] {
            addBottleneck();
            click(chip({0, 0}, 0));
            for (int i = 0; i < 3; ++i)
                wheel(chip({0, 0}, 0), 1);
        },
        "AB / A*6");
    const Outcome byKeys = after(
        [&] {
            addBottleneck();
            key(Qt::Key_Down);
            keys("+++");
        },
        "AB / A*6");

    EXPECT_EQ(byMouse.steps, 1);
    EXPECT_EQ(byMouse, byKeys);
}

TEST_F(MouseEqualsKeysTest, TypingAWidth)
{
    open("A+r8B / A*6");

    key(Qt::Key_Home);
    key(Qt::Key_Down);
    keys("16");
    key(Qt::Key_Return);

    EXPECT_THAT(notation(), Eq("A+r16B / A*6"));
    EXPECT_EQ(workspace.editor().undoStack().count(), 1);
}

TEST_F(MouseEqualsKeysTest, Deleting)
{
    expectSame(
        "ABC / A*6",
        [&] {
            drag(at({0, 1}), besideTheRows());
        },
        [&] {
            key(Qt::Key_Right);
            key(Qt::Key_Delete);
        },
        "AC / A*6");
    expectSame(
        "A+BC / A*6",
        [&] {
            drag(chip({0, 0}, 0), besideTheRows());
        },
        [&] {
            key(Qt::Key_Down);
            key(Qt::Key_Delete);
        },
        "ABC / A*6");
}

TEST_F(MouseEqualsKeysTest, FoldingIsNoStep)
{
    open("ABC / A*6");
    const CanvasPlace last{1, 5};
    const QRectF bracket = canvas.drawing().bracketRect(1, 0);
    doubleClick(canvas.mapFromScene(QPointF(bracket.center().x(), bracket.top() + 2)));
    EXPECT_EQ(canvas.drawing().brickAt(last)->positions, 6);

    canvas.setFocused(last);
    key(Qt::Key_Space);

    EXPECT_EQ(canvas.drawing().brickAt(last)->positions, 1);
    EXPECT_EQ(workspace.editor().undoStack().count(), 0);
}

TEST_F(MouseEqualsKeysTest, WhatChangesNothingIsNoStep)
{
    open("ABC / A*6");

    drag(at({0, 1}), before({0, 1}));
    drag(at({0, 1}), behind({0, 1}));
    drag(lowerEdge({0, 1}), lowerEdge({0, 1}) + QPoint(30, 0));
    key(Qt::Key_Home);
    keys("r");
    key(Qt::Key_Escape);

    EXPECT_EQ(workspace.editor().undoStack().count(), 0);
    EXPECT_EQ(notation(), "ABC / A*6");
}

TEST_F(MouseEqualsKeysTest, ARefusedDropSaysWhyInPlaceAndIsNoStep)
{
    open("ABC / A*6");

    drag(at({0, 1}), behind({1, 2}));

    EXPECT_FALSE(canvas.refusalText().isEmpty());
    EXPECT_EQ(workspace.editor().undoStack().count(), 0);
}

} // namespace
} // namespace reblock
