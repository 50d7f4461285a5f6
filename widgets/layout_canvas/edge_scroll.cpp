#include "widgets/layout_canvas/edge_scroll.h"

#include "widgets/layout_canvas/layout_canvas.h"

namespace reblock {
namespace {

/// Faster the nearer to the edge; none in the middle and outside.
double panAt(double at, double length)
{
    const double margin = EdgeScroll::kMargin;
    if (at < 0 || at >= length)
        return 0;
    if (at < margin)
        return (margin - at) / 2;
    return at > length - margin ? (length - margin - at) / 2 : 0;
}

} // namespace

EdgeScroll::EdgeScroll(LayoutCanvas& canvas) : canvas_(canvas)
{
    timer_.setInterval(kMilliseconds);
    connect(&timer_, &QTimer::timeout, this, [this] {
        canvas_.panBy(pan_);
        Q_EMIT scrolled();
    });
}

void EdgeScroll::follow(const QPointF& point)
{
    const QSize size = canvas_.viewport()->size();
    pan_ = {panAt(point.x(), size.width()), panAt(point.y(), size.height())};
    if (pan_.isNull() || !canvas_.viewport()->rect().contains(point.toPoint()))
        timer_.stop();
    else if (!timer_.isActive())
        timer_.start();
}

} // namespace reblock
