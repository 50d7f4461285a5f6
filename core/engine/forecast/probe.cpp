#include "core/engine/forecast/probe.h"

#include "core/base/clock.h"
#include "core/base/files.h"
#include "core/base/process.h"
#include "core/engine/data/prefetcher.h"
#include "core/engine/device/memory.h"
#include "core/engine/model/checkpoint.h"
#include "core/engine/model/start_values.h"
#include "core/engine/train/dev_evaluation.h"
#include "core/engine/train/trainer_state.h"
#include "core/engine/train/training_step.h"

#include <algorithm>

namespace reblock {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kWarmUps = 2;
constexpr std::size_t kEvaluations = 3;
constexpr std::size_t kAhead = 3; ///< as in training

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values[values.size() / 2];
}

/// A file that is gone when this goes.
class ScratchFile {
public:
    explicit ScratchFile(fs::path path) : path_(std::move(path)) {}
    ~ScratchFile()
    {
        std::error_code ignored;
        fs::remove(path_, ignored);
    }
    ScratchFile(const ScratchFile&) = delete;
    ScratchFile& operator=(const ScratchFile&) = delete;
    const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

class Probe {
public:
    Probe(const ProbeTask& task, const CancelToken& cancel, std::function<void(double)> progress)
        : task_(task), cancel_(cancel), progress_(std::move(progress)), options_(task.config.options),
          maker_(options_.features,
                 Augmentation{options_.augment, options_.features.dither,
                              std::vector<float>(static_cast<std::size_t>(options_.features.bands)),
                              options_.train.seed, task.data.sound.changer},
                 rowThreads(task.device))
    {
    }

    ProbeResult run()
    {
        const double began = steadySeconds();
        result_.baseBytes = deviceMemory(task_.device.device).held;
        build();
        trySteps();
        tryEvaluations();
        tryHeaviest();
        tryCheckpoint();
        result_.peakBytes = std::max(result_.peakBytes, peak_->bytes());
        result_.seconds = steadySeconds() - began;
        return result_;
    }

private:
    void build()
    {
        model_ = std::make_unique<Model>(ModelOptions{task_.config.layout, task_.vocabulary.size(),
                                                      options_.features.bands, at::kFloat,
                                                      at::Device(task_.device.device)});
        setStartValues(*model_, options_.train.seed);
        peak_.emplace(task_.device.device);
        optimiser_ = makeOptimiser(model_->parameters(), options_.optimiser);
        const auto numbers = model_->parameters().count();
        result_.modelBytes = 4 * numbers * 4; // weights, gradients, two moments, float32
        result_.freeBytes = deviceMemory(task_.device.device).free;
    }

    bool fits(const PlannedBatch& batch) const
    {
        return batch.cost.peakBytes < static_cast<double>(deviceMemory(task_.device.device).free);
    }

    void trySteps()
    {
        std::vector<const PlannedBatch*> sample =
            sampleOf(task_.batches, static_cast<std::size_t>(std::max(1, task_.steps)));
        sample.insert(sample.begin(), kWarmUps, sample[sample.size() / 2]);
        std::erase_if(sample, [this](const PlannedBatch* batch) { return !fits(*batch); });
        Prefetcher<FeatureBatch> batches(
            [this, &sample, next = std::size_t{0}]() mutable -> std::optional<FeatureBatch> {
                if (next == sample.size())
                    return std::nullopt;
                return made(*sample[next++]);
            },
            kAhead);
        std::vector<TimedBatch> times;
        for (std::size_t i = 0; i < sample.size(); ++i) {
            const double seconds = step(*batches.next());
            if (i >= kWarmUps)
                times.push_back({sample[i]->cost.multiplyAdds, seconds});
            else
                updates_.clear();
            progress_(static_cast<double>(i + 1) / static_cast<double>(sample.size() + kEvaluations + 1));
        }
        result_.steps = static_cast<int>(times.size());
        result_.gradients = fitTimes(times);
        result_.updateSeconds = median(updates_);
        result_.dataSecondsPerFrame = madeFrames_ > 0 ? madeSeconds_ / madeFrames_ : 0;
    }

