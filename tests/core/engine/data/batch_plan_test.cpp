#include "core/engine/data/batch_plan.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <set>

namespace reblock {
namespace {

using testing::ElementsAre;

std::vector<std::int64_t> someLengths(std::size_t count)
{
    std::vector<std::int64_t> lengths;
    for (std::size_t i = 0; i < count; ++i)
        lengths.push_back(100 + static_cast<std::int64_t>((i * 7919) % 400));
    return lengths;
}

std::int64_t padded(const std::vector<std::uint32_t>& batch, const std::vector<std::int64_t>& lengths)
{
    std::int64_t longest = 0;
    for (const std::uint32_t i : batch)
        longest = std::max(longest, lengths[i]);
    return longest * static_cast<std::int64_t>(batch.size());
}

BatchOptions upTo(std::int64_t frames)
{
    BatchOptions options;
    options.frames = frames;
    return options;
}

TEST(BatchPlan, UsesEveryUtteranceOnce)
{
    const auto lengths = someLengths(700);

    std::multiset<std::uint32_t> used;
    for (const auto& batch : planEpoch(lengths, upTo(4000), 1, 0))
        used.insert(batch.begin(), batch.end());

    EXPECT_EQ(used.size(), 700U);
    EXPECT_EQ(std::set<std::uint32_t>(used.begin(), used.end()).size(), 700U);
}

TEST(BatchPlan, StaysWithinFramesAfterPaddingAndWithinRows)
{
    const auto lengths = someLengths(300);

    BatchOptions options = upTo(4000);
    options.utterances = 6;
    for (const auto& batch : planEpoch(lengths, options, 1, 0)) {
        EXPECT_LE(padded(batch, lengths), 4000);
        EXPECT_LE(batch.size(), 6U);
    }
}

TEST(BatchPlan, GivesAnUtteranceThatIsTooLargeABatchOfItsOwn)
{
    const std::vector<std::int64_t> lengths{50, 9000, 60};

    const BatchPlan plan = planEvaluation(lengths, upTo(1000));

    EXPECT_THAT(plan, ElementsAre(ElementsAre(0, 2), ElementsAre(1)));
}

TEST(BatchPlan, RepeatsItselfAndChangesWithSeedAndEpoch)
{
    const auto lengths = someLengths(300);
    const BatchOptions options = upTo(4000);

    EXPECT_EQ(planEpoch(lengths, options, 5, 2), planEpoch(lengths, options, 5, 2));
    EXPECT_NE(planEpoch(lengths, options, 5, 2), planEpoch(lengths, options, 5, 3));
    EXPECT_NE(planEpoch(lengths, options, 5, 2), planEpoch(lengths, options, 6, 2));
}

TEST(BatchPlan, WastesLittleOnPaddingWithManyBuckets)
{
    const auto lengths = someLengths(2000);
    std::int64_t real = 0;
    for (const std::int64_t length : lengths)
        real += length;

    std::int64_t all = 0;
    for (const auto& batch : planEpoch(lengths, upTo(4000), 1, 0))
        all += padded(batch, lengths);

    EXPECT_LT(static_cast<double>(all) / static_cast<double>(real), 1.12);
}

} // namespace
} // namespace reblock
