#pragma once

#include <CLI/App.hpp>

namespace reblock {

class Session;

/// Adds `reblock layout presets|show|check|diff|cost`.
void addLayoutCommand(CLI::App& app, Session& session);

} // namespace reblock
