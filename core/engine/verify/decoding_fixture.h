#pragma once

#include "core/engine/verify/verify.h"

#include <filesystem>

namespace reblock {

class FixtureRun;

/// The checks, one per kind of file in tests/fixtures/decoding; each lives in KIND_fixture.cpp and is
/// listed in decoding_fixture.cpp.
void checkAttentionBeam(FixtureRun& run);
void checkAttentionRescoring(FixtureRun& run);
void checkCtcAlignment(FixtureRun& run);
void checkCtcGreedy(FixtureRun& run);
void checkCtcLoss(FixtureRun& run);
void checkCtcPrefixBeam(FixtureRun& run);
void checkCtcPrefixScores(FixtureRun& run);
void checkLabelSmoothing(FixtureRun& run);
void checkOptimisers(FixtureRun& run);
void checkPositionCode(FixtureRun& run);
void checkPrimitives(FixtureRun& run);
void checkWarmup(FixtureRun& run);

/// Runs one file of tests/fixtures/decoding through the engine in float64 and float32. Its kind is told
/// by its `format`, "reblock-fixture/KIND/1".
/// Throws UserError: no such file, not JSON, an unknown kind or version, a value that is missing.
VerifiedCase verifyDecodingFixture(const std::filesystem::path& file);

} // namespace reblock
