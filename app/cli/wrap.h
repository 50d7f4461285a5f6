#pragma once

#include <string>

namespace reblock {

/// Breaks a text at spaces so that no line takes more columns (a longer word keeps its own line).
/// Line breaks that are there stay.
std::string wrapped(const std::string& text, int columns);

} // namespace reblock
