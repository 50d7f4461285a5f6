#include "tests/app/gui/pages/layout/layout_user.h"

namespace reblock {
namespace {

class BuildByGesturesTest : public LayoutUserTest {
protected:
    static constexpr int kMostActions = 25;

    int adaptors()
    {
        int found = 0;
        for (const Position& position : workspace.editor().document().layout.encoder.positions)
            found += static_cast<int>(position.correctors.size());
        return found;
    }
};

TEST_F(BuildByGesturesTest, TwelvePositionsOfThreeBlocksWithTwelveAdaptorsByMouseAlone)
{
    dragEntry("+ new", emptyStack(0));
    dragEntry("+ new", behind({0, 0}));
    dragEntry("+ new", behind({0, 1}));
    for (const int position : {0, 1, 2})
        dragEntry("adaptor", at({0, position}));
    drag(at({0, 0}, 0.1, -0.2), at({0, 2}));
    drag(lowerEdge({0, 2}), repeated(lowerEdge({0, 2}), 3));
    EXPECT_EQ(workspace.editor().undoStack().count(), actions - 1) << "one step each; the band is none";
    EXPECT_EQ(adaptors(), 12);
    dragEntry("+ new", emptyStack(1));
    drag(lowerEdge({1, 0}), repeated(lowerEdge({1, 0}), 5));

    EXPECT_EQ(notation(), "(A+B+C+)*4 / A*6");
    EXPECT_LE(actions, kMostActions);
    RecordProperty("actions", actions);
}

TEST_F(BuildByGesturesTest, TwelvePositionsOfThreeBlocksWithTwelveAdaptorsByKeysAlone)
{
    for (int block = 0; block < 3; ++block)
        keys("i.aa");
    key(Qt::Key_A, Qt::ControlModifier);
    keys("r4");
    key(Qt::Key_Return);
    EXPECT_EQ(adaptors(), 12);
    EXPECT_LE(actions, kMostActions);
    RecordProperty("actions", actions);

    while (canvas.focused().stack == 0 && actions < 40)
        key(Qt::Key_Down);
    keys("i.r6");
    key(Qt::Key_Return);
    EXPECT_EQ(notation(), "(A+B+C+)*4 / A*6");
}

TEST_F(BuildByGesturesTest, CostsWhatTheSameNotationCosts)
{
    dragEntry("+ new", emptyStack(0));
    dragEntry("adaptor", at({0, 0}));
    drag(lowerEdge({0, 0}), repeated(lowerEdge({0, 0}), 11));
    dragEntry("+ new", emptyStack(1));
    drag(lowerEdge({1, 0}), repeated(lowerEdge({1, 0}), 5));

    ASSERT_EQ(notation(), "A+*12 / A*6");
    const DocumentReading read = readDocumentNotation("A+*12 / A*6", {});
    ASSERT_TRUE(read.document.has_value());
    EXPECT_EQ(workspace.editor().cost().total(),
              documentCost(*read.document, workspace.editor().costOptions()).total());
    EXPECT_TRUE(workspace.editor().problems().empty());
}

} // namespace
} // namespace reblock
