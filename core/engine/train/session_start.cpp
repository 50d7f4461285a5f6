#include "core/engine/train/training_session.h"

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/engine/data/purpose.h"
#include "core/engine/model/start_values.h"
#include "core/engine/train/data_warnings.h"

#include <ATen/ops/tensor.h>

namespace reblock {

namespace {

std::vector<float> valuesOf(const at::Tensor& tensor)
{
    const at::Tensor copy = tensor.to(at::kCPU, at::kFloat).contiguous();
    return {copy.data_ptr<float>(), copy.data_ptr<float>() + copy.numel()};
}

void warnAboutData(RunJournal& journal, const std::string& name, const PreparedSet& set,
                   const DataOptions& options)
{
    for (std::string& message : dataWarnings(name, set, options))
        journal.leaveWarning(std::move(message));
}

} // namespace

TrainingSession::TrainingSession(const RunFolder& folder, RunConfig config, RunJournal& journal,
                                 const CancelToken& cancel, const TrainingListener& listener)
    : folder_(folder), config_(std::move(config)), options_(config_.options), journal_(journal),
      cancel_(cancel), listener_(listener),
      device_(chooseDevice({options_.train.device, options_.train.threads, options_.train.precision})),
      keeper_(folder.checkpoints(), options_.train),
      guard_(folder.root(), options_, state_, journal,
             [this](const auto& ids, std::int64_t epoch) { return audioOf(ids, epoch); })
{
    applyDevice(device_);
    setDeterministic(options_.train.deterministic);
    try {
        start();
    } catch (const Cancelled&) {
        journal_.append("paused", {{"step", keeper_.latest().value_or(0)}});
        throw;
    }
    began_ = checkpointed_ = steadySeconds();
}

void TrainingSession::start()
{
    data_ = openTrainingData(folder_.root(), config_, cancel_, listener_.onPreparation);
    for (std::string& message : audioWarnings(*data_.audio, data_.sound))
        journal_.leaveWarning(std::move(message));
    vocabulary_ = runVocabulary(folder_, config_, *data_.corpus);
    model_ =
        std::make_unique<Model>(ModelOptions{config_.layout, vocabulary_->size(), options_.features.bands,
                                             at::kFloat, at::Device(device_.device)});
    peak_.emplace(device_.device);
    optimiser_ = makeOptimiser(model_->parameters(), options_.optimiser);
    std::vector<std::string> problems;
    const auto resumed = keeper_.resume(*model_, *optimiser_, problems);
    if (resumed)
        state_ = *resumed;
    else
        setFreshModel();
    info_ = {config_.layout, vocabulary_->tokens(), options_.features, state_.step};
    secondsBefore_ = state_.seconds;
    checkpointedStep_ = resumed ? state_.step : -1;
    dev_ = makeDevEvaluation();
    announce(problems);
    startStream();
}

void TrainingSession::setFreshModel()
{
    if (config_.parent) {
        loadWeights(*model_, folder_.start());
        state_.evaluationDue = true;
        return;
    }
    setStartValues(*model_, options_.train.seed);
    listener_.onPreparation("measuring features", 0);
    const PreparedSet set =
        prepareSet(data_.corpus->utterances(options_.data.train), *data_.audio, *vocabulary_, options_);
    if (set.utterances.empty())
        throw UserError("The set \"" + options_.data.train + "\" has no utterance to train on.",
                        "Look at `reblock corpus check`, data.min_seconds and data.max_seconds.");
    const Cmvn cmvn = measureCmvn(set.utterances, options_.features, device_.threads, cancel_);
    model_->setFeatureStatistics(at::tensor(cmvn.mean), at::tensor(cmvn.inverseDeviation));
}

std::unique_ptr<DevEvaluation> TrainingSession::makeDevEvaluation()
{
    PreparedSet set =
        prepareSet(data_.corpus->utterances(options_.data.dev), *data_.audio, *vocabulary_, options_);
    if (set.utterances.empty())
        throw UserError("The set \"" + options_.data.dev + "\" has no utterance to evaluate on.",
                        "Look at `reblock corpus check`, data.min_seconds and data.max_seconds.");
    warnAboutData(journal_, options_.data.dev, set, options_.data);
    return std::make_unique<DevEvaluation>(std::move(set), *vocabulary_, options_);
}

void TrainingSession::announce(const std::vector<std::string>& problems)
{
    journal_.setStep(state_.step);
    if (journal_.continues())
        journal_.append("resumed", {{"from_step", state_.step}});
    else
        journal_.append("started", {{"device", device_.device},
                                    {"threads", device_.threads},
                                    {"precision", device_.precision},
                                    {"parameters", model_->parameters().count()}});
    for (const std::string& problem : problems)
        journal_.leaveWarning(problem + " Training goes on from step " + std::to_string(state_.step) + ".");
    if (state_.threads != 0 && state_.threads != device_.threads)
        journal_.leaveWarning("Continued with " + std::to_string(device_.threads) + " threads after " +
                              std::to_string(state_.threads) +
                              ": from here the numbers differ in their last digits from an unbroken run's.");
    state_.threads = device_.threads;
    journal_.writeWarnings();
}

void TrainingSession::startStream()
{
    maker_ = std::make_unique<BatchMaker>(options_.features,
                                          Augmentation{options_.augment, options_.features.dither,
                                                       valuesOf(model_->featureMean()), options_.train.seed,
                                                       data_.sound.changer},
                                          rowThreads(device_));
    const auto onEpoch = [this, told = std::vector<std::string>()](std::int64_t,
                                                                   const PreparedSet& set) mutable {
        const std::vector<std::string> messages = dataWarnings(options_.data.train, set, options_.data);
        if (messages != told)
            for (const std::string& message : messages)
                journal_.leaveWarning(message);
        told = messages;
    };
    stream_ = std::make_unique<TrainingStream>(
        TrainingSource{*data_.corpus, *data_.audio, *vocabulary_, options_, *maker_}, state_.position,
        onEpoch);
}

} // namespace reblock
