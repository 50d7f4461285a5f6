#include "widgets/plot/nearest.h"

#include <algorithm>
#include <cmath>

namespace reblock {

std::optional<std::size_t> nearestIndex(std::span<const double> rising, double x)
{
    if (rising.empty() || std::isnan(x))
        return std::nullopt;
    const auto above = std::ranges::lower_bound(rising, x);
    const auto index = static_cast<std::size_t>(above - rising.begin());
    if (index == 0)
        return 0;
    if (index == rising.size() || x - rising[index - 1] <= rising[index] - x)
        return index - 1;
    return index;
}

double distanceToSegment(PixelPoint point, PixelPoint from, PixelPoint to)
{
    const double dx = to.x - from.x;
    const double dy = to.y - from.y;
    const double length2 = dx * dx + dy * dy;
    double share = 0;
    if (length2 > 0)
        share = std::clamp(((point.x - from.x) * dx + (point.y - from.y) * dy) / length2, 0.0, 1.0);
    return std::hypot(point.x - from.x - share * dx, point.y - from.y - share * dy);
}

} // namespace reblock
