#pragma once

#include "widgets/layout_canvas/canvas_gesture.h"

namespace reblock {

/// Knows what gestures mean. The canvas asks while something is dragged and tells when it is let go.
class CanvasHost {
public:
    virtual ~CanvasHost() = default;

    /// Called at every mouse move of a drag: must answer in a few milliseconds and change nothing.
    virtual CanvasAnswer ask(const CanvasDrop& drop) = 0;
    /// Let go, also where it is refused (then it says so in place by LayoutCanvas::showRefusal).
    virtual void drop(const CanvasDrop& drop) = 0;
    /// The lower edge of a brick or bracket dragged to `times`.
    virtual CanvasAnswer askRepeat(const CanvasPlace& first, int period, int times) = 0;
    virtual void repeat(const CanvasPlace& first, int period, int times) = 0;
    /// The wheel or + and - on the focused chip; `steps` up or down. A sweep is one undo step until
    /// endSweep().
    virtual void changeWidth(const CanvasPlace& position, int chip, int steps) = 0;
    virtual void endSweep() = 0;
    /// Nothing is dragged any more: what was asked last came to nothing, or is dropped next.
    virtual void dragEnded() {}
};

} // namespace reblock
