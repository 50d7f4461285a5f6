#include "core/engine/forecast/forecast.h"

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/engine/train/dev_evaluation.h"
#include "core/journal/run_folder.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace reblock {

namespace {

constexpr std::int64_t kEpochsPlanned = 3;

/// One epoch's batches and what planning them took.
struct PlannedEpoch {
    PreparedSet set;
    std::vector<PlannedBatch> batches;
    double seconds = 0;
};

void requireUtterances(const PreparedSet& set, const std::string& name)
{
    if (set.utterances.empty())
        throw UserError("The set \"" + name + "\" has no utterance that can be used.",
                        "Look at `reblock corpus check`, data.min_seconds and data.max_seconds.");
}

/// Everything of a run but its model.
class RunGround {
public:
    RunGround(const ForecastRequest& request, const CancelToken& cancel, const PreparationProgress& progress)
        : config_(request.config), options_(config_.options),
          data_(openTrainingData(request.folder, config_, cancel, progress)),
          vocabulary_(runVocabulary(RunFolder(request.folder), config_, *data_.corpus))
    {
    }

    const TrainingData& data() const { return data_; }
    const Vocabulary& vocabulary() const { return vocabulary_; }

    PlannedEpoch epoch(std::int64_t number) const
    {
        const double began = steadySeconds();
        PlannedEpoch planned;
        planned.set = prepareSet(data_.corpus->epoch(options_.data.train, options_.train.seed, number),
                                 *data_.audio, vocabulary_, options_);
        requireUtterances(planned.set, options_.data.train);
        const BatchMaker maker(options_.features,
                               Augmentation{options_.augment, 0, {}, options_.train.seed, nullptr});
        const auto frames = maker.frames(planned.set.utterances, number);
        const BatchPlan plan = planEpoch(frames, options_.batch, options_.train.seed, number);
        planned.batches = plannedBatches(plan, planned.set.utterances, frames, basis());
        planned.seconds = steadySeconds() - began;
        return planned;
    }

    PlannedEpoch dev() const
    {
        PlannedEpoch planned;
        planned.set =
            prepareSet(data_.corpus->utterances(options_.data.dev), *data_.audio, vocabulary_, options_);
        requireUtterances(planned.set, options_.data.dev);
        const BatchMaker maker(options_.features, std::nullopt);
        const auto frames = maker.frames(planned.set.utterances, 0);
        planned.batches = plannedBatches(planEvaluation(frames, evaluationBatchOptions(options_.batch)),
                                         planned.set.utterances, frames, basis());
        return planned;
    }

private:
    CostBasis basis() const { return {config_.layout, vocabulary_.size(), options_.features.bands}; }

    const RunConfig& config_;
    const RunOptions& options_;
    TrainingData data_;
    Vocabulary vocabulary_;
};

/// Means over the planned epochs.
struct EpochMeans {
    double batches = 0;
    double multiplyAdds = 0;
    double frames = 0;
    double planSeconds = 0;
};

EpochMeans meansOf(const std::vector<PlannedEpoch>& epochs)
{
    EpochMeans means;
    const auto count = static_cast<double>(epochs.size());
    for (const PlannedEpoch& epoch : epochs) {
        means.batches += static_cast<double>(epoch.batches.size()) / count;
        means.multiplyAdds += multiplyAddsOf(epoch.batches) / count;
        means.frames += framesOf(epoch.batches) / count;
        means.planSeconds += epoch.seconds / count;
    }
    return means;
}

RunPace paceOf(const ProbeResult& probe, const EpochMeans& means, const PlannedEpoch& dev, int accumulate)
{
    RunPace pace;
    pace.stepsPerEpoch = std::ceil(means.batches / std::max(1, accumulate));
    const double compute = means.batches * probe.gradients.perBatch +
                           means.multiplyAdds * probe.gradients.perMultiplyAdd +
                           pace.stepsPerEpoch * probe.updateSeconds;
    const double data = means.frames * probe.dataSecondsPerFrame + means.planSeconds;
    pace.stepSeconds = std::max(compute, data) / pace.stepsPerEpoch;
    pace.evaluationSeconds = static_cast<double>(dev.batches.size()) * probe.evaluation.perBatch +
                             multiplyAddsOf(dev.batches) * probe.evaluation.perMultiplyAdd;
    pace.checkpointSeconds = probe.checkpointSeconds;
    return pace;
}

/// The batch of all planned epochs that takes the most memory.
PlannedBatch heaviestOfAll(const std::vector<PlannedEpoch>& epochs)
{
    PlannedBatch heaviest;
    for (const PlannedEpoch& epoch : epochs)
        if (const PlannedBatch& own = heaviestOf(epoch.batches); own.cost.peakBytes > heaviest.cost.peakBytes)
            heaviest = own;
    return heaviest;
}

/// Memory of a later epoch's heavier batch is added to that of the one that was tried.
void addMemory(Forecast& forecast, const std::vector<PlannedEpoch>& epochs)
{
    const ProbeResult& probe = forecast.probe;
    const double tried = heaviestOf(epochs.front().batches).cost.peakBytes;
    forecast.heaviest = heaviestOfAll(epochs);
    forecast.batchBytes = static_cast<std::int64_t>(forecast.heaviest.cost.peakBytes);
    forecast.peakBytes = probe.peakBytes + forecast.batchBytes - static_cast<std::int64_t>(tried);
    forecast.availableBytes = probe.freeBytes + probe.baseBytes + probe.modelBytes;
    forecast.fits = probe.heaviestTried && forecast.peakBytes <= forecast.availableBytes;
}

} // namespace

