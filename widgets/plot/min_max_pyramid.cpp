#include "widgets/plot/min_max_pyramid.h"

#include <cmath>

namespace reblock {

namespace {

/// Marks a bucket without a finite value.
constexpr std::uint32_t kNone = 0xffffffffu;

} // namespace

void MinMaxPyramid::append(double value)
{
    values_.push_back(value);
    std::size_t count = values_.size();
    for (std::size_t level = 0; count % kFactor == 0; ++level) {
        count /= kFactor;
        completeBucket(level, count - 1);
    }
}

void MinMaxPyramid::clear()
{
    values_.clear();
    levels_.clear();
}

void MinMaxPyramid::completeBucket(std::size_t level, std::size_t bucket)
{
    if (level == levels_.size())
        levels_.emplace_back();
    std::optional<Extent> extent;
    for (std::size_t part = bucket * kFactor; part < (bucket + 1) * kFactor; ++part) {
        if (level == 0)
            merge(extent, static_cast<std::uint32_t>(part), static_cast<std::uint32_t>(part));
        else
            merge(extent, levels_[level - 1][part].lowest, levels_[level - 1][part].highest);
    }
    levels_[level].push_back(extent.value_or(Extent{kNone, kNone}));
}

void MinMaxPyramid::merge(std::optional<Extent>& into, std::uint32_t lowest, std::uint32_t highest) const
{
    if (lowest == kNone || !std::isfinite(values_[lowest]))
        return;
    if (!into) {
        into = Extent{lowest, highest};
        return;
    }
    if (values_[lowest] < values_[into->lowest])
        into->lowest = lowest;
    if (values_[highest] > values_[into->highest])
        into->highest = highest;
}

std::optional<MinMaxPyramid::Extent> MinMaxPyramid::extent(std::size_t first, std::size_t last) const
{
    std::optional<Extent> result;
    std::size_t at = first;
    while (at < last) {
        std::size_t size = 1;
        std::size_t level = 0; // the bucket of `size` values that starts here is levels_[level - 1]
        while (level < levels_.size() && at % (size * kFactor) == 0 && at + size * kFactor <= last) {
            size *= kFactor;
            ++level;
        }
        if (level == 0)
            merge(result, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at));
        else
            merge(result, levels_[level - 1][at / size].lowest, levels_[level - 1][at / size].highest);
        at += size;
    }
    return result;
}

} // namespace reblock
