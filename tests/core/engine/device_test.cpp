#include "core/base/error.h"
#include "core/engine/device/device.h"
#include "core/engine/kernels/module.h"
#include "core/engine/kernels/operators.h"
#include "core/engine/nn/linear.h"

#include <ATen/ATen.h>
#include <gtest/gtest.h>

namespace reblock {
namespace {

TEST(AdaptorOperator, OnTheCpuEqualsTheLayerTheModelUses)
{
    const at::Tensor x = at::randn({3, 5, 8}, at::TensorOptions(at::kDouble));
    const Linear weights{{at::randn({8, 8}, at::TensorOptions(at::kDouble)), {}},
                         {at::randn(8, at::TensorOptions(at::kDouble)), {}}};
    const at::Tensor expected = linear(x, weights, {Activation::Relu, {}, x});
    const at::Tensor got = adaptorForward(x, weights.weight.value, weights.bias.value);
    EXPECT_LT((got - expected).abs().max().item<double>(), 1e-12);
}

TEST(AdaptorOperator, RefusesAWeightThatIsNotSquare)
{
    EXPECT_THROW(adaptorForward(at::zeros({3, 8}), at::zeros({4, 8}), at::zeros(4)), BugError);
}

TEST(Device, IsChosenWithAReason)
{
    const DeviceChoice choice = chooseDevice({});
    EXPECT_GE(choice.threads, 1);
    EXPECT_FALSE(choice.reason.empty());
    EXPECT_EQ(choice.precision, "float32");
    if (!kernelsModule().loaded) {
        EXPECT_EQ(choice.device, "cpu");
        EXPECT_THROW(chooseDevice({.device = "cuda"}), UserError);
    }
}

TEST(Device, RefusesWordsItDoesNotKnow)
{
    EXPECT_THROW(chooseDevice({.device = "gpu"}), UserError);
    EXPECT_THROW(chooseDevice({.device = "cuda:x"}), UserError);
    EXPECT_THROW(chooseDevice({.precision = "float8"}), UserError);
    EXPECT_THROW(chooseDevice({.threads = 0}), UserError);
}

} // namespace
} // namespace reblock
