#include "tests/core/engine/small_models.h"

#include "core/base/error.h"
#include "core/engine/optim/adam.h"
#include "core/engine/optim/flat_sums.h"

#include <ATen/ATen.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace reblock {
namespace {

TEST(Adam, ReachesThePeakRateAtTheWarmupStep)
{
    EXPECT_DOUBLE_EQ(warmupRate(0.002, 100, 100), 0.002);
    EXPECT_DOUBLE_EQ(warmupRate(0.002, 100, 50), 0.001);
    EXPECT_DOUBLE_EQ(warmupRate(0.002, 100, 400), 0.001);
}

TEST(Adam, FollowsTheFormulaForOneWeight)
{
    ParameterStore store({{"w", {1}}}, at::kDouble, at::kCPU);
    store.flatValues().fill_(1.0);
    OptimiserOptions options;
    options.warmup = 1;
    options.clip = 0;
    Adam adam(store, options);
    double w = 1;
    double m = 0;
    double v = 0;
    for (int s = 1; s <= 4; ++s) {
        const double g = 0.5 * s - 1.2;
        store.flatGradients().fill_(g);
        adam.step();
        m = 0.9 * m + 0.1 * g;
        v = 0.999 * v + 0.001 * g * g;
        const double rate = 0.002 / std::sqrt(static_cast<double>(s));
        w -= rate * (m / (1 - std::pow(0.9, s))) / (std::sqrt(v / (1 - std::pow(0.999, s))) + 1e-8);
        EXPECT_NEAR(store.value("w").item<double>(), w, 1e-14);
    }
}

TEST(Adam, ClipsByTheNormOfAllTrainedWeights)
{
    ParameterStore store({{"a", {2}}, {"b", {3}}}, at::kDouble, at::kCPU);
    store.flatGradients().zero_();
    const at::Tensor a = store.at("a").gradient;
    const at::Tensor b = store.at("b").gradient;
    a.fill_(6);
    b[0].fill_(8);
    OptimiserOptions options;
    Adam adam(store, options);
    const StepResult step = adam.step();
    EXPECT_DOUBLE_EQ(step.norm, std::sqrt(136.0));
    EXPECT_TRUE(step.clipped);
}

TEST(Adam, LeavesWeightsAndMomentsWhenTheGradientIsNotFinite)
{
    ParameterStore store({{"a", {5}}}, at::kFloat, at::kCPU);
    Adam adam(store, {});
    store.flatGradients().fill_(std::numeric_limits<float>::infinity());
    const StepResult step = adam.step();
    EXPECT_FALSE(step.finite);
    EXPECT_EQ(adam.steps(), 1);
    EXPECT_EQ(store.flatValues().abs().max().item<float>(), 0);
    store.flatGradients().fill_(1);
    EXPECT_TRUE(adam.step().finite);
    EXPECT_TRUE(std::isfinite(store.flatValues().sum().item<float>()));
}

TEST(Adam, GoesOnFromItsStateBitForBit)
{
    const auto straight = smallModel(smallLayout({}), at::kFloat);
    const auto resumed = smallModel(smallLayout({}), at::kFloat);
    const Batch batch = smallBatch(at::kFloat);
    Adam first(straight->parameters(), {});
    for (int i = 0; i < 2; ++i) {
        lossWithGradients(*straight, batch);
        first.step();
    }
    std::map<std::string, at::Tensor> state;
    for (const auto& [name, tensor] : first.state())
        state.emplace(name, tensor.clone());
    std::map<std::string, at::Tensor> weights;
    for (const auto& [name, tensor] : straight->parameters().copies())
        weights.emplace(name, tensor);
    resumed->parameters().load(weights, "test");
    Adam second(resumed->parameters(), {});
    second.restore(state);
    for (int i = 0; i < 2; ++i) {
        lossWithGradients(*straight, batch);
        first.step();
        lossWithGradients(*resumed, batch);
        second.step();
    }
    EXPECT_TRUE(at::equal(straight->parameters().flatValues(), resumed->parameters().flatValues()));
}

TEST(Adam, RefusesAStateOfAnotherModel)
{
    ParameterStore store({{"a", {5}}}, at::kFloat, at::kCPU);
    Adam adam(store, {});
    EXPECT_THROW(adam.restore({}), UserError);
}

TEST(Adam, SumsSquaresOfLongAndShortTensors)
{
    EXPECT_DOUBLE_EQ(squareSum(at::full(100003, 2.0, at::TensorOptions(at::kFloat))), 400012.0);
    EXPECT_DOUBLE_EQ(squareSum(at::full(3, 2.0, at::TensorOptions(at::kDouble))), 12.0);
    EXPECT_EQ(squareSum(at::empty(0, at::TensorOptions(at::kFloat))), 0);
}

} // namespace
} // namespace reblock
