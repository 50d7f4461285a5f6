#include "app/gui/pages/layout/layout_actions.h"
#include "app/gui/pages/layout/layout_workspace.h"
#include "widgets/layout_canvas/layout_canvas.h"
#include "widgets/layout_canvas/layout_scene.h"
#include "widgets/layout_canvas/palette.h"
#include "widgets/layout_canvas/repeat_gesture.h"

#include <gmock/gmock.h>

#include <QApplication>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QTest>

namespace reblock {
namespace {

/// A user at the Layout page with nothing open; each drag, click and key is one action.
class BuildByGesturesTest : public testing::Test {
protected:
    static constexpr int kMostActions = 25;

    BuildByGesturesTest() : canvas(workspace.canvas())
    {
        canvas.setAnimated(false);
        workspace.resize(1280, 800);
        workspace.show();
        workspace.focusCanvas();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&workspace));
    }

    /// From the palette onto a point of the canvas.
    void dragEntry(const QString& text, const QPoint& to)
    {
        LayoutPalette& palette = workspace.palette();
        const auto items = palette.findItems(text, Qt::MatchExactly);
        ASSERT_EQ(items.size(), 1) << text.toStdString();
        const QModelIndex index = palette.model()->index(palette.row(items.front()), 0);
        const std::unique_ptr<QMimeData> data(palette.model()->mimeData({index}));
        QDragEnterEvent enters(to, Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(canvas.viewport(), &enters);
        QDropEvent drops(to, Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(canvas.viewport(), &drops);
        ++actions;
    }

    void drag(const QPoint& from, const QPoint& to)
    {
        QTest::mousePress(canvas.viewport(), Qt::LeftButton, {}, from);
        for (const QPoint& at : {(from + to) / 2, to}) {
            QMouseEvent moves(QEvent::MouseMove, at, canvas.viewport()->mapToGlobal(at), Qt::NoButton,
                              Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(canvas.viewport(), &moves);
        }
        QTest::mouseRelease(canvas.viewport(), Qt::LeftButton, {}, to);
        ++actions;
    }

    void key(int key, Qt::KeyboardModifiers held = {})
    {
        QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key), held);
        ++actions;
    }

    void keys(const char* letters)
    {
        for (const char* letter = letters; *letter != '\0'; ++letter) {
            QTest::keyClick(QApplication::focusWidget(), *letter);
            ++actions;
        }
    }

    QPoint at(const CanvasPlace& place, double x = 0.5, double y = 0.5) const
    {
        const QRectF body = canvas.drawing().brickRect(place);
        return canvas.mapFromScene(body.topLeft() + QPointF(body.width() * x, body.height() * y));
    }

    QPoint behind(const CanvasPlace& place) const { return at(place, 1.05); }
    QPoint lowerEdge(const CanvasPlace& place) const { return at(place, 0.5, 0.97); }

    QPoint emptyStack(int stack) const
    {
        for (int y = 0; y < canvas.viewport()->height(); ++y) {
            if (canvas.drawing().insertionAt(canvas.mapToScene(40, y)) == CanvasPlace{stack, 0})
                return {40, y + 5};
        }
        return {};
    }

    QPoint repeated(const QPoint& from, int more) const
    {
        return from + QPoint(0, more * RepeatGesture::kPixelsPerTime);
    }

    std::string notation() { return documentNotation(workspace.editor().document()).value_or(""); }

    int adaptors()
    {
        int found = 0;
        for (const Position& position : workspace.editor().document().layout.encoder.positions)
            found += static_cast<int>(position.correctors.size());
        return found;
    }

    LayoutWorkspace workspace;
    LayoutCanvas& canvas;
    int actions = 0;
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
