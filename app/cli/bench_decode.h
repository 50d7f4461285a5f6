#pragma once

#include <CLI/App.hpp>

namespace reblock {

class Session;

/// `reblock bench decode`.
void addBenchDecode(CLI::App& group, Session& session);

} // namespace reblock
