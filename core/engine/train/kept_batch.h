#pragma once

#include "core/engine/data/feature_batch.h"
#include "core/engine/model/checkpoint.h"
#include "core/options/run_options.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace reblock {

/// Keeps batches whose loss or gradient was not finite aside in RUN/non_finite, with the weights that
/// met them (once for steps in a row: such steps leave the weights).
class BatchKeeper {
public:
    explicit BatchKeeper(const std::filesystem::path& runFolder);

    /// The step's batches; firstInRow: the step before was finite, so the weights are kept again.
    /// Throws ResourceError. Returns the file.
    std::filesystem::path keep(const std::vector<FeatureBatch>& parts, const Model& model,
                               const CheckpointInfo& info, bool firstInRow);

private:
    std::filesystem::path folder_;
    std::string weights_; ///< name of the weights' file, in the folder
};

/// One utterance of a kept batch and its losses.
struct ReplayRow {
    std::string id;
    std::string text;
    double ctc = 0;
    double attention = 0;
};

/// What a kept batch gives.
struct Replay {
    std::int64_t step = 0; ///< the step at which the batch was kept
    double loss = 0;
    double gradientNorm = 0;
    std::vector<ReplayRow> rows;
};

/// Runs a kept batch again, weights and dropout as they were then.
/// batch   a file, or its name in RUN/non_finite ("step-000123")
/// throws  UserError: no such batch (names those there are), no such weights
Replay replayBatch(const std::filesystem::path& runFolder, const std::string& batch,
                   const RunOptions& options, const std::string& device);

} // namespace reblock
