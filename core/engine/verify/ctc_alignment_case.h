#pragma once

#include "core/engine/verify/verify.h"

#include <nlohmann/json_fwd.hpp>

namespace reblock {

/// Runs the cases of tests/fixtures/decoding/ctc_alignment.json in float64 and float32: paths and spans
/// exactly, log-probabilities at the README's tolerances. One result, named "decoding/ctc_alignment".
/// golden  the file's content, format reblock-fixture/ctc_alignment/1
/// throws  nlohmann::json::exception: not of that format
VerifiedCase verifyCtcAlignment(const nlohmann::json& golden);

} // namespace reblock
