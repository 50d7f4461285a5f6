#pragma once

#include "core/score/mapsswe.h"
#include "core/score/score.h"
#include "core/score/score_units.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace reblock {

/// One system's result on the common utterances.
struct ComparedSystem {
    std::string name;
    ErrorCounts counts;
    std::int64_t sentenceErrors = 0;
    std::optional<ScoreInterval> interval;
    /// 1 + how many systems are significantly better (Holm-corrected MAPSSWE below 0.05): what is not
    /// told apart shares a rank. Absent where systems were compared with a reference only.
    std::optional<int> rank;
};

/// What the tests of a pair say at 0.05.
enum class Verdict {
    FirstBetter,
    SecondBetter,
    NotShown, ///< no difference shown
    Unclear,  ///< MAPSSWE and the bootstrap, both uncorrected, disagree
    NoTest    ///< see Mapsswe::reason
};

struct ComparedPair {
    std::size_t first = 0; ///< index of the system
    std::size_t second = 0;
    std::optional<double> difference;      ///< rate of the first - rate of the second
    std::optional<double> relative;        ///< difference / rate of the second
    std::optional<ScoreInterval> interval; ///< of the difference
    std::optional<double> firstBetter;     ///< bootstrap probability that the first has the lower rate
    std::optional<double> bootstrapP;      ///< two-sided
    Mapsswe mapsswe;                       ///< its p is uncorrected
    std::optional<double> holmP;           ///< of mapsswe, corrected over all pairs here
    Verdict verdict = Verdict::NoTest;
};

/// Several systems on the same utterances.
struct Comparison {
    TokenMode mode = TokenMode::Char;
    BootstrapUnit unit = BootstrapUnit::Utterances;
    std::int64_t utterances = 0;
    std::int64_t units = 0;
    std::int64_t tests = 0; ///< m of Holm's correction
    std::vector<ComparedSystem> systems;
    std::vector<ComparedPair> pairs;
};

/// A system to compare: its score of utterances that are the same, in the same order, for all systems.
struct NamedReport {
    std::string name;
    ScoreReport report;
};

struct ComparisonOptions {
    BootstrapUnit unit = BootstrapUnit::Utterances;
    /// Only the pairs with this system, which stands second.
    std::optional<std::size_t> reference = std::nullopt;
    int replicates = kBootstrapReplicates;
};

/// Compares all pairs, or those with the reference. The bootstrap uses kBootstrapSeed (plus one for
/// speakers, whose ids are sorted), so the same files always give the same numbers.
/// Throws UserError: speakers wanted and not known; BugError: fewer than two systems, other utterances.
Comparison compareSystems(const std::vector<NamedReport>& systems, const ComparisonOptions& options = {});

} // namespace reblock
