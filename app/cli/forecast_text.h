#pragma once

#include "core/journal/run_folder.h"

#include <nlohmann/json.hpp>

#include <string>

namespace reblock {

/// A run's forecast beside what came true: {"seconds", "steps", "peak_bytes", "actual" {"seconds", "steps",
/// "peak_bytes"} or null while it is not finished, "error" {"seconds", "peak_bytes"} as fractions (0.1:
/// the forecast was 10 % too high) or null}. Seconds are compared for the same number of steps. null
/// where there is no forecast.
nlohmann::ordered_json forecastComparison(const RunFolder& folder);

/// One line: "2 h 10 min, 1.3 GB; came true: 2 h 02 min (+6.6 %), 1.2 GB (+8.3 %)". Empty for null.
std::string forecastLine(const nlohmann::ordered_json& comparison);

} // namespace reblock
