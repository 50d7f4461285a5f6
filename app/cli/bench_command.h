#pragma once

#include <CLI/App.hpp>

namespace reblock {

class Session;

/// `reblock bench`: figures measured now.
void addBenchCommand(CLI::App& app, Session& session);

} // namespace reblock
