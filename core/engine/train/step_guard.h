#pragma once

#include "core/engine/train/kept_batch.h"
#include "core/engine/train/outlier_watch.h"
#include "core/engine/train/run_journal.h"
#include "core/engine/train/trainer_state.h"
#include "core/engine/train/training_step.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace reblock {

/// A step between its gradients and the next one.
struct WatchedStep {
    const std::vector<FeatureBatch>& parts;
    const StepOutcome& outcome;
    const Model& model;
    const CheckpointInfo& info; ///< its step: this one's number
};

/// Watches the steps of a run for those that broke: a loss or gradient that is not finite, a loss far
/// above those before it. Their batches are kept, the journal is told, and too many of them end the run.
/// source: docs/training.md "When a step breaks"
class StepGuard {
public:
    /// Finds the audio files of utterances of an epoch, by id.
    using AudioOf = std::function<std::vector<std::vector<std::string>>(const std::vector<std::string>& ids,
                                                                        std::int64_t epoch)>;

    /// All must outlive the guard. The state's counters and recent losses are the guard's to change.
    StepGuard(const std::filesystem::path& runFolder, const RunOptions& options, TrainerState& state,
              RunJournal& journal, AudioOf audioOf);

    /// Between a step's gradients and its update: false where the weights must be left.
    bool mayUpdate(const WatchedStep& step);

    /// After the update: why the run must end, where it must.
    std::optional<std::string> judge(const WatchedStep& step);

    /// The name of the batch that was kept last; empty: none by this process.
    const std::string& lastKept() const { return lastKept_; }

private:
    bool mayUpdateOutlier(const WatchedStep& step, const Outlier& outlier);
    /// Keeps the batch and writes the warning with these fields and the batch's name.
    void keep(const WatchedStep& step, const std::string& reason, nlohmann::json fields);

    const RunOptions& options_;
    TrainerState& state_;
    RunJournal& journal_;
    AudioOf audioOf_;
    BatchKeeper keeper_;
    std::string lastKept_;
    bool keptBefore_ = false;     ///< the weights now are those of the last batch kept
    bool skippedOutlier_ = false; ///< in the present step
};

} // namespace reblock
