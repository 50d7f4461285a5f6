#include "core/engine/kernels/module.h"
#include "core/engine/kernels/operators.h"

#include <ATen/ATen.h>
#include <gtest/gtest.h>

namespace reblock {
namespace {

TEST(AdaptorOperator, OnAGpuEqualsThePlainTwin)
{
    if (!kernelsModule().loaded)
        GTEST_SKIP() << kernelsModule().reason;
    for (const std::int64_t rows : {1, 63, 64, 500}) {
        const at::Tensor x = at::randn({rows, 100});
        const at::Tensor weight = at::randn({100, 100}) / 10;
        const at::Tensor bias = at::randn(100);
        const at::Tensor expected = plainAdaptorForward(x, weight, bias);
        const at::Tensor got = adaptorForward(x.cuda(), weight.cuda(), bias.cuda()).cpu();
        EXPECT_LT((got - expected).abs().max().item<double>(), 1e-4);
    }
}

} // namespace
} // namespace reblock
