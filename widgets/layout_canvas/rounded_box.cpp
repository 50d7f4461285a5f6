#include "widgets/layout_canvas/rounded_box.h"

namespace reblock {

QPainterPath roundedBox(const QRectF& box, const Corners& corners)
{
    const double r = kCornerRadius;
    QPainterPath path;
    path.moveTo(box.left() + r, box.top());
    path.lineTo(box.right() - (corners.topRight ? r : 0), box.top());
    if (corners.topRight)
        path.arcTo(box.right() - 2 * r, box.top(), 2 * r, 2 * r, 90, -90);
    path.lineTo(box.right(), box.bottom() - (corners.bottomRight ? r : 0));
    if (corners.bottomRight)
        path.arcTo(box.right() - 2 * r, box.bottom() - 2 * r, 2 * r, 2 * r, 0, -90);
    path.lineTo(box.left() + (corners.bottomLeft ? r : 0), box.bottom());
    if (corners.bottomLeft)
        path.arcTo(box.left(), box.bottom() - 2 * r, 2 * r, 2 * r, 270, -90);
    path.lineTo(box.left(), box.top() + (corners.topLeft ? r : 0));
    if (corners.topLeft)
        path.arcTo(box.left(), box.top(), 2 * r, 2 * r, 180, -90);
    else
        path.lineTo(box.left(), box.top());
    path.closeSubpath();
    return path;
}

} // namespace reblock
