#include "core/engine/decode/ctc_greedy.h"

#include <ATen/ops/full.h>
#include <ATen/ops/log.h>
#include <ATen/ops/tensor.h>
#include <gmock/gmock.h>

namespace reblock {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// [1, T, 4] log-probabilities whose best path is `path`.
at::Tensor likely(const std::vector<int>& path)
{
    at::Tensor probabilities = at::full({1, static_cast<std::int64_t>(path.size()), 4}, 0.1F);
    for (std::size_t frame = 0; frame < path.size(); ++frame)
        probabilities[0][static_cast<std::int64_t>(frame)][path[frame]] = 0.7F;
    return probabilities.log();
}

TEST(CtcGreedy, MergesRepeatsAndDropsBlanks)
{
    const auto paths = ctcGreedy(likely({0, 2, 2, 0, 2, 3, 3}), at::tensor({std::int64_t{7}}));

    EXPECT_THAT(paths[0].ids(), ElementsAre(2, 2, 3));
    EXPECT_EQ(paths[0].tokens[0].first, 1);
    EXPECT_EQ(paths[0].tokens[0].end, 3);
    EXPECT_EQ(paths[0].tokens[2].end, 7);
    EXPECT_NEAR(paths[0].logProb, 7 * std::log(0.7), 1e-5);
}

TEST(CtcGreedy, StopsAtARowsLength)
{
    const auto paths = ctcGreedy(likely({2, 0, 3, 3}), at::tensor({std::int64_t{2}}));

    EXPECT_THAT(paths[0].ids(), ElementsAre(2));
}

TEST(CtcGreedy, GivesATieToTheLowestToken)
{
    const auto paths = ctcGreedy(at::full({1, 3, 4}, -1.0F), at::tensor({std::int64_t{3}}));

    EXPECT_THAT(paths[0].ids(), IsEmpty());
}

TEST(CtcGreedy, TellsHowCloseItsClosestFrameWas)
{
    at::Tensor logProbs = likely({2, 0, 3});
    EXPECT_NEAR(ctcGreedy(logProbs, at::tensor({std::int64_t{3}}))[0].lead, std::log(0.7 / 0.1), 1e-5);

    logProbs[0][1][3] = std::log(0.6F);
    EXPECT_NEAR(ctcGreedy(logProbs, at::tensor({std::int64_t{3}}))[0].lead, std::log(0.7 / 0.6), 1e-5);
    EXPECT_NEAR(ctcGreedy(logProbs, at::tensor({std::int64_t{1}}))[0].lead, std::log(0.7 / 0.1), 1e-5);
}

} // namespace
} // namespace reblock
