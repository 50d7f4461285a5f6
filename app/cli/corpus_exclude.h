#pragma once

#include <CLI/App.hpp>

namespace reblock {

class Session;

/// `reblock corpus exclude NAME [ID…] [--problems] [--kind KIND…] [--undo]`
void addCorpusExclude(CLI::App& group, Session& session);

} // namespace reblock
