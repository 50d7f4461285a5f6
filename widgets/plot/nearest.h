#pragma once

#include <cstddef>
#include <optional>
#include <span>

namespace reblock {

/// The index of the entry of a rising row that is nearest to x, the earlier one of two equally near;
/// nothing for an empty row or an x that is not a number. Binary search.
std::optional<std::size_t> nearestIndex(std::span<const double> rising, double x);

struct PixelPoint {
    double x = 0;
    double y = 0;
};

/// The distance of a point from the straight line between two others.
double distanceToSegment(PixelPoint point, PixelPoint from, PixelPoint to);

} // namespace reblock