    /// On the thread that makes batches.
    FeatureBatch made(const PlannedBatch& planned)
    {
        const double began = steadySeconds();
        FeatureBatch batch = maker_.make(task_.train.utterances, planned.rows, 0);
        madeSeconds_ += steadySeconds() - began;
        madeFrames_ += static_cast<double>(batch.rows * batch.frames);
        return batch;
    }

    /// Seconds of the gradients.
    double step(FeatureBatch batch)
    {
        cancel_.throwIfCancelled();
        std::vector<FeatureBatch> parts;
        parts.push_back(std::move(batch));
        const double began = steadySeconds();
        stepGradients(*model_, parts, options_, ++steps_);
        const double gradients = steadySeconds();
        stepUpdate(*model_, *optimiser_, true);
        updates_.push_back(steadySeconds() - gradients);
        peak_->look();
        return gradients - began;
    }

    void tryEvaluations()
    {
        const DevEvaluation evaluation(task_.dev, task_.vocabulary, options_);
        std::vector<const PlannedBatch*> sample = sampleOf(task_.evaluations, kEvaluations);
        sample.push_back(&heaviestOf(task_.evaluations));
        std::vector<TimedBatch> times;
        for (const PlannedBatch* batch : sample) {
            if (!fits(*batch))
                continue;
            cancel_.throwIfCancelled();
            const double began = steadySeconds();
            evaluation.score(*model_, batch->rows);
            times.push_back({batch->cost.multiplyAdds, steadySeconds() - began});
        }
        peak_->look();
        result_.evaluation = fitTimes(times);
    }

    void tryHeaviest()
    {
        const PlannedBatch& heaviest = heaviestOf(task_.batches);
        try {
            result_.heaviestTried = fits(heaviest);
            if (result_.heaviestTried)
                step(maker_.make(task_.train.utterances, heaviest.rows, 0));
        } catch (const std::exception& error) {
            if (!saysOutOfMemory(error))
                throw;
            result_.heaviestTried = false;
        }
        if (!result_.heaviestTried)
            result_.peakBytes =
                result_.baseBytes + result_.modelBytes + static_cast<std::int64_t>(heaviest.cost.peakBytes);
    }

    void tryCheckpoint()
    {
        makeFolders(task_.scratch);
        const std::string name = "forecast-" + std::to_string(ownPid());
        const ScratchFile weights(task_.scratch / (name + ".safetensors"));
        const ScratchFile state(task_.scratch / (name + ".state.safetensors"));
        const double began = steadySeconds();
        saveCheckpoint(weights.path(), *model_,
                       {task_.config.layout, task_.vocabulary.tokens(), options_.features, steps_});
        saveTrainerState(state.path(), {}, *optimiser_);
        result_.checkpointSeconds = steadySeconds() - began;
        loadAverage(*model_, {weights.path()}); // a run's last act, which takes memory too
        peak_->look();
    }

    const ProbeTask& task_;
    const CancelToken& cancel_;
    std::function<void(double)> progress_;
    const RunOptions& options_;
    BatchMaker maker_;
    std::unique_ptr<Model> model_;
    std::unique_ptr<Optimiser> optimiser_;
    std::optional<PeakMemory> peak_;
    ProbeResult result_;
    std::int64_t steps_ = 0;
    std::vector<double> updates_;
    double madeSeconds_ = 0; ///< by the other thread; read when it has made all
    double madeFrames_ = 0;
};

} // namespace

ProbeResult runProbe(const ProbeTask& task, const CancelToken& cancel,
                     const std::function<void(double share)>& progress)
{
    return Probe(task, cancel, progress).run();
}

} // namespace reblock
