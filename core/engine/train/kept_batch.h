#pragma once

#include "core/engine/data/feature_batch.h"
#include "core/engine/model/checkpoint.h"
#include "core/options/run_options.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace reblock {

/// Why a batch is kept, and what its tensors do not say.
struct KeptReason {
    std::string reason; ///< "non_finite", "outlier"
    double loss = 0;    ///< of the whole step, as in the journal
    std::uint64_t seed = 0;
    std::vector<std::vector<std::vector<std::string>>> audio; ///< files by part and row
};

/// Keeps batches of steps that broke aside in RUN/kept_batches: step-000123.safetensors, all that a
/// replay needs, and step-000123.json for people and the window: {"step", "reason", "loss", "weights",
/// "parts": [{"epoch", "batch", "dropout_seed", "rows", "frames", "tokens", "utterances": [{"id", "text",
/// "frames", "tokens", "audio": […]}]}]}; and the weights that met them (once for steps in a row that
/// left the weights).
class BatchKeeper {
public:
    explicit BatchKeeper(const std::filesystem::path& runFolder);

    /// The step's batches, after info.step - 1 steps. newWeights: the model's weights are not those of
    /// the batch kept before. Throws ResourceError. Returns the file of tensors.
    std::filesystem::path keep(const std::vector<FeatureBatch>& parts, const Model& model,
                               const CheckpointInfo& info, const KeptReason& reason, bool newWeights);

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
/// batch   a file, or its name in RUN/kept_batches ("step-000123")
/// throws  UserError: no such batch (names those there are), no such weights
Replay replayBatch(const std::filesystem::path& runFolder, const std::string& batch,
                   const RunOptions& options, const std::string& device);

} // namespace reblock
