#include "tests/app/gui/pages/layout/layout_user.h"

#include "widgets/layout_canvas/layout_scene.h"
#include "widgets/layout_canvas/palette.h"
#include "widgets/layout_canvas/repeat_gesture.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QTest>
#include <QWheelEvent>

namespace reblock {

LayoutUserTest::LayoutUserTest() : canvas(workspace.canvas())
{
    canvas.setAnimated(false);
    workspace.resize(1280, 800);
    workspace.show();
    workspace.focusCanvas();
    EXPECT_TRUE(QTest::qWaitForWindowActive(&workspace));
}

void LayoutUserTest::open(const std::string& notation)
{
    const DocumentReading read = readDocumentNotation(notation, {});
    ASSERT_TRUE(read.document.has_value()) << notation;
    workspace.editor().open({*read.document, {}, 0});
    workspace.editor().setSelection({});
    workspace.fold().setAll(false);
    canvas.setFocused({0, 0});
    workspace.focusCanvas();
}

std::string LayoutUserTest::notation()
{
    return documentNotation(workspace.editor().document()).value_or("");
}

QPoint LayoutUserTest::at(const CanvasPlace& place, double x, double y) const
{
    const QRectF body = canvas.drawing().brickRect(place);
    return canvas.mapFromScene(body.topLeft() + QPointF(body.width() * x, body.height() * y));
}

QPoint LayoutUserTest::chip(const CanvasPlace& place, int number) const
{
    return canvas.mapFromScene(canvas.drawing().chipRect(place, number).center());
}

QPoint LayoutUserTest::emptyStack(int stack) const
{
    for (int y = 0; y < canvas.viewport()->height(); ++y) {
        if (canvas.drawing().insertionAt(canvas.mapToScene(40, y)) == CanvasPlace{stack, 0})
            return {40, y + 5};
    }
    return {};
}

QPoint LayoutUserTest::besideTheRows() const
{
    return {canvas.viewport()->width() / 2, -30};
}

QPoint LayoutUserTest::repeated(const QPoint& from, int more)
{
    return from + QPoint(0, more * RepeatGesture::kPixelsPerTime);
}

void LayoutUserTest::dragEntry(const QString& text, const QPoint& to, Qt::KeyboardModifiers heldAtDrop)
{
    LayoutPalette& palette = workspace.palette();
    const auto items = palette.findItems(text, Qt::MatchExactly);
    ASSERT_FALSE(items.isEmpty()) << text.toStdString();
    const QModelIndex index = palette.model()->index(palette.row(items.front()), 0);
    const std::unique_ptr<QMimeData> data(palette.model()->mimeData({index}));
    QDragEnterEvent enters(to, Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(canvas.viewport(), &enters);
    QDropEvent drops(to, Qt::CopyAction, data.get(), Qt::LeftButton, heldAtDrop);
    QApplication::sendEvent(canvas.viewport(), &drops);
    ++actions;
}

void LayoutUserTest::drag(const QPoint& from, const QPoint& to, Qt::KeyboardModifiers heldAtDrop)
{
    QTest::mousePress(canvas.viewport(), Qt::LeftButton, {}, from);
    for (const QPoint& point : {(from + to) / 2, to}) {
        QMouseEvent moves(QEvent::MouseMove, point, canvas.viewport()->mapToGlobal(point), Qt::NoButton,
                          Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(canvas.viewport(), &moves);
    }
    QTest::mouseRelease(canvas.viewport(), Qt::LeftButton, heldAtDrop, to);
    ++actions;
}

void LayoutUserTest::click(const QPoint& at)
{
    QTest::mouseClick(canvas.viewport(), Qt::LeftButton, {}, at);
    ++actions;
}

void LayoutUserTest::doubleClick(const QPoint& at)
{
    QTest::mouseDClick(canvas.viewport(), Qt::LeftButton, {}, at);
    ++actions;
}

void LayoutUserTest::wheel(const QPoint& at, int steps)
{
    QWheelEvent event(at, canvas.viewport()->mapToGlobal(at), {}, {0, 120 * steps}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(canvas.viewport(), &event);
}

void LayoutUserTest::key(Qt::Key key, Qt::KeyboardModifiers held)
{
    QTest::keyClick(QApplication::focusWidget(), key, held);
    ++actions;
}

void LayoutUserTest::keys(const char* letters)
{
    for (const char* letter = letters; *letter != '\0'; ++letter) {
        QTest::keyClick(QApplication::focusWidget(), *letter);
        ++actions;
    }
}

} // namespace reblock
