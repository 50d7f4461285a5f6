#pragma once

#include <CLI/App.hpp>

namespace reblock {

class Session;

/// Adds every command of the program; one line each.
void addCommands(CLI::App& app, Session& session);

} // namespace reblock
