#pragma once

#include <CLI/App.hpp>

namespace reblock {

class Session;

/// Adds `reblock runs list|show|import|rebuild|delete|restore`.
void addRunsCommand(CLI::App& app, Session& session);

} // namespace reblock
