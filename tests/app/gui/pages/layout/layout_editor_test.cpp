#include "app/gui/pages/layout/layout_editor.h"

#include <QSignalSpy>

#include <gmock/gmock.h>

namespace reblock {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr InsertPoint kEncoderStart{Stack::Encoder, 0};

Edit newBlock(const LayoutEditor& editor, int at)
{
    return insertBlock(editor.document(), {Stack::Encoder, at}, {});
}

TEST(LayoutEditor, TakesAnEditAsOneUndoStepAndNamesIt)
{
    LayoutEditor editor;

    editor.apply(newBlock(editor, 0));

    EXPECT_EQ(editor.document().layout.encoder.positions.size(), 1U);
    EXPECT_EQ(editor.undoStack().count(), 1);
    EXPECT_EQ(editor.undoStack().undoText(), "Insert A at 0");
    EXPECT_FALSE(editor.isEmpty());
}

TEST(LayoutEditor, LeavesNoStepWhereNothingChanges)
{
    LayoutEditor editor;
    editor.apply(newBlock(editor, 0));
    QSignalSpy changed(&editor, &LayoutEditor::documentChanged);

    editor.apply(useBlock(editor.document(), {{Stack::Encoder, 0}}, {"A"}));

    EXPECT_EQ(editor.undoStack().count(), 1);
    EXPECT_TRUE(changed.isEmpty());
}

TEST(LayoutEditor, SaysWhyAnEditIsRefused)
{
    LayoutEditor editor;
    QSignalSpy refused(&editor, &LayoutEditor::refused);

    editor.apply(insertBlock(editor.document(), kEncoderStart, {"Z"}));

    ASSERT_EQ(refused.count(), 1);
    EXPECT_EQ(refused.front().front().toString(), "There is no block Z here");
    EXPECT_TRUE(editor.isEmpty());
}

TEST(LayoutEditor, BringsTheSelectionBackWithUndo)
{
    LayoutEditor editor;
    editor.apply(newBlock(editor, 0));
    editor.apply(newBlock(editor, 1));
    editor.setSelection({{Stack::Encoder, 1}});

    editor.apply(removePositions(editor.document(), editor.selection()));
    editor.undoStack().undo();

    EXPECT_THAT(editor.selection(), ElementsAre(PositionId{Stack::Encoder, 1}));
    EXPECT_EQ(editor.document().layout.encoder.positions.size(), 2U);
}

class LayoutEditorSweep : public testing::Test {
protected:
    LayoutEditorSweep()
    {
        editor.apply(newBlock(editor, 0));
        editor.apply(addCorrector(editor.document(), {first}, Lora{}));
    }

    void widen(int rank)
    {
        const Corrector lora = Lora{.rank = rank};
        editor.apply(setCorrector(editor.document(), first, 0, lora), "width");
    }

    const PositionId first{Stack::Encoder, 0};
    LayoutEditor editor;
};

TEST_F(LayoutEditorSweep, IsOneStepUntilItEnds)
{
    widen(9);
    widen(10);
    EXPECT_EQ(editor.undoStack().count(), 3);

    editor.endSweep();
    widen(11);

    EXPECT_EQ(editor.undoStack().count(), 4);
    editor.undoStack().undo();
    editor.undoStack().undo();
    EXPECT_EQ(std::get<Lora>(editor.document().layout.encoder.positions[0].correctors[0]).rank, 8);
}

TEST_F(LayoutEditorSweep, LeavesNoStepWhereItCameBack)
{
    widen(9);
    widen(8);

    EXPECT_EQ(editor.undoStack().count(), 2);
}

TEST_F(LayoutEditorSweep, DoesNotJoinOneThatWasUndone)
{
    widen(9);
    editor.undoStack().undo();
    widen(10);

    EXPECT_EQ(editor.undoStack().undoText(), "Change the LoRA at 0");
    editor.undoStack().undo();
    EXPECT_EQ(std::get<Lora>(editor.document().layout.encoder.positions[0].correctors[0]).rank, 8);
}

TEST(LayoutEditor, OpensAStateWithItsHistory)
{
    LayoutEditor first;
    for (int i = 0; i < 4; ++i)
        first.apply(newBlock(first, i));
    first.undoStack().undo();
    LayoutEditor second;

    second.open(first.state());

    EXPECT_EQ(second.document(), first.document());
    EXPECT_EQ(second.undoStack().count(), 4);
    EXPECT_EQ(second.undoStack().index(), 3);
    second.undoStack().redo();
    EXPECT_EQ(second.document().layout.encoder.positions.size(), 4U);
    while (second.undoStack().canUndo())
        second.undoStack().undo();
    EXPECT_EQ(documentText(second.document()), documentText(LayoutDocument()));
    EXPECT_THAT(second.selection(), IsEmpty());
}

} // namespace
} // namespace reblock
