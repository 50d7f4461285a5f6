#include "core/engine/train/checkpoint_keeper.h"

#include <gmock/gmock.h>

namespace reblock {
namespace {

std::vector<std::int64_t> stepsOf(const std::vector<ScoredStep>& scored)
{
    std::vector<std::int64_t> steps;
    for (const ScoredStep& entry : scored)
        steps.push_back(entry.step);
    return steps;
}

TEST(BestSteps, AreTheOnesOfSmallestDevLoss)
{
    EXPECT_THAT(stepsOf(bestSteps({{10, 3.0}, {20, 1.0}, {30, 2.0}}, 2)), testing::ElementsAre(20, 30));
}

TEST(BestSteps, PreferTheLaterOfEquals)
{
    EXPECT_THAT(stepsOf(bestSteps({{10, 1.0}, {20, 1.0}, {30, 2.0}}, 1)), testing::ElementsAre(20));
}

TEST(BestSteps, AreAllWhenThereAreFew)
{
    EXPECT_EQ(bestSteps({{10, 1.0}}, 30).size(), 1U);
    EXPECT_TRUE(bestSteps({{10, 1.0}}, 0).empty());
}

} // namespace
} // namespace reblock
