#pragma once

#include "core/options/run_options.h"

#include <string>

namespace reblock {

/// Seconds of the parts of a run.
struct RunPace {
    double stepsPerEpoch = 0;
    double stepSeconds = 0;       ///< mean over an epoch, waiting for data included
    double evaluationSeconds = 0; ///< one look at the development set
    double checkpointSeconds = 0; ///< one checkpoint
};

/// How long a run takes, and by which limit it ends.
struct RunTotals {
    double seconds = 0; ///< training time as `finished` tells it
    double steps = 0;
    double epochs = 0;
    std::string limit; ///< "max_steps", "max_seconds", "epochs"
    double training = 0;
    double evaluation = 0;
    double checkpoints = 0;
};

RunTotals runTotals(const TrainOptions& options, const RunPace& pace);

} // namespace reblock
