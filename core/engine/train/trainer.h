#pragma once

#include "core/base/cancel_token.h"
#include "core/engine/train/run_journal.h"
#include "core/engine/train/training_data.h"
#include "core/journal/run_folder.h"

namespace reblock {

/// What a training tells while it works; all called on the thread of train().
struct TrainingListener {
    EventListener onEvent = [](const Event&) {};
    PreparationProgress onPreparation = [](const std::string&, double) {};
    std::function<void(double share)> onProgress = [](double) {}; ///< 0..1 of the run
};

/// Trains a run, or goes on from its latest checkpoint, until a limit of its options is reached. A
/// run that has reached one already returns at once. Everything that happens is in the run's journal.
///
/// throws  Cancelled: stopped by `cancel` or RUN/control.json, after a checkpoint
///         Diverged: too many steps were not finite, after a checkpoint
///         UserError: no run, another process trains it, corpus changed, no usable checkpoint
///         ResourceError: disk full, out of memory; the checkpoints before are kept
void train(const RunFolder& folder, const CancelToken& cancel, const TrainingListener& listener = {});

} // namespace reblock
