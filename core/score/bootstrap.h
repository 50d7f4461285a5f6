#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace reblock {

/// What is drawn as a whole: an utterance, a speaker, a recording.
struct ScoreUnit {
    std::int64_t errors = 0;
    std::int64_t tokens = 0;
};

/// Limits of an error rate, as fractions.
struct ScoreInterval {
    double low = 0;
    double high = 0;
    bool operator==(const ScoreInterval&) const = default;
};

constexpr std::uint32_t kBootstrapSeed = 30324;
constexpr int kBootstrapReplicates = 10000;

/// The 95 % interval of sum(errors) / sum(tokens) by the percentile bootstrap: each replicate draws
/// as many units as there are, with replacement. Draws are r = mt19937(seed) in order, index =
/// (uint64(r) * units) >> 32; limits are quantiles 0.025 and 0.975 with linear interpolation.
/// Replicates without a single token are left out. Absent where there are no tokens at all.
/// source: docs/scoring.md; checked to 1e-12 against tests/fixtures/scoring/bootstrap.json
std::optional<ScoreInterval> bootstrapInterval(std::span<const ScoreUnit> units,
                                               std::uint32_t seed = kBootstrapSeed,
                                               int replicates = kBootstrapReplicates);

} // namespace reblock
