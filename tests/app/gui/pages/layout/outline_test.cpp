#include "app/gui/pages/layout/outline_model.h"
#include "app/gui/pages/layout/outline_view.h"
#include "tests/app/gui/pages/layout/layout_parts.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <random>

namespace reblock {
namespace {

using testing::ElementsAre;

class OutlineTest : public LayoutPartsTest {
protected:
    OutlineModel& model() { return view.outline(); }
    QModelIndex stackRow(int stack) { return model().index(stack, 0); }
    QString text(const QModelIndex& index) { return index.data().toString(); }

    OutlineView view{editor};
    QAbstractItemModelTester rules{&view.outline(), QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(OutlineTest, FoldsWhatRepeatsAndNamesWhoSharesABlock)
{
    open("(A+B+C+)*4 / A*6");

    const QModelIndex range = model().index(0, 0, stackRow(0));
    EXPECT_EQ(text(range), "0–11: ABC ×4");
    EXPECT_EQ(text(model().indexOf(PositionId{Stack::Encoder, 3})), "3: A, shared with 0, 6, 9; adaptor");
    EXPECT_EQ(text(model().index(0, 0, stackRow(1))), "0–5: A ×6");
    EXPECT_EQ(model().rowCount(model().indexOf(PositionId{Stack::Encoder, 3})), 1);
}

TEST_F(OutlineTest, SaysThatRepeatedPositionsHaveBlocksOfTheirOwn)
{
    open("baseline");

    EXPECT_EQ(text(model().index(0, 0, stackRow(0))), "0–11: blocks of their own ×12");
}

TEST_F(OutlineTest, ChangesRowsByDifferenceAndKeepsThemOpen)
{
    open("ABCDEF / A*6");
    const QPersistentModelIndex kept = model().indexOf(PositionId{Stack::Encoder, 4});
    QSignalSpy resets(&model(), &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&model(), &QAbstractItemModel::rowsInserted);

    editor.apply(insertBlock(editor.document(), {Stack::Encoder, 1}, {}));

    EXPECT_EQ(resets.count(), 0);
    EXPECT_EQ(inserted.count(), 1);
    EXPECT_TRUE(view.isExpanded(stackRow(0)));
    EXPECT_THAT(model().positions(kept), ElementsAre(PositionId{Stack::Encoder, 5}));
}

TEST_F(OutlineTest, SelectsWithTheEditorBothWays)
{
    open("ABCDEF / A*6");

    editor.setSelection(encoder({2, 3}));
    EXPECT_EQ(view.selectionModel()->selectedIndexes().size(), 2);
    EXPECT_EQ(view.currentPosition(), (PositionId{Stack::Encoder, 2}));
    view.setCurrentIndex(model().indexOf(PositionId{Stack::Encoder, 5}));

    EXPECT_EQ(editor.selection(), encoder({5}));
}

TEST_F(OutlineTest, SelectsAFoldedRangeAsOneRow)
{
    open("A*3B / A*6");

    editor.setSelection(encoder({0, 1, 2}));
    EXPECT_EQ(view.currentIndex(), model().index(0, 0, stackRow(0)));
    view.setCurrentIndex(model().index(0, 0, stackRow(1)));

    EXPECT_EQ(editor.selection().size(), 6u);
    EXPECT_EQ(editor.selection().front().stack, Stack::Decoder);
}

TEST_F(OutlineTest, KeepsTheSelectionThatAnEditLeaves)
{
    open("ABCDEF / A*6");
    editor.setSelection(encoder({2}));

    editor.apply(removePositions(editor.document(), editor.selection()));
    const PositionSet left = editor.selection();
    editor.undoStack().undo();

    EXPECT_TRUE(left.empty() || left.size() == 1);
    EXPECT_EQ(editor.selection(), encoder({2}));
}

TEST_F(OutlineTest, IsWalkedAndFoldedByKeys)
{
    open("A*3B / A*6");
    view.show();
    view.setCurrentIndex(model().index(0, 0, stackRow(0)));

    QTest::keyClick(&view, Qt::Key_Space);
    EXPECT_TRUE(view.isExpanded(view.currentIndex()));
    QTest::keyClick(&view, Qt::Key_Down);
    EXPECT_EQ(editor.selection(), encoder({0}));
    QSignalSpy wanted(&view, &OutlineView::inspectorWanted);
    QTest::keyClick(&view, Qt::Key_Return);
    EXPECT_EQ(wanted.count(), 1);
    QTest::keyClick(&view, Qt::Key_Escape);

    EXPECT_TRUE(editor.selection().empty());
}

TEST_F(OutlineTest, ObeysTheRulesOfModelsUnderManyEdits)
{
    open("(A+B+C+)*4 / A*6");
    std::mt19937 random(7);
    for (int i = 0; i < 200; ++i) {
        const auto pick = [&](std::size_t count) { return static_cast<int>(random() % count); };
        const int at = pick(layout().encoder.positions.size());
        const LayoutDocument& document = editor.document();
        const Edit edits[] = {insertBlock(document, {Stack::Encoder, at}, {}),
                              removePositions(document, encoder({at})),
                              insertSameWeights(document, encoder({at}), {Stack::Encoder, 0}),
                              addCorrector(document, encoder({at}), Adaptor{}),
                              movePositions(document, encoder({at}), {Stack::Encoder, 2})};
        if (layout().encoder.positions.size() > 2 || i % 5 != 1)
            editor.apply(edits[i % 5]);
    }

    int rows = 0;
    for (int i = 0; i < static_cast<int>(layout().encoder.positions.size()); ++i)
        rows += model().indexOf(PositionId{Stack::Encoder, i}).isValid() ? 1 : 0;
    EXPECT_EQ(rows, static_cast<int>(layout().encoder.positions.size()));
}

} // namespace
} // namespace reblock
