#pragma once

#include <CLI/App.hpp>

namespace reblock {

class Session;

/// `reblock align`.
void addAlignCommand(CLI::App& app, Session& session);

} // namespace reblock
