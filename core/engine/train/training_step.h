#pragma once

#include "core/engine/data/feature_batch.h"
#include "core/engine/model/model.h"
#include "core/engine/optim/optimiser.h"
#include "core/options/run_options.h"

#include <cstdint>
#include <vector>

namespace reblock {

/// What one step did; losses are means over the utterances of all its parts.
struct StepOutcome {
    double loss = 0;
    double ctc = 0;
    double attention = 0;
    double audioSeconds = 0;
    StepResult update;
    double lossPerToken = 0; ///< <eos> of each row counted as a token
};

/// The number that a part's dropout masks are drawn from.
std::uint64_t dropoutSeed(std::uint64_t seed, std::int64_t step, std::size_t part);

/// Forward and backward pass; the gradients are in the model's store, nothing is updated yet. Several
/// parts (batch.accumulate) act as one large batch.
///
/// step  the number of this step, from 1
StepOutcome stepGradients(Model& model, const std::vector<FeatureBatch>& parts, const RunOptions& options,
                          std::int64_t step);

/// The update. A step that is not finite, or not `allowed`, leaves weights and moments; it counts
/// (StepResult::finite is false).
StepResult stepUpdate(Model& model, Optimiser& optimiser, bool allowed);

} // namespace reblock
