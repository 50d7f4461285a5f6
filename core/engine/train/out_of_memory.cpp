#include "core/engine/train/out_of_memory.h"

#include "core/base/memory.h"

#include <fmt/format.h>

namespace reblock {

namespace {

constexpr double kUsableShare = 0.5;
constexpr std::int64_t kGrain = 100;

struct Heaviest {
    BatchShape shape;
    double bytes = 0;
};

Heaviest heaviest(const MemoryUse& use, const std::vector<FeatureBatch>& parts)
{
    const CostOptions cost{use.vocabulary, use.options.features.bands, 0};
    Heaviest found;
    for (const FeatureBatch& part : parts) {
        const BatchShape shape{part.rows, part.frames, part.targetLength};
        const double bytes = batchCost(use.layout, shape, cost).peakBytes;
        if (bytes > found.bytes)
            found = {shape, bytes};
    }
    return found;
}

std::string problemOf(const MemoryUse& use, const Heaviest& batch, double free)
{
    if (batch.shape.rows == 0)
        return fmt::format("Out of memory {}.", use.when);
    return fmt::format("Out of memory {}: a batch of {} rows × {} frames × {} tokens needs about {} "
                       "beside the model, {} are free.",
                       use.when, batch.shape.rows, batch.shape.frames, batch.shape.tokens,
                       memoryText(batch.bytes), memoryText(free));
}

std::string remedyOf(const Heaviest& batch, std::optional<std::int64_t> frames)
{
    const std::string kept = " The last checkpoint is kept; `reblock train` goes on from it where there is "
                             "more memory.";
    if (frames && batch.shape.rows > 1)
        return fmt::format("batch.frames={} would fit: make a new run with it.", *frames) + kept;
    if (batch.shape.rows == 1)
        return "The batch is one utterance: make a new run with a lower data.max_seconds, or a smaller "
               "model." +
               kept;
    return "Close other programs, or make a new run with a smaller batch.frames or a smaller model." + kept;
}

} // namespace

std::optional<std::int64_t> framesThatFit(std::int64_t frames, double needed, double free)
{
    const double share = needed > free ? kUsableShare * free / needed : 0.5;
    const auto fitting = static_cast<std::int64_t>(share * static_cast<double>(frames));
    const std::int64_t rounded = fitting / kGrain * kGrain;
    return rounded >= kGrain ? std::optional(rounded) : std::nullopt;
}

OutOfMemory outOfMemory(const MemoryUse& use, const std::vector<FeatureBatch>& parts,
                        const DeviceMemory& memory)
{
    const Heaviest batch = heaviest(use, parts);
    const auto free = static_cast<double>(memory.free);
    const auto frames = framesThatFit(use.options.batch.frames, batch.bytes, free);
    return {problemOf(use, batch, free), remedyOf(batch, frames), batch.shape, frames};
}

} // namespace reblock
