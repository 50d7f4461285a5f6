#pragma once

#include "widgets/layout_canvas/canvas_gesture.h"

#include <QTimer>

namespace reblock {

class LayoutCanvas;

/// Changes of the focused chip's width that belong together: one undo step until end().
class WidthSweep : public QObject {
    Q_OBJECT
public:
    static constexpr int kPauseMilliseconds = 600; ///< after that the sweep is over by itself

    /// canvas   outlives it
    explicit WidthSweep(LayoutCanvas& canvas);

    /// Small turns of a touchpad gather until they make a step. angle   in eighths of a degree, up above 0
    void turn(int angle);
    /// Nothing where no sweep is on.
    void end();
    bool isOn() const { return pause_.isActive(); }

private:
    LayoutCanvas& canvas_;
    QTimer pause_;
    int angle_ = 0;
};

} // namespace reblock
