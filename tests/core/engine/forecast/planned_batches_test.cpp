#include "core/engine/forecast/planned_batches.h"

#include "core/layout/presets.h"

#include <gtest/gtest.h>

#include <array>
#include <set>

namespace reblock {
namespace {

std::vector<PreparedUtterance> utterances(const std::vector<std::size_t>& tokens)
{
    std::vector<PreparedUtterance> list(tokens.size());
    for (std::size_t i = 0; i < tokens.size(); ++i)
        list[i].tokens.resize(tokens[i]);
    return list;
}

TEST(PlannedBatches, HaveTheShapesOfTheirLongestRows)
{
    const Layout layout = *presetLayout("BR");
    const std::array<std::int64_t, 4> frames{100, 300, 200, 50};
    const auto batches = plannedBatches({{0, 1}, {2, 3}}, utterances({5, 3, 9, 1}), frames, {layout, 20, 40});

    ASSERT_EQ(batches.size(), 2u);
    EXPECT_EQ(batches[0].shape.rows, 2);
    EXPECT_EQ(batches[0].shape.frames, 300);
    EXPECT_EQ(batches[0].shape.tokens, 5);
    EXPECT_EQ(batches[1].shape.tokens, 9);
    EXPECT_EQ(&heaviestOf(batches), &batches[0]);
    EXPECT_DOUBLE_EQ(framesOf(batches), 2 * 300 + 2 * 200);
    EXPECT_DOUBLE_EQ(multiplyAddsOf(batches), batches[0].cost.multiplyAdds + batches[1].cost.multiplyAdds);
}

TEST(PlannedBatches, AreSampledOverTheirWholeRange)
{
    std::vector<PlannedBatch> batches(100);
    for (std::size_t i = 0; i < batches.size(); ++i)
        batches[i].cost.multiplyAdds = static_cast<double>((i * 37) % 100);

    std::multiset<double> costs;
    for (const PlannedBatch* batch : sampleOf(batches, 10))
        costs.insert(batch->cost.multiplyAdds);

    EXPECT_EQ(costs, (std::multiset<double>{5, 15, 25, 35, 45, 55, 65, 75, 85, 95}));
    EXPECT_EQ(sampleOf({batches[0]}, 3).size(), 3u);
}

} // namespace
} // namespace reblock
