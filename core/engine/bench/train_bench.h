#pragma once

#include "core/layout/layout.h"

#include <cstdint>
#include <string>

namespace reblock {

/// The workload of a training benchmark: synthetic features, 14 labels per row, dropout as the layout
/// has it, Adam with clipping.
struct TrainBenchOptions {
    Layout layout;
    int vocabulary = 4233;
    int bands = 80;
    std::string batch = "4x5"; ///< rows x seconds
    int iterations = 8;        ///< after two that are not counted
    std::string device = "cpu";
};

/// Figures in audio-seconds per second of training.
struct TrainBenchResult {
    std::string name; ///< "train BRA-E 4x5 float32"
    double median = 0;
    double minimum = 0;
    double maximum = 0;
    std::int64_t parameters = 0;
    std::int64_t peakRssMib = 0; ///< of this process so far
    double forwardSeconds = 0;   ///< median of a step's parts
    double backwardSeconds = 0;
    double optimiserSeconds = 0;
    double loss = 0; ///< of the last step
};

/// Measures whole training steps: forward, backward, clipping and Adam.
/// Throws UserError for a batch that is not "ROWSxSECONDS" or fewer than one iteration.
TrainBenchResult benchTrain(const TrainBenchOptions& options);

} // namespace reblock
