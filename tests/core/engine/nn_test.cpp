#include "tests/core/engine/gradient_check.h"

#include "core/engine/nn/attention_core.h"
#include "core/engine/nn/elementwise.h"
#include "core/engine/nn/front.h"
#include "core/engine/nn/linear.h"
#include "core/engine/nn/position_code.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace reblock {
namespace {

class Nn : public testing::Test {
protected:
    at::Tensor random(std::vector<std::int64_t> shape)
    {
        return at::randn(shape, generator_, at::TensorOptions(at::kDouble));
    }
    at::Tensor leaf(std::vector<std::int64_t> shape) { return random(std::move(shape)).requires_grad_(); }
    Weight weight(std::vector<std::int64_t> shape)
    {
        const at::Tensor value = leaf(shape);
        const at::Tensor gradient = at::zeros_like(value);
        value.mutable_grad() = gradient;
        return {value, gradient};
    }
    Linear linearOf(std::int64_t out, std::int64_t in) { return {weight({out, in}), weight({out})}; }

    at::Generator generator_ = at::make_generator<at::CPUGeneratorImpl>(std::uint64_t{3});
};

TEST_F(Nn, LinearHasTheGradientOfEveryEpilogue)
{
    for (const Activation activation : {Activation::None, Activation::Relu, Activation::Gelu})
        for (const double rate : {0.0, 0.4})
            for (const bool withResidual : {false, true}) {
                const Linear weights = linearOf(5, 4);
                const at::Tensor x = leaf({2, 3, 4});
                const at::Tensor residual = leaf({2, 3, 5});
                const at::Tensor by = random({2, 3, 5});
                const auto value = [&] {
                    const Epilogue epilogue{activation, {rate, 99}, withResidual ? residual : at::Tensor()};
                    return (linear(x, weights, epilogue) * by).sum();
                };
                value().backward();
                const std::string what = std::to_string(static_cast<int>(activation)) + " " +
                                         std::to_string(rate) + (withResidual ? " residual" : "");
                EXPECT_LT(gradientError(value, x, x.grad()), 1e-7) << what;
                EXPECT_LT(gradientError(value, weights.weight.value, weights.weight.gradient), 1e-7) << what;
                EXPECT_LT(gradientError(value, weights.bias.value, weights.bias.gradient), 1e-7) << what;
                if (withResidual) {
                    EXPECT_LT(gradientError(value, residual, residual.grad()), 1e-7) << what;
                }
            }
}

TEST_F(Nn, FinishHasTheGradientOfWhatFollowsAProduct)
{
    const at::Tensor y = leaf({3, 5});
    const at::Tensor residual = leaf({3, 5});
    const at::Tensor by = random({3, 5});
    const auto value = [&] { return (finish(y, {Activation::Relu, {0.3, 5}, residual}) * by).sum(); };
    value().backward();
    EXPECT_LT(gradientError(value, y, y.grad()), 1e-7);
    EXPECT_LT(gradientError(value, residual, residual.grad()), 1e-7);
}

TEST_F(Nn, AddsTheGradientsOfTwoUsesOfOneWeight)
{
    const Linear weights = linearOf(4, 4);
    const at::Tensor x = leaf({3, 4});
    const auto value = [&] {
        return linear(linear(x, weights, {Activation::Relu, {}, x}), weights).square().sum();
    };
    value().backward();
    EXPECT_LT(gradientError(value, weights.weight.value, weights.weight.gradient), 1e-5);
    EXPECT_LT(gradientError(value, weights.bias.value, weights.bias.gradient), 1e-5);
}

TEST_F(Nn, RowPassDropsWhatItsFactorsSay)
{
    const at::Tensor y = random({7, 33});
    const DropoutMask mask{0.25, 0x123456789abcdefU};
    const at::Tensor expected = y * dropoutFactors(mask, y);
    EXPECT_TRUE(at::allclose(rowPass(y.clone(), {{}, {}, false, mask}, false), expected, 1e-12, 1e-12));
    EXPECT_TRUE(at::allclose(rowPassBackward(y, {}, mask, {}), expected, 1e-12, 1e-12));
}

TEST_F(Nn, DropsTheShareAskedForAndKeepsTheMean)
{
    const at::Tensor factors = dropoutFactors({0.1, 77}, at::ones(1 << 18));
    EXPECT_NEAR((factors == 0).to(at::kDouble).mean().item<double>(), 0.1, 0.003);
    EXPECT_NEAR(factors.mean().item<double>(), 1, 0.004);
    const at::Tensor other = dropoutFactors({0.1, 78}, at::ones(1 << 18));
    const at::Tensor both = at::logical_and(factors == 0, other == 0);
    EXPECT_NEAR(both.to(at::kDouble).mean().item<double>(), 0.01, 0.002);
}

TEST_F(Nn, FusedAttentionEqualsThePlainOne)
{
    const at::Tensor qkv = leaf({2, 6, 24});
    const at::Tensor by = random({2, 6, 8});
    at::Tensor mask = at::zeros({2, 1, 1, 6}, at::TensorOptions(at::kDouble));
    mask[1].narrow(2, 4, 2).fill_(-std::numeric_limits<double>::infinity());
    for (const Visibility& visible : {Visibility{}, Visibility{true, {}}, Visibility{false, mask}}) {
        const auto part = [&](std::int64_t i) { return headsOf(qkv, i, 8, 2); };
        const at::Tensor plain =
            plainAttention(part(0), part(1), part(2), visible, {}).transpose(1, 2).reshape({2, 6, 8});
        const at::Tensor fused = selfAttention(qkv, 2, visible, {});
        EXPECT_LT((plain - fused).abs().max().item<double>(), 1e-12);
        qkv.mutable_grad() = at::Tensor();
        (plain * by).sum().backward();
        const at::Tensor expected = qkv.grad().clone();
        qkv.mutable_grad() = at::Tensor();
        (fused * by).sum().backward();
        EXPECT_LT((qkv.grad() - expected).abs().max().item<double>(), 1e-12);
    }
}

TEST_F(Nn, CrossAttentionHasItsGradient)
{
    const at::Tensor q = leaf({2, 3, 8});
    const at::Tensor kv = leaf({2, 5, 16});
    const at::Tensor by = random({2, 3, 8});
    const auto value = [&] { return (crossAttention(q, kv, 2, {}, {}) * by).sum(); };
    value().backward();
    EXPECT_LT(gradientError(value, q, q.grad()), 1e-7);
    EXPECT_LT(gradientError(value, kv, kv.grad()), 1e-7);
}

TEST_F(Nn, FrontAsMatrixProductsEqualsTheConvolutions)
{
    for (const std::int64_t frames : {7, 8, 9, 10, 11, 30})
        for (const std::int64_t bands : {7, 8, 9, 10, 20}) {
            const std::int64_t left = ((bands - 1) / 2 - 1) / 2;
            const Front front{{weight({6, 1, 3, 3}), weight({6})},
                              {weight({6, 6, 3, 3}), weight({6})},
                              {weight({5, 6 * left}), weight({5})}};
            const std::vector<Weight> all{front.conv1.weight, front.conv1.bias,    front.conv2.weight,
                                          front.conv2.bias,   front.output.weight, front.output.bias};
            const at::Tensor x = random({2, frames, bands});
            const at::Tensor plain = plainFront(x, front);
            const at::Tensor ours = frontForward(x, front);
            ASSERT_EQ(plain.sizes(), ours.sizes());
            EXPECT_LT((plain - ours).abs().max().item<double>(), 1e-10);
            const at::Tensor by = random(plain.sizes().vec());
            (plain * by).sum().backward();
            std::vector<at::Tensor> expected;
            for (const Weight& w : all) {
                expected.push_back(w.gradient.clone());
                w.gradient.zero_();
            }
            (ours * by).sum().backward();
            for (std::size_t i = 0; i < all.size(); ++i)
                EXPECT_LT((all[i].gradient - expected[i]).abs().max().item<double>(), 1e-9)
                    << frames << " frames, " << bands << " bands, weight " << i;
        }
}

TEST_F(Nn, PositionCodeHasSinesAndCosinesSideBySide)
{
    const at::Tensor code = positionCode(3, 2, 4, random({1}));
    EXPECT_NEAR(code[0][0].item<double>(), std::sin(3.0), 1e-15);
    EXPECT_NEAR(code[0][1].item<double>(), std::cos(3.0), 1e-15);
    EXPECT_NEAR(code[1][2].item<double>(), std::sin(4.0 / 100), 1e-15);
}

} // namespace
} // namespace reblock
