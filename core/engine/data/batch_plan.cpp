#include "core/engine/data/batch_plan.h"

#include "core/base/random.h"
#include "core/engine/data/purpose.h"

#include <algorithm>
#include <numeric>

namespace reblock {

namespace {

constexpr std::size_t kUtterancesPerBucket = 128;
constexpr std::size_t kMostBuckets = 64;

std::size_t bucketCount(std::size_t utterances, const BatchOptions& options)
{
    const std::size_t automatic = std::clamp(utterances / kUtterancesPerBucket, std::size_t{1}, kMostBuckets);
    return options.buckets ? static_cast<std::size_t>(std::max(1, *options.buckets)) : automatic;
}

std::vector<std::uint32_t> sortedByLength(std::span<const std::int64_t> lengths)
{
    std::vector<std::uint32_t> order(lengths.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, {}, [&](std::uint32_t i) { return lengths[i]; });
    return order;
}

template <typename T>
void shuffle(std::span<T> items, SeededRandom& random)
{
    for (std::size_t left = items.size(); left > 1; --left)
        std::swap(items[left - 1], items[random.below(left)]);
}

BatchPlan cut(const std::vector<std::uint32_t>& order, std::span<const std::int64_t> lengths,
              const BatchOptions& options)
{
    BatchPlan plan;
    std::int64_t longest = 0;
    for (const std::uint32_t item : order) {
        const std::int64_t grown = std::max(longest, lengths[item]);
        const auto rows = plan.empty() ? 0 : static_cast<std::int64_t>(plan.back().size());
        const bool full = options.utterances && rows >= *options.utterances;
        if (rows == 0 || full || grown * (rows + 1) > options.frames) {
            plan.emplace_back();
            longest = 0;
        }
        plan.back().push_back(item);
        longest = std::max(longest, lengths[item]);
    }
    return plan;
}

} // namespace

BatchPlan planEpoch(std::span<const std::int64_t> lengths, const BatchOptions& options, std::uint64_t seed,
                    std::int64_t epoch)
{
    const auto streamEpoch = static_cast<std::uint64_t>(epoch);
    std::vector<std::uint32_t> order = sortedByLength(lengths);
    SeededRandom rows(seed, streamOf(number(Purpose::RowOrder), streamEpoch));
    const std::size_t buckets = bucketCount(order.size(), options);
    for (std::size_t b = 0; b < buckets; ++b) {
        const std::size_t begin = order.size() * b / buckets;
        const std::size_t end = order.size() * (b + 1) / buckets;
        shuffle(std::span(order).subspan(begin, end - begin), rows);
    }
    BatchPlan plan = cut(order, lengths, options);
    SeededRandom batches(seed, streamOf(number(Purpose::BatchOrder), streamEpoch));
    shuffle(std::span(plan), batches);
    return plan;
}

BatchPlan planEvaluation(std::span<const std::int64_t> lengths, const BatchOptions& options)
{
    return cut(sortedByLength(lengths), lengths, options);
}

} // namespace reblock
