#pragma once

#include <CLI/App.hpp>

namespace reblock {

class Session;

/// Adds `layout sweep`.
void addLayoutSweep(CLI::App& group, Session& session);

} // namespace reblock
