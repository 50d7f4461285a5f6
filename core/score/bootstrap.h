#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace reblock {

/// What is drawn as a whole: an utterance, a speaker, a recording.
struct ScoreUnit {
    std::int64_t errors = 0;
    std::int64_t tokens = 0;
};

/// Limits of an error rate, or of a difference of two, as fractions.
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

/// Several systems on the same units: they share the tokens, and so the draws.
struct PairedUnits {
    std::vector<std::int64_t> tokens;              ///< [U]
    std::vector<std::vector<std::int64_t>> errors; ///< [systems][U]
};

/// The rate of every system in every replicate that drew a token: [systems][replicates], one column
/// being the same draw. The recipe of bootstrapInterval(). Empty rows where there are no tokens at all.
std::vector<std::vector<double>> bootstrapRates(const PairedUnits& units, std::uint32_t seed = kBootstrapSeed,
                                                int replicates = kBootstrapReplicates);

/// The 95 % interval of replicates; there must be one.
ScoreInterval percentileInterval(std::vector<double> replicates);

/// How often the first of two systems had the lower rate.
struct PairedBootstrap {
    ScoreInterval interval; ///< of the difference first - second
    std::int64_t below = 0; ///< replicates where the first had the lower rate
    std::int64_t equal = 0;
    std::int64_t above = 0;

    /// (below + equal / 2) / replicates.
    double probabilityFirstBetter() const;
    /// Two-sided: min(1, 2 (1 + min(below + equal, above + equal)) / (replicates + 1)).
    double p() const;
};

/// Two rows of bootstrapRates(). Absent where they are empty.
std::optional<PairedBootstrap> pairedBootstrap(std::span<const double> first, std::span<const double> second);

} // namespace reblock
