#pragma once

#include "core/base/cancel_token.h"
#include "core/engine/device/device.h"
#include "core/engine/forecast/planned_batches.h"
#include "core/engine/forecast/time_model.h"
#include "core/engine/train/training_data.h"

#include <filesystem>
#include <functional>
#include <vector>

namespace reblock {

/// What is tried: a fresh model of the run, on batches of its first epoch and its development set.
struct ProbeTask {
    const RunConfig& config;
    const TrainingData& data;
    const Vocabulary& vocabulary;
    const DeviceChoice& device;
    const PreparedSet& train;
    const std::vector<PlannedBatch>& batches; ///< of the first epoch
    const PreparedSet& dev;
    const std::vector<PlannedBatch>& evaluations;
    std::filesystem::path scratch; ///< where a checkpoint is written to be timed, and deleted
    int steps = 10;
};

/// What was measured.
struct ProbeResult {
    int steps = 0; ///< timed; 0: there was no memory for any, so no time is known
    double seconds = 0;
    TimeModel gradients;            ///< forward and backward pass of a batch
    double updateSeconds = 0;       ///< the optimiser's step
    double dataSecondsPerFrame = 0; ///< making a batch, on its own thread, a padded frame
    TimeModel evaluation;           ///< of a batch
    double checkpointSeconds = 0;
    std::int64_t baseBytes = 0;  ///< before the model was built
    std::int64_t modelBytes = 0; ///< weights, gradients, moments
    std::int64_t peakBytes = 0;  ///< of all that was tried
    bool heaviestTried = false;  ///< else memory for it was not there, and the peak is an estimate
    std::int64_t freeBytes = 0;  ///< for activations, before the first step
};

/// Throws Cancelled; ResourceError where even the model finds no memory.
ProbeResult runProbe(const ProbeTask& task, const CancelToken& cancel,
                     const std::function<void(double share)>& progress);

} // namespace reblock
