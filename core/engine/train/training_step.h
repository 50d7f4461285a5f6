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
};

/// The number that a part's dropout masks are drawn from.
std::uint64_t dropoutSeed(std::uint64_t seed, std::int64_t step, std::size_t part);

/// Forward, backward and update. Several parts (batch.accumulate) act as one large batch. A loss or
/// gradient that is not finite leaves the weights; the step counts (outcome.update.finite is false).
///
/// step  the number of this step, from 1
StepOutcome trainingStep(Model& model, Optimiser& optimiser, const std::vector<FeatureBatch>& parts,
                         const RunOptions& options, std::int64_t step);

} // namespace reblock
