#pragma once

#include "widgets/layout_canvas/canvas_gesture.h"

namespace reblock {

class LayoutCanvas;

/// How clicks and keys change what is selected and focused on a canvas.
class CanvasSelection {
public:
    /// canvas   outlives it
    explicit CanvasSelection(LayoutCanvas& canvas) : canvas_(canvas) {}

    /// The brick alone; further extensions begin here. chip   the focused one, -1: the brick
    void select(const CanvasPlace& place, int chip = -1);
    /// The brick beside what is selected, or no longer.
    void toggle(const CanvasPlace& place);
    /// From where the selection began to this brick; alone where that is in the other stack.
    void extendTo(const CanvasPlace& place);

private:
    LayoutCanvas& canvas_;
    CanvasPlace anchor_;
};

} // namespace reblock
