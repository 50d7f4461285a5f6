#include "widgets/layout_canvas/repeat_gesture.h"

#include "widgets/layout_canvas/layout_canvas.h"

#include <algorithm>
#include <cmath>

namespace reblock {

RepeatGesture::RepeatGesture(LayoutCanvas& canvas, const RepeatRange& range, const QPointF& pressed)
    : canvas_(canvas), range_(range), pressed_(pressed), times_(range.times)
{
}

void RepeatGesture::moveTo(const QPointF& point, Qt::KeyboardModifiers)
{
    const double more = std::round((point.y() - pressed_.y()) / kPixelsPerTime);
    times_ = static_cast<int>(std::clamp(range_.times + more, 1.0, double{kMostTimes}));
    if (times_ != asked_)
        answer_ = canvas_.host()->askRepeat(range_.first, range_.period, times_);
    asked_ = times_;
    const QStringList lines = QStringList(QStringLiteral("×%1").arg(times_)) + answer_.lines;
    canvas_.drawing().setGhost(lines, canvas_.mapToScene(point.toPoint()), !answer_.allowed);
}

void RepeatGesture::finish()
{
    cancel();
    if (times_ != range_.times)
        canvas_.host()->repeat(range_.first, range_.period, times_);
}

void RepeatGesture::cancel()
{
    canvas_.drawing().clearDrop();
    canvas_.host()->dragEnded();
}

} // namespace reblock
