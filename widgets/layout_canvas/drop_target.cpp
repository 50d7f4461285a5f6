#include "widgets/layout_canvas/drop_target.h"

#include "widgets/layout_canvas/canvas_mime.h"
#include "widgets/layout_canvas/layout_canvas.h"

#include <QDragEnterEvent>
#include <QMimeData>

namespace reblock {

DropTarget::DropTarget(LayoutCanvas& canvas) : canvas_(canvas), edges_(canvas)
{
    connect(&edges_, &EdgeScroll::scrolled, this, [this] {
        if (gesture_)
            gesture_->moveTo(point_, modifiers_);
    });
}

bool DropTarget::handle(QEvent* event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
        enter(*static_cast<QDragEnterEvent*>(event));
        return true;
    case QEvent::DragMove:
        move(*static_cast<QDragMoveEvent*>(event));
        return true;
    case QEvent::Drop:
        drop(*static_cast<QDropEvent*>(event));
        return true;
    case QEvent::DragLeave:
        leave();
        return true;
    default:
        return false;
    }
}

void DropTarget::enter(QDragEnterEvent& event)
{
    const auto dragged = canvas_.host() == nullptr ? std::nullopt : dropFromMime(*event.mimeData());
    if (!dragged) {
        event.ignore();
        return;
    }
    gesture_ = std::make_unique<DropGesture>(canvas_, *dragged);
    aim(event);
    event.setDropAction(Qt::CopyAction); // what is dragged stays in the palette, the file on the disk
    event.accept();
}

void DropTarget::move(QDragMoveEvent& event)
{
    if (!gesture_) {
        event.ignore();
        return;
    }
    aim(event);
    event.setDropAction(Qt::CopyAction);
    event.setAccepted(gesture_->hasTarget());
}

void DropTarget::aim(const QDropEvent& event)
{
    point_ = event.position();
    modifiers_ = event.modifiers();
    gesture_->moveTo(point_, modifiers_);
    edges_.follow(point_);
}

void DropTarget::drop(QDropEvent& event)
{
    edges_.stop();
    const std::unique_ptr<DropGesture> gesture = std::move(gesture_);
    if (!gesture) {
        event.ignore();
        return;
    }
    gesture->moveTo(event.position(), event.modifiers());
    event.setDropAction(Qt::CopyAction);
    event.setAccepted(gesture->hasTarget());
    canvas_.setFocus(Qt::MouseFocusReason);
    gesture->finish();
}

void DropTarget::leave()
{
    edges_.stop();
    if (gesture_)
        gesture_->cancel();
    gesture_.reset();
}

} // namespace reblock
