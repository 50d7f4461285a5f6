#pragma once

#include "core/engine/verify/verify.h"

#include <filesystem>

namespace reblock {

/// Runs one case of tests/fixtures/model in float64 and float32: every output, loss, gradient, three
/// optimiser steps and both greedy texts. Throws UserError as readModelCase and readTensorFile do.
VerifiedCase verifyModelCase(const std::filesystem::path& file);

} // namespace reblock
