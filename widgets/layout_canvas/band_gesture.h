#pragma once

#include "widgets/layout_canvas/canvas_gesture.h"
#include "widgets/layout_canvas/mouse_gesture.h"

#include <vector>

namespace reblock {

class LayoutCanvas;

/// A rubber band: selects the bricks that it touches, with Shift beside those that were selected.
class BandGesture : public MouseGesture {
public:
    /// canvas   outlives the gesture
    /// pressed  a corner, in pixels of the viewport
    BandGesture(LayoutCanvas& canvas, const QPointF& pressed);

    void moveTo(const QPointF& point, Qt::KeyboardModifiers modifiers) override;
    void finish() override;
    void cancel() override;

private:
    LayoutCanvas& canvas_;
    QPointF corner_; ///< of the drawing
    std::vector<CanvasPlace> before_;
};

} // namespace reblock
