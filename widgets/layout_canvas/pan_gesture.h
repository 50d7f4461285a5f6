#pragma once

#include "widgets/layout_canvas/mouse_gesture.h"

namespace reblock {

class LayoutCanvas;

/// The drawing follows the pointer: dragged with the middle button, or with Space held.
class PanGesture : public MouseGesture {
public:
    PanGesture(LayoutCanvas& canvas, const QPointF& pressed);

    void moveTo(const QPointF& point, Qt::KeyboardModifiers modifiers) override;
    void finish() override;
    void cancel() override;
    bool scrollsAtEdges() const override { return false; }

private:
    LayoutCanvas& canvas_;
    QPointF pressed_;
    QPointF point_;
};

} // namespace reblock
