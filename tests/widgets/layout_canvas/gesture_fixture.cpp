#include "tests/widgets/layout_canvas/gesture_fixture.h"

#include <QDragEnterEvent>
#include <QWheelEvent>

namespace reblock {
namespace {

const CanvasChip kAdaptor{QStringLiteral("ad"), QStringLiteral("adaptor"), 0};
const CanvasChip kBottleneck{QStringLiteral("b64"), QStringLiteral("bottleneck, width 64"), 1};

CanvasBrick brickOf(int position, const QString& label, int color)
{
    CanvasBrick brick;
    brick.position = position;
    brick.label = label;
    brick.color = color;
    return brick;
}

CanvasStack encoder()
{
    CanvasStack stack;
    stack.title = QStringLiteral("Encoder, 6 positions");
    const QStringList labels{QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")};
    for (int i = 0; i < 6; ++i)
        stack.bricks.push_back(brickOf(i, labels[i % 3], i % 3));
    stack.bricks[0].chips = {kAdaptor, kBottleneck};
    stack.bricks[1].chips = {kBottleneck};
    for (const char* name : {"attention", "ffn", "norms"})
        stack.bricks[2].parts.push_back({QString::fromLatin1(name), QStringLiteral("C"), 2, false});
    stack.bricks[2].parts[1].label = QStringLiteral("A");
    stack.bricks[2].parts[1].color = 0;
    stack.brackets = {{0, 6, 3, 2, 0, false}};
    return stack;
}

CanvasStack decoder()
{
    CanvasStack stack;
    stack.title = QStringLiteral("Decoder, 4 positions");
    stack.bricks = {brickOf(0, QStringLiteral("A"), 4)};
    stack.bricks[0].positions = 4;
    stack.bricks[0].times = 4;
    stack.brackets = {{0, 4, 1, 4, 0, true}};
    return stack;
}

} // namespace

GestureTest::GestureTest()
{
    CanvasPicture picture;
    picture.stacks = {encoder(), decoder()};
    canvas.setAnimated(false);
    canvas.resize(700, 420);
    canvas.setHost(&host);
    canvas.setPicture(picture);
    canvas.show();
    canvas.setFocus();
    EXPECT_TRUE(QTest::qWaitForWindowActive(&canvas));
}

QPoint GestureTest::brick(const CanvasPlace& place) const
{
    return canvas.mapFromScene(canvas.drawing().brickRect(place).center());
}

QPoint GestureTest::chip(const CanvasPlace& place, int number) const
{
    return canvas.mapFromScene(canvas.drawing().chipRect(place, number).center());
}

QPoint GestureTest::part(const CanvasPlace& place, int number) const
{
    const QRectF body = canvas.drawing().brickRect(place);
    for (double y = body.top() + 1; y < body.bottom(); ++y) {
        const QPointF at(body.center().x(), y);
        const CanvasHit hit = canvas.drawing().hitAt(at);
        if (hit.what == CanvasHit::What::Part && hit.part == number)
            return canvas.mapFromScene(at) + QPoint(0, 1);
    }
    return {-1, -1};
}

QPoint GestureTest::lowerEdge(const CanvasPlace& place) const
{
    const QRectF body = canvas.drawing().brickRect(place);
    return canvas.mapFromScene(QPointF(body.center().x(), body.bottom() - 2));
}

QPoint GestureTest::bracket(int stack, int number) const
{
    const QRectF area = canvas.drawing().bracketRect(stack, number);
    return canvas.mapFromScene(QPointF(area.center().x(), area.top() + 2));
}

QPoint GestureTest::bracketEdge(int stack, int number) const
{
    const QRectF area = canvas.drawing().bracketRect(stack, number);
    return canvas.mapFromScene(QPointF(area.center().x(), area.bottom() - 2));
}

QPoint GestureTest::gap(int stack, int index) const
{
    const LayoutScene& scene = canvas.drawing();
    if (index < scene.positions(stack)) {
        const QRectF body = scene.brickRect({stack, index});
        return canvas.mapFromScene(QPointF(body.left() - 3, body.center().y()));
    }
    const QRectF body = scene.brickRect({stack, index - 1});
    return canvas.mapFromScene(QPointF(body.right() + 4, body.center().y()));
}

QPoint GestureTest::beside() const
{
    const QRect view = canvas.viewport()->rect();
    for (int y = view.bottom() - 2; y > 0; --y) {
        const QPoint at(view.center().x(), y);
        if (canvas.drawing().hitAt(canvas.mapToScene(at)).what == CanvasHit::What::Outside)
            return at;
    }
    return {view.width() + 50, view.height() + 50};
}

void GestureTest::press(const QPoint& at, Qt::MouseButton button, Qt::KeyboardModifiers held)
{
    pressed_ = button;
    QTest::mousePress(canvas.viewport(), button, held, at);
}

void GestureTest::moveTo(const QPoint& at, Qt::KeyboardModifiers held)
{
    QMouseEvent event(QEvent::MouseMove, at, canvas.viewport()->mapToGlobal(at), Qt::NoButton, pressed_,
                      held);
    QApplication::sendEvent(canvas.viewport(), &event);
}

void GestureTest::release(const QPoint& at, Qt::MouseButton button, Qt::KeyboardModifiers held)
{
    pressed_ = Qt::NoButton;
    QTest::mouseRelease(canvas.viewport(), button, held, at);
}

void GestureTest::drag(const QPoint& from, const QPoint& to, Qt::MouseButton button,
                       Qt::KeyboardModifiers heldAtDrop)
{
    press(from, button);
    moveTo((from + to) / 2);
    moveTo(to, heldAtDrop);
    release(to, button, heldAtDrop);
}

void GestureTest::click(const QPoint& at, Qt::KeyboardModifiers held, Qt::MouseButton button)
{
    QTest::mouseClick(canvas.viewport(), button, held, at);
}

void GestureTest::key(Qt::Key key, Qt::KeyboardModifiers held)
{
    QTest::keyClick(&canvas, key, held);
}

void GestureTest::wheel(const QPoint& at, int angle)
{
    QWheelEvent event(at, canvas.viewport()->mapToGlobal(at), {}, {0, angle}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(canvas.viewport(), &event);
}

bool GestureTest::enter(const QMimeData& data, const QPoint& at, Qt::KeyboardModifiers held)
{
    QDragEnterEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, held);
    event.ignore();
    QApplication::sendEvent(canvas.viewport(), &event);
    return event.isAccepted();
}

bool GestureTest::hover(const QMimeData& data, const QPoint& at, Qt::KeyboardModifiers held)
{
    QDragMoveEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, held);
    event.ignore();
    QApplication::sendEvent(canvas.viewport(), &event);
    return event.isAccepted();
}

bool GestureTest::letGo(const QMimeData& data, const QPoint& at, Qt::KeyboardModifiers held)
{
    QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, held);
    event.ignore();
    QApplication::sendEvent(canvas.viewport(), &event);
    return event.isAccepted();
}

std::vector<CanvasPlace> encoderPlaces(std::initializer_list<int> indexes)
{
    std::vector<CanvasPlace> places;
    for (const int index : indexes)
        places.push_back({0, index});
    return places;
}

} // namespace reblock
