#pragma once

#include <CLI/App.hpp>

namespace reblock {

class Session;

/// `reblock device` and `reblock verify`.
void addMachineCommands(CLI::App& app, Session& session);

} // namespace reblock
