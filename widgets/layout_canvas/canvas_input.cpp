#include "widgets/layout_canvas/canvas_input.h"

#include "widgets/layout_canvas/layout_canvas.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <utility>

namespace reblock {
namespace {

/// Ctrl, Alt or Shift as a modifier.
Qt::KeyboardModifier modifierOf(int key)
{
    switch (key) {
    case Qt::Key_Control:
        return Qt::ControlModifier;
    case Qt::Key_Alt:
        return Qt::AltModifier;
    case Qt::Key_Shift:
        return Qt::ShiftModifier;
    default:
        return Qt::NoModifier;
    }
}

bool isSpace(const QKeyEvent& event)
{
    return event.key() == Qt::Key_Space && event.modifiers() == Qt::NoModifier;
}

} // namespace

CanvasInput::CanvasInput(LayoutCanvas* canvas)
    : QObject(canvas), canvas_(*canvas), selection_(*canvas), sweep_(*canvas), keys_(*canvas, selection_),
      edges_(*canvas), target_(*canvas)
{
    canvas->setAttribute(Qt::WA_InputMethodEnabled, false);
    canvas->setFocusPolicy(Qt::StrongFocus);
    canvas->viewport()->setMouseTracking(true);
    canvas->viewport()->setAcceptDrops(true);
    canvas->installEventFilter(this);
    canvas->viewport()->installEventFilter(this);
    connect(&edges_, &EdgeScroll::scrolled, this, &CanvasInput::moveGesture);
}

CanvasInput::~CanvasInput() = default;

void CanvasInput::cancel()
{
    press_.reset();
    edges_.stop();
    if (const auto gesture = std::move(gesture_))
        gesture->cancel();
}

bool CanvasInput::eventFilter(QObject* watched, QEvent* event)
{
    return watched == canvas_.viewport() ? handleViewport(event) : handleCanvas(event);
}

bool CanvasInput::handleViewport(QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        press(*static_cast<QMouseEvent*>(event));
        return true;
    case QEvent::MouseMove:
        move(*static_cast<QMouseEvent*>(event));
        return true;
    case QEvent::MouseButtonRelease:
        release(*static_cast<QMouseEvent*>(event));
        return true;
    case QEvent::MouseButtonDblClick:
        doubleClick(*static_cast<QMouseEvent*>(event));
        return true;
    case QEvent::Wheel:
        wheel(*static_cast<QWheelEvent*>(event));
        event->accept();
        return true;
    case QEvent::ContextMenu: // the right button: at its release
        return true;
    case QEvent::Leave:
        leave();
        return false;
    default:
        return target_.handle(event);
    }
}

bool CanvasInput::handleCanvas(QEvent* event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        if (!overrideShortcut(*static_cast<QKeyEvent*>(event)))
            return false;
        event->accept();
        return true;
    case QEvent::KeyPress:
        return pressKey(*static_cast<QKeyEvent*>(event));
    case QEvent::KeyRelease:
        return releaseKey(*static_cast<QKeyEvent*>(event));
    case QEvent::ContextMenu: // the Menu key: as a key
        return true;
    case QEvent::FocusOut:
        sweep_.end();
        if (std::exchange(spaceHeld_, false))
            canvas_.viewport()->unsetCursor();
        return false;
    case QEvent::Hide:
        cancel();
        return false;
    default:
        return false;
    }
}

bool CanvasInput::overrideShortcut(const QKeyEvent& event) const
{
    if (event.key() == Qt::Key_Escape)
        return isGestureOn() || !canvas_.selected().empty();
    if (modifierOf(event.key()) != Qt::NoModifier)
        return isGestureOn(); // Alt would open the menus
    return isSpace(event) || keys_.isOwn(event);
}

bool CanvasInput::pressKey(const QKeyEvent& event)
{
    if (followModifier(event))
        return true;
    if (event.key() == Qt::Key_Escape)
        return escape();
    if (isGestureOn())
        return true; // what is dragged must not change under the pointer
    sweep_.end();
    if (!isSpace(event)) {
        spaceUsed_ = true;
        return keys_.press(event);
    }
    if (!event.isAutoRepeat()) {
        spaceHeld_ = true;
        spaceUsed_ = false;
        canvas_.viewport()->setCursor(Qt::OpenHandCursor);
    }
    return true;
}

bool CanvasInput::releaseKey(const QKeyEvent& event)
{
    if (followModifier(event))
        return true;
    if (event.key() != Qt::Key_Space || event.isAutoRepeat() || !spaceHeld_)
        return false;
    spaceHeld_ = false;
    if (!isGestureOn())
        canvas_.viewport()->unsetCursor();
    if (!spaceUsed_ && !press_ && !isGestureOn())
        keys_.toggleBracket();
    return true;
}

bool CanvasInput::escape()
{
    sweep_.end();
    if (press_ || isGestureOn()) {
        cancel();
        return true;
    }
    if (canvas_.selected().empty())
        return false;
    canvas_.setSelected({});
    return true;
}

bool CanvasInput::followModifier(const QKeyEvent& event)
{
    const Qt::KeyboardModifier modifier = modifierOf(event.key());
    if (modifier == Qt::NoModifier || !isGestureOn())
        return false;
    modifiers_.setFlag(modifier, event.type() == QEvent::KeyPress);
    moveGesture();
    return true;
}

} // namespace reblock
