#pragma once

#include "core/engine/data/training_stream.h"
#include "core/engine/device/device.h"
#include "core/engine/device/memory.h"
#include "core/engine/train/checkpoint_keeper.h"
#include "core/engine/train/dev_evaluation.h"
#include "core/engine/train/step_guard.h"
#include "core/engine/train/step_reporter.h"
#include "core/engine/train/trainer.h"

#include <memory>
#include <optional>

namespace reblock {

/// One process's part of a run: everything built, then steps until it ends.
class TrainingSession {
public:
    TrainingSession(const RunFolder& folder, RunConfig config, RunJournal& journal, const CancelToken& cancel,
                    const TrainingListener& listener);

    /// Until a limit is reached. Throws as train().
    void run();

private:
    void start();
    void setFreshModel();
    std::unique_ptr<DevEvaluation> makeDevEvaluation();
    void announce(const std::vector<std::string>& problems);
    void startStream();

    void step();
    /// parts  those it worked on, also when it throws
    void tryStep(std::vector<FeatureBatch>& parts);
    std::vector<FeatureBatch> nextParts();
    std::vector<std::vector<std::string>> audioOf(const std::vector<std::string>& ids,
                                                  std::int64_t epoch) const;
    /// Keeps a checkpoint of the last whole step where there is memory for one. Throws OutOfMemory.
    [[noreturn]] void failForMemory(const std::string& when, const std::vector<FeatureBatch>& parts);
    void afterStep();
    void report(bool always);

    /// Leaves the evaluation due when it was asked to stop meanwhile.
    void evaluate();
    void checkpoint();
    void pauseIfAsked();
    void finish(const std::string& reason);
    [[noreturn]] void diverge(const std::string& reason);

    bool isEarly() const; ///< a fork that has just done 1 % of its training
    bool stopAsked() const;
    double seconds() const; ///< trained so far, over all continuations

    RunFolder folder_;
    RunConfig config_;
    const RunOptions& options_;
    RunJournal& journal_;
    const CancelToken& cancel_;
    const TrainingListener& listener_;

    DeviceChoice device_;
    TrainingData data_;
    std::optional<Vocabulary> vocabulary_;
    std::unique_ptr<Model> model_;
    std::unique_ptr<Optimiser> optimiser_;
    CheckpointKeeper keeper_;
    CheckpointInfo info_;
    TrainerState state_;
    std::unique_ptr<DevEvaluation> dev_;
    std::unique_ptr<BatchMaker> maker_;
    std::unique_ptr<TrainingStream> stream_;

    StepGuard guard_;
    std::optional<PeakMemory> peak_;
    StepReporter reporter_;
    std::optional<double> devLoss_; ///< of the present step
    std::int64_t batchesOfEpoch_ = 0;
    double secondsBefore_ = 0; ///< of earlier processes
    double began_ = 0;
    double checkpointed_ = 0; ///< when the last one was written
    std::int64_t checkpointedStep_ = -1;
};

} // namespace reblock
