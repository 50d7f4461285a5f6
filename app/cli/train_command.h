#pragma once

#include <CLI/App.hpp>

namespace reblock {

class Session;

/// `reblock train` and `reblock stop`.
void addTrainCommands(CLI::App& app, Session& session);

} // namespace reblock