Forecast forecastRun(const ForecastRequest& request, const CancelToken& cancel,
                     const PreparationProgress& progress)
{
    const RunOptions& options = request.config.options;
    Forecast forecast;
    forecast.device = chooseDevice({options.train.device, options.train.threads, options.train.precision});
    applyDevice(forecast.device);
    setDeterministic(options.train.deterministic);
    const RunGround ground(request, cancel, progress);
    std::vector<PlannedEpoch> epochs;
    for (std::int64_t i = 0; i < std::min(kEpochsPlanned, options.train.epochs); ++i)
        epochs.push_back(ground.epoch(i));
    const PlannedEpoch dev = ground.dev();
    const ProbeTask task{request.config,  ground.data(),      ground.vocabulary(),
                         forecast.device, epochs.front().set, epochs.front().batches,
                         dev.set,         dev.batches,        RunFolder(request.folder).cache(),
                         request.steps};
    forecast.probe = runProbe(task, cancel, [&](double share) { progress("trying steps", share); });
    const EpochMeans means = meansOf(epochs);
    const RunPace pace = paceOf(forecast.probe, means, dev, options.batch.accumulate);
    forecast.totals = runTotals(options.train, pace);
    forecast.stepsPerEpoch = pace.stepsPerEpoch;
    forecast.dataSeconds = forecast.totals.epochs * means.frames * forecast.probe.dataSecondsPerFrame;
    addMemory(forecast, epochs);
    return forecast;
}

nlohmann::ordered_json forecastJson(const Forecast& forecast)
{
    const RunTotals& totals = forecast.totals;
    const BatchShape& batch = forecast.heaviest.shape;
    const ProbeResult& probe = forecast.probe;
    const auto timed = [&probe](double seconds) {
        return probe.steps > 0 ? nlohmann::ordered_json(seconds) : nlohmann::ordered_json();
    };
    return {
        {"format", "reblock-forecast/1"},
        {"created", wallSeconds()},
        {"device", forecast.device.device},
        {"threads", forecast.device.threads},
        {"seconds", timed(totals.seconds)},
        {"seconds_per_step", timed(totals.training / totals.steps)},
        {"steps", std::llround(totals.steps)},
        {"epochs", totals.epochs},
        {"limit", totals.limit},
        {"peak_bytes", forecast.peakBytes},
        {"available_bytes", forecast.availableBytes},
        {"fits", forecast.fits},
        {"batch", {{"rows", batch.rows}, {"frames", batch.frames}, {"tokens", batch.tokens}}},
        {"parts",
         {{"training", totals.training},
          {"evaluation", totals.evaluation},
          {"checkpoints", totals.checkpoints},
          {"data", forecast.dataSeconds}}},
        {"memory", {{"base", probe.baseBytes}, {"model", probe.modelBytes}, {"batch", forecast.batchBytes}}},
        {"probe", {{"steps", probe.steps}, {"seconds", probe.seconds}}}};
}

} // namespace reblock
