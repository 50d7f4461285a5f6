#pragma once

#include "core/engine/forecast/probe.h"
#include "core/engine/forecast/run_totals.h"

#include <nlohmann/json_fwd.hpp>

namespace reblock {

/// A run that is, or would be.
struct ForecastRequest {
    RunConfig config;
    std::filesystem::path folder; ///< the run's, or what it would be: it says where decoded audio is kept
    int steps = 10;               ///< to try
};

/// What a run will take, before it is trained.
struct Forecast {
    RunTotals totals;
    DeviceChoice device;
    double stepsPerEpoch = 0;
    double dataSeconds = 0; ///< of making all batches, beside the arithmetic
    std::int64_t peakBytes = 0;
    std::int64_t availableBytes = 0; ///< free ones and those held already
    bool fits = true;
    PlannedBatch heaviest;       ///< the batch that decides the memory
    std::int64_t batchBytes = 0; ///< that it takes, by the cost model
    ProbeResult probe;
};

/// Plans the first epochs, tries some steps, a part of the evaluation and a checkpoint with a fresh
/// model, and adds up. Reads the run's configuration and corpus alone; writes nothing but decoded audio
/// beside the project's, as training would.
/// throws  UserError as train(); Cancelled; ResourceError
Forecast forecastRun(const ForecastRequest& request, const CancelToken& cancel,
                     const PreparationProgress& progress);

/// {"format": "reblock-forecast/1", "created", "device", "threads", "seconds", "seconds_per_step", "steps",
/// "epochs", "limit", "peak_bytes", "available_bytes", "fits", "batch" {rows, frames, tokens}, "parts"
/// {"training", "evaluation", "checkpoints", "data"} in seconds, "memory" {"base", "model", "batch"}
/// in bytes, "probe" {"steps", "seconds"}}; seconds are null where no step found memory
nlohmann::ordered_json forecastJson(const Forecast& forecast);

} // namespace reblock
