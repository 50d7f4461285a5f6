#pragma once

#include <QPainterPath>

namespace reblock {

constexpr double kCornerRadius = 5;

/// Which corners of a part lie at its brick's own corners.
struct Corners {
    bool topLeft = true;
    bool topRight = true;
    bool bottomRight = true;
    bool bottomLeft = true;
};

/// A rectangle rounded at some of its corners: a part of a brick, without clipping.
QPainterPath roundedBox(const QRectF& box, const Corners& corners);

} // namespace reblock
