#include "core/engine/optim/optimiser.h"
#include "tests/core/engine/fork/trained_models.h"

#include <ATen/ATen.h>
#include <gtest/gtest.h>

namespace reblock {
namespace {

struct Houlsby : testing::Test {
    std::unique_ptr<Model> trained = smallModel(smallLayout({.encoder = "AAB"}), at::kFloat);
    std::unique_ptr<Model> fork = forkOf(*trained, forkLayoutFromArgument("Houlsby", trained->layout()));

    static bool inBlock(const Parameter& parameter)
    {
        return parameter.name.find(".blocks.") != std::string::npos;
    }
};

TEST_F(Houlsby, ChangesNoOutputBeforeAnyStep)
{
    EXPECT_EQ(outputDifference(*trained, *fork), 0);
}

TEST_F(Houlsby, LeavesFrozenBlocksByteEqualWhileTheRestLearns)
{
    for (const char* kind : {"adam", "lamb"}) {
        const NamedTensors before = fork->parameters().copies();
        OptimiserOptions options;
        options.kind = kind;
        options.warmup = 1;
        options.weightDecay = 0.01;
        const auto optimiser = makeOptimiser(fork->parameters(), options);
        const double loss = lossWithGradients(*fork, smallBatch(at::kFloat));
        for (int i = 0; i < 3; ++i) {
            optimiser->step();
            lossWithGradients(*fork, smallBatch(at::kFloat));
        }
        EXPECT_LT(lossWithGradients(*fork, smallBatch(at::kFloat)), loss);
        for (const auto& [name, tensor] : before) {
            const Parameter& parameter = fork->parameters().at(name);
            EXPECT_EQ(at::equal(parameter.value, tensor), inBlock(parameter)) << kind << " " << name;
        }
    }
}

TEST_F(Houlsby, KeepsNeitherGradientNorMomentsOfFrozenWeights)
{
    const auto optimiser = makeOptimiser(fork->parameters(), {});
    for (const auto& [name, tensor] : optimiser->state())
        EXPECT_EQ(name.find(".blocks."), std::string::npos) << name;
    std::int64_t frozen = 0;
    for (const Parameter& parameter : fork->parameters().all()) {
        EXPECT_EQ(parameter.value.requires_grad(), !inBlock(parameter)) << parameter.name;
        EXPECT_EQ(parameter.gradient.defined(), !inBlock(parameter)) << parameter.name;
        frozen += inBlock(parameter) ? parameter.value.numel() : 0;
    }
    EXPECT_GT(frozen, 0);
    EXPECT_EQ(fork->parameters().trainedCount(), fork->parameters().count() - frozen);
}

} // namespace
} // namespace reblock
