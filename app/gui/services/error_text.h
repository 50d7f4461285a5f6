#pragma once

#include <QString>

#include <exception>

namespace reblock {

/// "What happened where. What to do." for a banner or the status bar, from any exception.
QString errorText(const std::exception& error);

} // namespace reblock
