#include "widgets/layout_canvas/pan_gesture.h"

#include "widgets/layout_canvas/layout_canvas.h"

namespace reblock {

PanGesture::PanGesture(LayoutCanvas& canvas, const QPointF& pressed)
    : canvas_(canvas), pressed_(pressed), point_(pressed)
{
    canvas_.viewport()->setCursor(Qt::ClosedHandCursor);
}

void PanGesture::moveTo(const QPointF& point, Qt::KeyboardModifiers)
{
    canvas_.panBy(point - point_);
    point_ = point;
}

void PanGesture::finish()
{
    canvas_.viewport()->unsetCursor();
}

void PanGesture::cancel()
{
    canvas_.panBy(pressed_ - point_);
    finish();
}

} // namespace reblock
