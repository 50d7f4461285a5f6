#pragma once

#include <CLI/App.hpp>

namespace reblock {

class Session;

/// Adds `reblock layout save|list|versions|note|rename|remove`: layouts of the project's store.
void addSavedLayoutCommands(CLI::App& group, Session& session);

} // namespace reblock
