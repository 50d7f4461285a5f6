#pragma once

#include <CLI/App.hpp>

namespace reblock {

class Session;

/// `reblock forecast`.
void addForecastCommand(CLI::App& app, Session& session);

} // namespace reblock
