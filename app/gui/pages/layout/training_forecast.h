#pragma once

#include "core/layout/cost.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace reblock {

/// What a run of this machine took to train.
struct MeasuredRun {
    Layout layout;
    std::string device;        ///< "cpu", "cuda:0": as its journal names it
    BatchShape batch;          ///< as large as the run allows
    double secondsPerStep = 0; ///< in the mean, of one such batch
    double peakBytes = 0;      ///< most that training held; 0: not known, the run has not finished
    CostOptions cost;
};

/// Reads run.json and both ends of the journal; nothing where the run has made too few steps to tell.
/// Reads files: call it off the GUI thread.
std::optional<MeasuredRun> readMeasuredRun(const std::filesystem::path& runFolder);

/// A padded batch of so many frames: rows of five seconds.
BatchShape batchOfFrames(std::int64_t frames, const CostOptions& options);

/// Bytes that a training step holds: weights, gradients and both moments of what is trained, weights alone
/// of what is frozen, and the batch's peak.
/// source: docs/layout.md, cost model
double trainingBytes(const Layout& layout, const LayoutCost& cost, const BatchShape& batch,
                     const CostOptions& options);

struct TrainingForecast {
    double secondsLow = 0; ///< of one step
    double secondsHigh = 0;
    double peakBytes = 0; ///< 0: not known
    int runs = 0;
    std::string device;
};

/// Scales what was measured by the multiply-adds of the batch, and adds what the programs held beside
/// what the cost model says. Of the device that the last of the runs used. Nothing without runs.
std::optional<TrainingForecast> forecastTraining(const Layout& layout, const BatchShape& batch,
                                                 const CostOptions& options,
                                                 const std::vector<MeasuredRun>& runs);

} // namespace reblock
