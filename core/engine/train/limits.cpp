#include "core/engine/train/limits.h"

#include <algorithm>

namespace reblock {

std::optional<std::string> reachedLimit(const TrainOptions& options, const TrainerState& state)
{
    if (options.maxSteps && state.step >= *options.maxSteps)
        return "max_steps";
    if (options.maxSeconds && state.seconds >= *options.maxSeconds)
        return "max_seconds";
    if (state.position.epoch >= options.epochs)
        return "epochs";
    return std::nullopt;
}

double shareDone(const TrainOptions& options, const TrainerState& state, std::int64_t batchesOfEpoch)
{
    const double epochs = static_cast<double>(state.position.epoch) +
                          static_cast<double>(state.position.batch) /
                              static_cast<double>(std::max<std::int64_t>(1, batchesOfEpoch));
    double share = epochs / static_cast<double>(std::max<std::int64_t>(1, options.epochs));
    if (options.maxSteps)
        share = std::max(share, static_cast<double>(state.step) /
                                    static_cast<double>(std::max<std::int64_t>(1, *options.maxSteps)));
    if (options.maxSeconds && *options.maxSeconds > 0)
        share = std::max(share, state.seconds / *options.maxSeconds);
    return std::min(1.0, share);
}

std::optional<double> secondsLeft(const TrainOptions& options, const TrainerState& state,
                                  std::int64_t batchesOfEpoch)
{
    const double share = shareDone(options, state, batchesOfEpoch);
    if (state.step == 0 || share <= 0)
        return std::nullopt;
    return state.seconds * (1 - share) / share;
}

} // namespace reblock
