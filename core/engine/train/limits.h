#pragma once

#include "core/engine/train/trainer_state.h"
#include "core/options/run_options.h"

#include <optional>
#include <string>

namespace reblock {

/// The limit that a run has reached: "max_steps", "max_seconds" or "epochs"; absent while it may go on.
std::optional<std::string> reachedLimit(const TrainOptions& options, const TrainerState& state);

/// How much of the run is done, 0..1, by the limit that is nearest.
/// batchesOfEpoch  of the present epoch
double shareDone(const TrainOptions& options, const TrainerState& state, std::int64_t batchesOfEpoch);

/// Seconds that are left at the present pace; absent before the first step.
std::optional<double> secondsLeft(const TrainOptions& options, const TrainerState& state,
                                  std::int64_t batchesOfEpoch);

} // namespace reblock
