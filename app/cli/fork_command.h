#pragma once

#include <CLI/App.hpp>

namespace reblock {

class Session;

/// `reblock fork`: makes a run that starts from the weights of another one.
void addForkCommand(CLI::App& app, Session& session);

} // namespace reblock
