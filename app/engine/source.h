#pragma once

#include <filesystem>

namespace reblock {

class Request;

/// The checkpoint that a request's "source" (a run's folder, or a model file) and "checkpoint" name.
/// Throws UserError as chooseCheckpoint() does, and for a checkpoint of a model file.
std::filesystem::path requestedCheckpoint(const Request& request);

} // namespace reblock
