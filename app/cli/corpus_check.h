#pragma once

#include <CLI/App.hpp>

namespace reblock {

class Session;

/// `reblock corpus check NAME [--progress-lines]`
void addCorpusCheck(CLI::App& group, Session& session);

} // namespace reblock
