#pragma once

#include <CLI/App.hpp>

namespace reblock {

class Session;

/// `reblock corpus noisy`
void addCorpusNoisy(CLI::App& group, Session& session);

} // namespace reblock
