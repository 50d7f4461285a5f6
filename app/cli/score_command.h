#pragma once

#include <CLI/App.hpp>

namespace reblock {

class Session;

/// Adds `reblock score REF HYP`.
void addScoreCommand(CLI::App& app, Session& session);

} // namespace reblock
