#include "core/engine/optim/lamb.h"

#include "core/base/error.h"
#include "tests/core/engine/small_models.h"

#include <ATen/ATen.h>
#include <gtest/gtest.h>

#include <cmath>

namespace reblock {
namespace {

OptimiserOptions lambOptions()
{
    OptimiserOptions options;
    options.kind = "lamb";
    options.rate = 0.01;
    options.warmup = 1;
    options.epsilon = 1e-6;
    options.weightDecay = 0.01;
    return options;
}

TEST(Lamb, LeavesOutBiasesAndNormsByTheirNames)
{
    EXPECT_TRUE(lambExcludes("encoder.blocks.A.ffn.expand.bias"));
    EXPECT_TRUE(lambExcludes("encoder.positions.3.norms.attention.weight"));
    EXPECT_TRUE(lambExcludes("decoder.norm.weight"));
    EXPECT_FALSE(lambExcludes("encoder.blocks.A.ffn.expand.weight"));
    EXPECT_FALSE(lambExcludes("encoder.positions.0.correctors.0.vector"));
    EXPECT_FALSE(lambExcludes("decoder.embedding.weight"));
}

TEST(Lamb, ScalesEachStoredTensorByItsOwnNorm)
{
    ParameterStore store({{"large.weight", {1}}, {"small.weight", {1}}}, at::kDouble, at::kCPU);
    const auto set = [&](const char* name, double value, double gradient) {
        store.at(name).value.detach().fill_(value);
        store.at(name).gradient.detach().fill_(gradient);
    };
    set("large.weight", 100, 1);
    set("small.weight", 0.1, 1);
    OptimiserOptions options = lambOptions();
    options.clip = 0;
    makeOptimiser(store, options)->step();
    EXPECT_NEAR(store.value("large.weight").item<double>(), 99, 1e-9); // one hundredth of its size
    EXPECT_NEAR(store.value("small.weight").item<double>(), 0.099, 1e-9);
}

TEST(Lamb, GoesOnFromItsStateBitForBit)
{
    const auto straight = smallModel(smallLayout({}), at::kFloat);
    const auto resumed = smallModel(smallLayout({}), at::kFloat);
    const Batch batch = smallBatch(at::kFloat);
    const auto first = makeOptimiser(straight->parameters(), lambOptions());
    const auto step = [&](Model& model, Optimiser& optimiser) {
        lossWithGradients(model, batch);
        optimiser.step();
    };
    step(*straight, *first);
    const NamedTensors state = first->state();
    const NamedTensors weights = straight->parameters().copies();
    resumed->parameters().load({weights.begin(), weights.end()}, "test");
    const auto second = makeOptimiser(resumed->parameters(), lambOptions());
    second->restore({state.begin(), state.end()});
    for (int i = 0; i < 2; ++i) {
        step(*straight, *first);
        step(*resumed, *second);
    }
    EXPECT_TRUE(at::equal(straight->parameters().flatValues(), resumed->parameters().flatValues()));
}

TEST(Lamb, LearnsASmallBatch)
{
    const auto model = smallModel(smallLayout({}), at::kFloat);
    const Batch batch = smallBatch(at::kFloat);
    const auto optimiser = makeOptimiser(model->parameters(), lambOptions());
    const double before = lossWithGradients(*model, batch);
    for (int i = 0; i < 12; ++i) {
        optimiser->step();
        lossWithGradients(*model, batch);
    }
    EXPECT_LT(lossWithGradients(*model, batch), 0.8 * before);
}

TEST(Optimiser, RefusesAKindThatIsNotBuiltIn)
{
    ParameterStore store({{"w", {1}}}, at::kFloat, at::kCPU);
    OptimiserOptions options;
    options.kind = "sgd";
    EXPECT_THROW(makeOptimiser(store, options), UserError);
}

} // namespace
} // namespace reblock
