#pragma once

#include <CLI/App.hpp>

namespace reblock {

class Session;

/// `reblock new`: writes the run folder of a new run.
void addNewCommand(CLI::App& app, Session& session);

} // namespace reblock
