#pragma once

#include <CLI/App.hpp>

namespace reblock {

class Session;

/// `reblock bench fbank`
void addBenchFbank(CLI::App& group, Session& session);

} // namespace reblock
