#pragma once

#include <CLI/App.hpp>

namespace reblock {

class Session;

/// Adds `reblock compare REF HYP_A HYP_B…` and `reblock compare RUN RUN…`.
void addCompareCommand(CLI::App& app, Session& session);

} // namespace reblock
