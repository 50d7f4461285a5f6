#pragma once

#include "core/engine/data/feature_batch.h"
#include "core/engine/optim/optimiser.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace reblock {

/// A checkpoint with its dev loss.
struct ScoredStep {
    std::int64_t step = 0;
    double devLoss = 0;
};

/// Everything but weights and moments that training needs to go on bit for bit. Generators need no
/// state: what they give follows from the run's seed, the step and the place in the data.
struct TrainerState {
    std::int64_t step = 0;         ///< steps done
    DataPosition position;         ///< the next batch
    double seconds = 0;            ///< trained so far, evaluation included, over all continuations
    double audioSeconds = 0;       ///< heard so far
    std::int64_t skippedInRow = 0; ///< steps that left the weights: not finite, or an outlier
    std::int64_t skippedTotal = 0;
    std::int64_t outliers = 0;
    std::vector<double> recentLosses;     ///< per token, as OutlierWatch wants them
    bool evaluationDue = false;           ///< stopped before the dev evaluation of this step was done
    std::int64_t earlyStep = 0;           ///< of a fork: the evaluation after 1 % of training; 0: not yet
    std::vector<ScoredStep> scored;       ///< evaluated checkpoints that are kept, ascending
    std::vector<std::int64_t> epochSteps; ///< last steps of the epochs that train.keep_every keeps
    int threads = 0;
};

/// Writes state and the optimiser's moments to one safetensors file; complete or not at all. Throws
/// ResourceError.
void saveTrainerState(const std::filesystem::path& path, const TrainerState& state,
                      const Optimiser& optimiser);

/// Throws UserError: not such a file, cut short, moments that do not fit the weights.
TrainerState loadTrainerState(const std::filesystem::path& path, Optimiser& optimiser);

} // namespace reblock
