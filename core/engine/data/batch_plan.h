#pragma once

#include "core/options/run_options.h"

#include <cstdint>
#include <span>
#include <vector>

namespace reblock {

/// Which utterances stand side by side: batches of indices, in the order in which they are used.
using BatchPlan = std::vector<std::vector<std::uint32_t>>;

/// Batches of one epoch, a pure function of its arguments. Utterances are dealt into length buckets,
/// shuffled within each, cut into batches of at most `frames` after padding, and the batches shuffled.
///
/// lengths   frames of each utterance; one longer than batch.frames gets a batch of its own
BatchPlan planEpoch(std::span<const std::int64_t> lengths, const BatchOptions& options, std::uint64_t seed,
                    std::int64_t epoch);

/// Batches for evaluation: sorted by length, nothing shuffled.
BatchPlan planEvaluation(std::span<const std::int64_t> lengths, const BatchOptions& options);

} // namespace reblock
