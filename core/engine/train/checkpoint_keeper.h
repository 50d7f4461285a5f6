#pragma once

#include "core/engine/decode/checkpoint_folder.h"
#include "core/engine/model/checkpoint.h"
#include "core/engine/train/trainer_state.h"
#include "core/options/run_options.h"

#include <optional>
#include <string>
#include <vector>

namespace reblock {

/// A training writes a checkpoint at least this often.
constexpr double kCheckpointSeconds = 60;

/// Writes a run's checkpoints, finds the one to go on from, and deletes those that nothing needs any
/// more: kept are the best n by dev loss, the last two (with their states), every n-th epoch's.
class CheckpointKeeper {
public:
    CheckpointKeeper(std::filesystem::path folder, const TrainOptions& options);

    const CheckpointFolder& folder() const { return folder_; }

    /// Weights, then state, then what is not needed goes. A crash in between leaves the checkpoint
    /// before whole. Throws ResourceError: nothing that was there is lost.
    void save(const Model& model, const CheckpointInfo& info, TrainerState& state,
              const Optimiser& optimiser) const;

    /// Loads the latest checkpoint that is whole into model and optimiser and deletes what is newer.
    /// Absent when there is none. `problems` gets a sentence for each that was damaged.
    /// Throws UserError when all there are, are damaged or of another layout.
    std::optional<TrainerState> resume(Model& model, Optimiser& optimiser,
                                       std::vector<std::string>& problems) const;

    /// The step of the latest checkpoint with a state; absent when there is none.
    std::optional<std::int64_t> latest() const;

    /// Loads the mean of the best `train.average` checkpoints into the model and writes
    /// average.safetensors. Nothing when no checkpoint was evaluated.
    bool saveAverage(Model& model, const CheckpointInfo& info, const TrainerState& state) const;

private:
    void prune(TrainerState& state) const;
    void removeNewer(std::int64_t step) const;

    CheckpointFolder folder_;
    TrainOptions options_;
};

/// The n best by dev loss, best first; of equals the later.
std::vector<ScoredStep> bestSteps(std::vector<ScoredStep> scored, int count);

} // namespace reblock
