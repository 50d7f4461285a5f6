#pragma once

#include <CLI/App.hpp>

namespace reblock {

class Session;

/// `reblock bench data`
void addBenchData(CLI::App& group, Session& session);

} // namespace reblock
