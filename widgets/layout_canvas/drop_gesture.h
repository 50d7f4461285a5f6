#pragma once

#include "widgets/layout_canvas/canvas_gesture.h"
#include "widgets/layout_canvas/mouse_gesture.h"

#include <optional>

namespace reblock {

class LayoutCanvas;
class LayoutScene;

/// Something dragged over the canvas, its own or another widget's: shows where it would go and what the
/// host says of it, and drops it there.
class DropGesture : public MouseGesture {
public:
    enum class End {
        Drop,  ///< as the modifiers say
        Choose ///< let the user choose which weights: LayoutCanvas::choiceWanted
    };

    /// canvas   has a host; outlives the gesture
    DropGesture(LayoutCanvas& canvas, const CanvasDrop& drop, End end = End::Drop);

    void moveTo(const QPointF& point, Qt::KeyboardModifiers modifiers) override;
    void finish() override;
    void cancel() override;

    /// Whether letting go there would mean anything.
    bool hasTarget() const { return target_.has_value(); }

private:
    void showTarget();
    void showGhostBrick();

    LayoutCanvas& canvas_;
    LayoutScene& scene_;
    CanvasDrop drop_;
    End end_;
    QPointF point_;
    std::optional<CanvasDrop> target_; ///< the drop with where and how
    CanvasAnswer answer_;
    bool shown_ = false;
};

/// The drop with where a point of the drawing puts it; absent: nowhere.
///
/// inView   false: the pointer is outside of the canvas, what is dragged is taken away
std::optional<CanvasDrop> aimed(const CanvasDrop& drop, const LayoutScene& scene, const QPointF& scenePoint,
                                bool inView);

} // namespace reblock
