#include "core/features/spec_augment.h"

#include "core/base/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace reblock {

namespace {

/// A stretch of 1..width of `length` places, cut off at the end.
struct Stretch {
    std::int64_t begin;
    std::int64_t end;
};

Stretch drawStretch(std::int64_t length, int width, SeededRandom& random)
{
    const auto size = 1 + static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(width)));
    const auto begin = static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(length)));
    return {begin, std::min(begin + size, length)};
}

} // namespace

void SpecAugmentOptions::check() const
{
    for (const auto& [name, value] :
         {std::pair{"time masks", timeMasks}, std::pair{"frequency masks", frequencyMasks}})
        if (value < 0)
            throw UserError(fmt::format("The number of {} is {}.", name, value), "It must be 0 or more.");
    for (const auto& [name, value] : {std::pair{"time", timeWidth}, std::pair{"frequency", frequencyWidth}})
        if (value < 1)
            throw UserError(fmt::format("The width of {} masks is {}.", name, value),
                            "It must be 1 or more.");
}

void specAugment(std::span<float> features, int bands, const SpecAugmentOptions& options,
                 SeededRandom& random, std::span<const float> fill)
{
    const auto frames = static_cast<std::int64_t>(features.size()) / bands;
    if (frames == 0)
        return;
    const std::vector<float> zeros(fill.empty() ? static_cast<std::size_t>(bands) : 0);
    const float* const values = fill.empty() ? zeros.data() : fill.data();
    for (int mask = 0; mask < options.timeMasks; ++mask) {
        const Stretch time = drawStretch(frames, options.timeWidth, random);
        for (std::int64_t frame = time.begin; frame < time.end; ++frame)
            std::copy_n(values, bands, features.begin() + frame * bands);
    }
    for (int mask = 0; mask < options.frequencyMasks; ++mask) {
        const Stretch band = drawStretch(bands, options.frequencyWidth, random);
        for (std::int64_t frame = 0; frame < frames; ++frame)
            std::copy(values + band.begin, values + band.end, features.begin() + frame * bands + band.begin);
    }
}

} // namespace reblock
