#pragma once

#include <CLI/App.hpp>

namespace reblock {

class Session;

/// `reblock corpus add|list|check|exclude|remove|noisy|make-demo`
void addCorpusCommand(CLI::App& app, Session& session);

} // namespace reblock
