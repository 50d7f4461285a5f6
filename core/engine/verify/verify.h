#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace reblock {

/// How one golden case went in one or both types; the worst of all its comparisons.
struct VerifiedCase {
    std::string name;         ///< "model/bra-e", "decoding/ctc_loss" …
    std::string worst_tensor; ///< where the difference was largest, measured by its tolerance
    double max_abs = 0;       ///< there, in absolute terms
    double max_rel = 0;       ///< there, by the expected value
    bool pass = false;
    std::vector<std::string> failures; ///< every comparison out of tolerance, one sentence each
};

/// Runs golden cases through the engine in float32 and float64, with the tolerances of their READMEs.
/// paths   CASE.safetensors with `cases.json` beside it (tests/fixtures/model), or a decoding .json
/// throws  UserError: not there, not a case of a known format
std::vector<VerifiedCase> verifyFiles(const std::vector<std::filesystem::path>& paths);

} // namespace reblock
