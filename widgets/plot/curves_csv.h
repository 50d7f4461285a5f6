#pragma once

#include "widgets/plot/curve_data.h"

#include <span>
#include <string>

namespace reblock {

/// What one curve is called in a table.
struct NamedCurve {
    std::string run;    ///< whose curve it is
    std::string metric; ///< "train loss"
    const CurveData* data = nullptr;
};

/// Comma-separated values (RFC 4180), one row per point: run, metric, xName, value, smoothed. Numbers
/// are written so that reading them gives the same double; a value that is not finite is empty.
std::string csvFromCurves(const std::string& xName, std::span<const NamedCurve> curves);

} // namespace reblock
