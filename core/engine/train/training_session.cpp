#include "core/engine/train/training_session.h"

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/engine/train/limits.h"
#include "core/engine/train/out_of_memory.h"
#include "core/journal/control.h"

#include <cmath>
#include <map>

namespace reblock {

namespace {

constexpr double kEarlyShare = 0.01;

bool evaluationDueAt(const Interval& interval, std::int64_t step, const DataPosition& next)
{
    if (!interval.epochs)
        return step % interval.count == 0;
    return next.batch == 0 && next.epoch % interval.count == 0;
}

} // namespace

double TrainingSession::seconds() const
{
    return secondsBefore_ + steadySeconds() - began_;
}

bool TrainingSession::stopAsked() const
{
    return cancel_.cancelled() || stopRequested(folder_);
}

void TrainingSession::run()
{
    if (state_.evaluationDue) {
        evaluate();
        if (devLoss_ && state_.step == 0)
            checkpoint(); // so that it is done once
    }
    while (true) {
        pauseIfAsked();
        if (const auto reason = reachedLimit(options_.train, state_)) {
            finish(*reason);
            return;
        }
        step();
    }
}

std::vector<FeatureBatch> TrainingSession::nextParts()
{
    std::vector<FeatureBatch> parts;
    do {
        parts.push_back(stream_->next());
        batchesOfEpoch_ = parts.back().batchesOfEpoch;
        state_.position = nextPosition(parts.back().position, batchesOfEpoch_);
    } while (static_cast<int>(parts.size()) < options_.batch.accumulate && state_.position.batch != 0);
    return parts;
}

void TrainingSession::step()
{
    const DataPosition before = state_.position;
    std::vector<FeatureBatch> parts;
    try {
        tryStep(parts);
    } catch (const std::exception& error) {
        if (!saysOutOfMemory(error))
            throw;
        state_.position = before;
        failForMemory("at step " + std::to_string(state_.step + 1), parts);
    }
    afterStep();
}

void TrainingSession::tryStep(std::vector<FeatureBatch>& parts)
{
    const double began = steadySeconds();
    parts = nextParts();
    info_.step = state_.step + 1;
    StepOutcome outcome = stepGradients(*model_, parts, options_, info_.step);
    const WatchedStep watched{parts, outcome, *model_, info_};
    outcome.update = stepUpdate(*model_, *optimiser_, guard_.mayUpdate(watched));
    ++state_.step;
    state_.audioSeconds += outcome.audioSeconds;
    state_.seconds = seconds();
    devLoss_.reset();
    reporter_.add(outcome, steadySeconds() - began);
    journal_.setStep(state_.step);
    journal_.writeWarnings();
    peak_->look();
    if (const auto reason = guard_.judge(watched))
        diverge(*reason);
}

void TrainingSession::failForMemory(const std::string& when, const std::vector<FeatureBatch>& parts)
{
    const OutOfMemory error = outOfMemory({config_.layout, options_, vocabulary_->size(), when}, parts,
                                          deviceMemory(device_.device));
    try {
        if (checkpointedStep_ != state_.step)
            checkpoint();
    } catch (const std::exception& again) { // then the checkpoint before has to do
        if (!saysOutOfMemory(again))
            throw;
    }
    throw error;
}

std::vector<std::vector<std::string>> TrainingSession::audioOf(const std::vector<std::string>& ids,
                                                               std::int64_t epoch) const
{
    std::map<std::string, std::vector<std::string>> files;
    for (const Utterance& utterance : data_.corpus->epoch(options_.data.train, options_.train.seed, epoch))
        files.emplace(utterance.id, std::vector<std::string>(utterance.audio.begin(), utterance.audio.end()));
    std::vector<std::vector<std::string>> found;
    for (const std::string& id : ids)
        found.push_back(files[id]);
    return found;
}

void TrainingSession::afterStep()
{
    const TrainOptions& options = options_.train;
    const bool epochKept =
        options.keepEvery > 0 && state_.position.batch == 0 && state_.position.epoch % options.keepEvery == 0;
    if (epochKept)
        state_.epochSteps.push_back(state_.step);
    if (isEarly())
        state_.earlyStep = state_.step;
    state_.evaluationDue = evaluationDueAt(options.evaluateEvery, state_.step, state_.position) ||
                           state_.earlyStep == state_.step;
    report(state_.evaluationDue);
    if (state_.evaluationDue)
        evaluate();
    if (devLoss_ || epochKept || steadySeconds() - checkpointed_ > kCheckpointSeconds)
        checkpoint();
}

void TrainingSession::report(bool always)
{
    const double now = steadySeconds();
    if (!reporter_.due(always ? now + 1 : now))
        return;
    nlohmann::json fields = reporter_.take(now);
    const auto left = secondsLeft(options_.train, state_, batchesOfEpoch_);
    fields["step"] = state_.step;
    fields["epoch"] = state_.position.epoch;
    fields["audio_seconds"] = state_.audioSeconds;
    fields["seconds"] = state_.seconds;
    fields["eta"] = left ? nlohmann::json(*left) : nlohmann::json();
    journal_.append("step", std::move(fields));
    listener_.onProgress(shareDone(options_.train, state_, batchesOfEpoch_));
}

bool TrainingSession::isEarly() const
{
    return config_.parent && state_.earlyStep == 0 &&
           shareDone(options_.train, state_, batchesOfEpoch_) >= kEarlyShare;
}

void TrainingSession::evaluate()
{
    std::optional<DevResult> result;
    try {
        result = dev_->run(*model_, [this] { return stopAsked(); });
    } catch (const std::exception& error) {
        if (!saysOutOfMemory(error))
            throw;
        failForMemory("in the evaluation after step " + std::to_string(state_.step), {});
    }
    if (!result)
        return;
    state_.evaluationDue = false;
    state_.seconds = seconds();
    devLoss_ = result->loss;
    if (std::isfinite(result->loss))
        state_.scored.push_back({state_.step, result->loss});
    nlohmann::json fields{{"step", state_.step},
                          {"epoch", state_.position.epoch},
                          {"dev_loss", result->loss},
                          {"dev_error_rate", result->counts.rate().value_or(0)},
                          {"dev_errors", result->counts.errors()},
                          {"dev_tokens", result->counts.tokens}};
    if (state_.step == 0)
        fields["note"] = "before any step";
    else if (state_.step == state_.earlyStep)
        fields["note"] = "after 1 % of training";
    journal_.append("epoch", std::move(fields));
}

void TrainingSession::checkpoint()
{
    info_.step = state_.step;
    state_.seconds = seconds();
    keeper_.save(*model_, info_, state_, *optimiser_);
    checkpointed_ = steadySeconds();
    checkpointedStep_ = state_.step;
    const auto best = bestSteps(state_.scored, 1);
    journal_.append("checkpoint",
                    {{"step", state_.step},
                     {"file", "checkpoints/" + keeper_.folder().weights(state_.step).filename().string()},
                     {"dev_loss", devLoss_ ? nlohmann::json(*devLoss_) : nlohmann::json()},
                     {"best", devLoss_ && !best.empty() && best.front().step == state_.step}});
}

void TrainingSession::pauseIfAsked()
{
    if (!stopAsked())
        return;
    report(true);
    if (checkpointedStep_ != state_.step)
        checkpoint();
    journal_.append("paused", {{"step", state_.step}});
    throw Cancelled("Stopped on request after step " + std::to_string(state_.step) +
                        "; a checkpoint is kept.",
                    "`reblock train` on the same run goes on from there.");
}

void TrainingSession::diverge(const std::string& reason)
{
    report(true);
    checkpoint();
    const std::string& batch = guard_.lastKept();
    const std::string message = reason + " The batch " + batch + " is kept.";
    journal_.append("failed",
                    {{"step", state_.step}, {"reason", "diverged"}, {"message", message}, {"batch", batch}});
    throw Diverged(
        "Training diverged at step " + std::to_string(state_.step) + ": " + message,
        "Make a new run with a lower optimiser.rate or a longer optimiser.warmup; `reblock train RUN "
        "--replay " +
            batch + "` shows what the batch gives.");
}

void TrainingSession::finish(const std::string& reason)
{
    report(true);
    const bool scored = !state_.scored.empty() && state_.scored.back().step == state_.step;
    if (!scored) {
        evaluate();
        pauseIfAsked();
        checkpoint();
    }
    if (keeper_.saveAverage(*model_, info_, state_)) {
        const auto result = dev_->run(*model_, [] { return false; });
        journal_.append("checkpoint",
                        {{"step", state_.step},
                         {"file", "checkpoints/" + keeper_.folder().average().filename().string()},
                         {"dev_loss", result->loss},
                         {"best", false}});
    }
    peak_->look();
    journal_.append("finished", {{"step", state_.step},
                                 {"reason", reason},
                                 {"seconds", state_.seconds},
                                 {"peak_bytes", peak_->bytes()}});
}

} // namespace reblock
