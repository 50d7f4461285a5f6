#pragma once

#include <CLI/App.hpp>

namespace reblock {

class Session;

/// `reblock decode`.
void addDecodeCommand(CLI::App& app, Session& session);

} // namespace reblock
