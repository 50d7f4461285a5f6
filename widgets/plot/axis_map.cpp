#include "widgets/plot/axis_map.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace reblock {

namespace {

double bent(double value, bool logarithmic)
{
    if (!logarithmic)
        return value;
    return value > 0 ? std::log10(value) : std::numeric_limits<double>::quiet_NaN();
}

double unbent(double value, bool logarithmic)
{
    return logarithmic ? std::pow(10.0, value) : value;
}

bool isUsable(PlotRange range)
{
    const double size = std::max(std::abs(range.lower), std::abs(range.upper));
    return std::isfinite(range.lower) && std::isfinite(range.upper) &&
           range.upper - range.lower > size * 1e-12 && size < 1e250;
}

} // namespace

double AxisMap::toPixel(double value) const
{
    const double low = bent(values.lower, logarithmic);
    const double high = bent(values.upper, logarithmic);
    return pixels.lower + (bent(value, logarithmic) - low) / (high - low) * (pixels.upper - pixels.lower);
}

double AxisMap::toValue(double pixel) const
{
    const double low = bent(values.lower, logarithmic);
    const double high = bent(values.upper, logarithmic);
    const double share = (pixel - pixels.lower) / (pixels.upper - pixels.lower);
    return unbent(low + share * (high - low), logarithmic);
}

PlotRange zoomed(const AxisMap& axis, double fixed, double factor)
{
    const double centre = bent(fixed, axis.logarithmic);
    const double low = bent(axis.values.lower, axis.logarithmic);
    const double high = bent(axis.values.upper, axis.logarithmic);
    const PlotRange next{unbent(centre + (low - centre) * factor, axis.logarithmic),
                         unbent(centre + (high - centre) * factor, axis.logarithmic)};
    return isUsable(next) ? next : axis.values;
}

PlotRange panned(const AxisMap& axis, double pixels)
{
    const PlotRange next{axis.toValue(axis.pixels.lower - pixels), axis.toValue(axis.pixels.upper - pixels)};
    return isUsable(next) ? next : axis.values;
}

PlotRange padded(PlotRange range, double share, bool logarithmic)
{
    double low = bent(range.lower, logarithmic);
    double high = bent(range.upper, logarithmic);
    const double least = logarithmic ? 0.1 : std::max(std::abs(low), std::abs(high)) * 1e-6;
    if (high - low < least) {
        const double half = logarithmic ? 0.3 : std::max(std::abs(low) * 0.1, 0.5);
        low -= half;
        high += half;
    }
    const double margin = (high - low) * share;
    return {unbent(low - margin, logarithmic), unbent(high + margin, logarithmic)};
}

DrawingBudget drawingBudget(std::size_t visibleCurves)
{
    if (visibleCurves <= 12)
        return {};
    if (visibleCurves <= 100)
        return {false, 1, 100};
    return {false, 1, 250};
}

} // namespace reblock
