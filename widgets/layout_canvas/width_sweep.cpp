#include "widgets/layout_canvas/width_sweep.h"

#include "widgets/layout_canvas/canvas_host.h"
#include "widgets/layout_canvas/layout_canvas.h"

#include <QWheelEvent>

namespace reblock {

WidthSweep::WidthSweep(LayoutCanvas& canvas) : canvas_(canvas)
{
    pause_.setSingleShot(true);
    pause_.setInterval(kPauseMilliseconds);
    connect(&pause_, &QTimer::timeout, this, [this] {
        angle_ = 0;
        canvas_.host()->endSweep();
    });
}

void WidthSweep::turn(int angle)
{
    angle_ += angle;
    const int steps = angle_ / QWheelEvent::DefaultDeltasPerStep;
    angle_ -= steps * QWheelEvent::DefaultDeltasPerStep;
    if (steps == 0)
        return;
    pause_.start();
    canvas_.host()->changeWidth(canvas_.focused(), canvas_.focusedChip(), steps);
}

void WidthSweep::end()
{
    angle_ = 0;
    if (!isOn())
        return;
    pause_.stop();
    canvas_.host()->endSweep();
}

} // namespace reblock
