#pragma once

#include "widgets/plot/curve_data.h"

namespace reblock {

/// One axis: values to pixels and back, linear or logarithmic.
struct AxisMap {
    PlotRange values; ///< both above zero where logarithmic
    PlotRange pixels; ///< where values.lower and values.upper stand; may run downwards
    bool logarithmic = false;

    /// Not a number for a value that a logarithmic axis cannot show.
    double toPixel(double value) const;
    double toValue(double pixel) const;
};

/// The range seen after zooming by `factor` (below 1: closer) with the value at `fixed` staying where
/// it is. A zoom that would leave double precision returns the range unchanged.
PlotRange zoomed(const AxisMap& axis, double fixed, double factor);
/// The range seen after the picture was dragged by so many pixels.
PlotRange panned(const AxisMap& axis, double pixels);
/// The range with a margin of `share` of its length at both ends, never of zero length.
PlotRange padded(PlotRange range, double share, bool logarithmic);

/// What may be drawn without stalls, by the number of visible curves (workbench.md, drawing budget).
struct DrawingBudget {
    bool raw = true;      ///< the raw trace beside the smoothed line
    double lineWidth = 2; ///< of the smoothed line, pixels
    int replotMilliseconds = 100;
};
DrawingBudget drawingBudget(std::size_t visibleCurves);

} // namespace reblock
