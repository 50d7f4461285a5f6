#pragma once

#include <CLI/App.hpp>

namespace reblock {

class Session;

/// `reblock fbank`
void addFbankCommand(CLI::App& app, Session& session);

} // namespace reblock
