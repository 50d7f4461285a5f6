#pragma once

#include <CLI/App.hpp>

namespace reblock {

class Session;

/// Adds `import` to `reblock runs`: run folders, or another toolkit's results.
void addRunsImport(CLI::App& group, Session& session);

} // namespace reblock
