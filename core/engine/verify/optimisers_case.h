#pragma once

#include "core/engine/verify/verify.h"

#include <nlohmann/json_fwd.hpp>

namespace reblock {

/// Runs the cases of tests/fixtures/decoding/optimisers.json (Adam and LAMB) in float64 and float32:
/// rates, weights after each step and the last moments, at the README's tolerances. One result, named
/// "decoding/optimisers".
/// golden  the file's content, format reblock-fixture/optimisers/1
/// throws  nlohmann::json::exception: not of that format
VerifiedCase verifyOptimisers(const nlohmann::json& golden);

} // namespace reblock
