#include "widgets/layout_canvas/band_gesture.h"

#include "widgets/layout_canvas/canvas_places.h"
#include "widgets/layout_canvas/layout_canvas.h"

namespace reblock {

BandGesture::BandGesture(LayoutCanvas& canvas, const QPointF& pressed)
    : canvas_(canvas), corner_(canvas.mapToScene(pressed.toPoint())), before_(canvas.selected())
{
}

void BandGesture::moveTo(const QPointF& point, Qt::KeyboardModifiers modifiers)
{
    const QRectF band = QRectF(corner_, canvas_.mapToScene(point.toPoint())).normalized();
    canvas_.drawing().showRubberBand(band);
    std::vector<CanvasPlace> places;
    if (modifiers.testFlag(Qt::ShiftModifier))
        places = before_;
    for (const CanvasPlace& brick : canvas_.drawing().bricksIn(band)) {
        const std::vector<CanvasPlace> all = placesOfBrick(canvas_.drawing(), brick);
        places.insert(places.end(), all.begin(), all.end());
    }
    canvas_.setSelected(places);
}

void BandGesture::finish()
{
    canvas_.drawing().clearDrop();
    if (!canvas_.selected().empty())
        canvas_.setFocused(canvas_.selected().front());
}

void BandGesture::cancel()
{
    canvas_.drawing().clearDrop();
    canvas_.setSelected(before_);
}

} // namespace reblock
