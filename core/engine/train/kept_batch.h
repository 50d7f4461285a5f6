#pragma once

#include "core/engine/data/feature_batch.h"
#include "core/options/run_options.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace reblock {

/// A step's batches kept aside in RUN/non_finite because its loss or gradient was not finite.
/// Throws ResourceError. Returns the file.
std::filesystem::path keepBatch(const std::filesystem::path& runFolder,
                                const std::vector<FeatureBatch>& parts, std::int64_t step);

/// What a kept batch gives with the weights of a checkpoint.
struct ReplayRow {
    std::string id;
    std::string text;
    double ctc = 0;
    double attention = 0;
};

struct Replay {
    std::int64_t step = 0;           ///< the step at which the batch was kept
    std::int64_t checkpointStep = 0; ///< whose weights were used: the latest kept one before that step
    double loss = 0;
    double gradientNorm = 0;
    std::vector<ReplayRow> rows;
};

/// Runs a kept batch again, dropout as it was then.
/// batch   a file, or its name in RUN/non_finite ("step-000123")
/// throws  UserError: no such batch (names those there are), no checkpoint
Replay replayBatch(const std::filesystem::path& runFolder, const std::string& batch,
                   const RunOptions& options, const std::string& device);

} // namespace reblock
