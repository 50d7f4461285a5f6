#pragma once

#include "widgets/layout_canvas/canvas_gesture.h"
#include "widgets/layout_canvas/canvas_host.h"
#include "widgets/layout_canvas/canvas_places.h"
#include "widgets/layout_canvas/mouse_gesture.h"

namespace reblock {

class LayoutCanvas;

/// The lower edge of a brick or bracket dragged: outwards repeats it more often, inwards less.
class RepeatGesture : public MouseGesture {
public:
    static constexpr int kPixelsPerTime = 14; ///< of the viewport, whatever the zoom
    static constexpr int kMostTimes = 1000;

    /// canvas   has a host; outlives the gesture
    /// pressed  where the drag began, in pixels of the viewport
    RepeatGesture(LayoutCanvas& canvas, const RepeatRange& range, const QPointF& pressed);

    void moveTo(const QPointF& point, Qt::KeyboardModifiers modifiers) override;
    void finish() override;
    void cancel() override;
    bool scrollsAtEdges() const override { return false; }

    int times() const { return times_; }

private:
    LayoutCanvas& canvas_;
    RepeatRange range_;
    QPointF pressed_;
    int times_;
    int asked_ = 0; ///< times that answer_ is for
    CanvasAnswer answer_;
};

} // namespace reblock
