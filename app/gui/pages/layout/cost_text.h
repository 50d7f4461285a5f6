#pragma once

#include "core/layout/edit/cost_change.h"

#include <QString>

namespace reblock {

/// "+65,792 parameters, +0.2 % multiply-adds", translated; "same cost" where nothing changes.
QString costChangeText(const CostChange& change);

/// "+65,792", "−12", "±0".
QString signedText(std::int64_t value);
/// "+0.2 %", "−62.4 %", "±0 %" from a fraction.
QString signedPercentText(double fraction);

} // namespace reblock
