#pragma once

#include "widgets/layout_canvas/canvas_gesture.h"

class QKeyEvent;

namespace reblock {

class CanvasSelection;
class LayoutCanvas;

/// The keys of the canvas that are no actions of its page: arrows, Home, End, Enter, Menu, Ctrl and +
/// or -. Space and Esc belong to CanvasInput.
class CanvasKeys {
public:
    /// All outlive it.
    CanvasKeys(LayoutCanvas& canvas, CanvasSelection& selection) : canvas_(canvas), selection_(selection) {}

    /// A key that is kept from the shortcuts of page and window.
    bool isOwn(const QKeyEvent& event) const;
    /// True: it was a key of the canvas.
    bool press(const QKeyEvent& event);

    /// Offers the selected positions, or the focused, for a copy behind themselves: the Menu key.
    void askChoice();
    /// Folds or unfolds what is around the focused brick.
    void toggleBracket();

private:
    void activate();
    void pan(int key);
    void go(int key, bool extend);
    void goAcross(bool down, bool extend);
    void goToEmptyStack(int stack);
    void goTo(const CanvasPlace& place, int chip, bool extend);

    LayoutCanvas& canvas_;
    CanvasSelection& selection_;
};

} // namespace reblock
