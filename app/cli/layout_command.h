#pragma once

#include <CLI/App.hpp>

namespace reblock {

class Session;

/// Adds `reblock layout presets|show|check|diff|cost|pattern|sweep` and the commands for saved layouts.
void addLayoutCommand(CLI::App& app, Session& session);

} // namespace reblock
