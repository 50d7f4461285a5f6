#include "core/engine/data/training_stream.h"

#include "core/base/error.h"

#include <fmt/format.h>

namespace reblock {

namespace {

constexpr std::size_t kAhead = 3;

} // namespace

TrainingStream::TrainingStream(const TrainingSource& source, DataPosition start,
                               std::function<void(std::int64_t, const PreparedSet&)> onEpoch)
    : source_(source), position_(start), onEpoch_(std::move(onEpoch)),
      prefetcher_(std::make_unique<Prefetcher<FeatureBatch>>([this] { return make(); }, kAhead))
{
}

FeatureBatch TrainingStream::next()
{
    return *prefetcher_->next();
}

void TrainingStream::beginEpoch(std::int64_t epoch)
{
    const RunOptions& options = source_.options;
    const std::string& set = options.data.train;
    set_ = prepareSet(source_.corpus.epoch(set, options.train.seed, epoch), source_.audio, source_.vocabulary,
                      options);
    onEpoch_(epoch, set_);
    if (set_.utterances.empty())
        throw UserError(fmt::format("The set \"{}\" has no utterance to train on.", set),
                        "Look at `reblock corpus check`, data.min_seconds and data.max_seconds.");
    const auto frames = source_.maker.frames(set_.utterances, epoch);
    plan_ = planEpoch(frames, options.batch, options.train.seed, epoch);
    planned_ = epoch;
}

std::optional<FeatureBatch> TrainingStream::make()
{
    if (planned_ != position_.epoch)
        beginEpoch(position_.epoch);
    FeatureBatch batch = source_.maker.make(set_.utterances, plan_[static_cast<std::size_t>(position_.batch)],
                                            position_.epoch);
    batch.position = position_;
    batch.batchesOfEpoch = static_cast<std::int64_t>(plan_.size());
    position_ = nextPosition(position_, batch.batchesOfEpoch);
    return batch;
}

std::unique_ptr<Prefetcher<FeatureBatch>> evaluationBatches(const std::vector<PreparedUtterance>& utterances,
                                                            const BatchPlan& plan, const BatchMaker& maker)
{
    auto make = [&utterances, &plan, &maker, next = std::size_t{0}]() mutable -> std::optional<FeatureBatch> {
        if (next == plan.size())
            return std::nullopt;
        return maker.make(utterances, plan[next++], 0);
    };
    return std::make_unique<Prefetcher<FeatureBatch>>(std::move(make), kAhead);
}

} // namespace reblock
