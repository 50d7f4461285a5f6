#pragma once

#include <CLI/App.hpp>

namespace reblock {

class Session;

/// Adds `export` to `reblock runs`: a decode's hypotheses, or the curves, as a file for other programs.
void addRunsExport(CLI::App& group, Session& session);

} // namespace reblock
