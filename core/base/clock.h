#pragma once

#include <string>

namespace reblock {

/// Wall time in seconds since 1970-01-01 UTC.
double wallSeconds();

/// Seconds on a clock that never jumps; only differences mean anything.
double steadySeconds();

/// "2026-05-20 14:03:09" in local time.
std::string localTimeText(double wallSeconds);

/// "1 h 05 min", "3 min 20 s", "42 s": for progress lines and tables.
std::string durationText(double seconds);

} // namespace reblock
