#pragma once

#include <CLI/App.hpp>

namespace reblock {

class Session;

/// `reblock transcribe`.
void addTranscribeCommand(CLI::App& app, Session& session);

} // namespace reblock
