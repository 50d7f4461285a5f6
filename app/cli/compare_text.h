#pragma once

#include "app/cli/compare_source.h"
#include "core/score/comparison.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace reblock {

/// A comparison with where its systems come from.
struct CompareResult {
    Comparison comparison;
    std::vector<SystemOrigin> origins; ///< of comparison.systems
    std::size_t leftOut = 0;           ///< utterances that only some systems have decoded
    std::optional<std::size_t> reference;
};

/// Systems of one layout and decoding mode with different seeds: what a statement about layouts needs.
struct SeedGroup {
    std::vector<std::size_t> systems;
    double mean = 0;      ///< of their error rates
    double deviation = 0; ///< standard deviation (n - 1)
};

/// Those of two seeds or more, in the order of their first systems.
std::vector<SeedGroup> seedGroups(const CompareResult& result);

/// {"mode", "common_utterances", "left_out", "units", "unit_count", "replicates", "seed", "tests",
/// "reference", "systems": [{name, path, set, decode_mode, checkpoint, error_rate, interval95, the counts,
/// sentence_errors, rank, seed}], "pairs": [{a, b, difference, interval95, relative, p_bootstrap, p_mapsswe,
/// p_mapsswe_holm, z, segments, few_segments, probability_a_better, verdict, reason}], "seeds": [{systems,
/// mean, deviation}]}: rates and differences as fractions, null where missing, with the reason.
nlohmann::ordered_json compareJson(const CompareResult& result);

/// Two tables and what has to be known with them.
std::string compareText(const CompareResult& result);

/// One line a pair, with a heading.
std::string compareCsv(const CompareResult& result);

} // namespace reblock
