#include "core/engine/loss/batch_loss.h"
#include "core/engine/model/start_values.h"
#include "core/layout/cost.h"
#include "core/layout/read.h"

#include <ATen/ATen.h>
#include <c10/core/Allocator.h>
#include <c10/util/ThreadLocalDebugInfo.h>
#include <gtest/gtest.h>

#include <map>

namespace reblock {
namespace {

/// Counts the bytes that this thread's tensors hold, while it is installed.
class AllocationCount : public c10::MemoryReportingInfoBase {
public:
    void reportMemoryUsage(void*, std::int64_t size, size_t, size_t, c10::Device) override
    {
        held += size;
        peak = std::max(peak, held);
    }
    bool memoryProfilingEnabled() const override { return true; }

    std::int64_t held = 0;
    std::int64_t peak = 0;
};

Batch batchOf(const BatchShape& shape, const CostOptions& options)
{
    Batch batch;
    batch.features = at::randn({shape.rows, shape.frames, options.bands});
    batch.lengths = at::full(shape.rows, shape.frames, at::kLong);
    batch.targets = at::randint(3, options.vocabulary - 1, {shape.rows, shape.tokens}, at::kLong);
    batch.targetLengths = at::full(shape.rows, shape.tokens, at::kLong);
    return batch;
}

/// Bytes that a training step holds between its forward and its backward pass, and at most.
struct StepBytes {
    double held = 0;
    double peak = 0;
};

StepBytes stepBytes(const Layout& layout, const BatchShape& shape, const CostOptions& options)
{
    Model model({layout, options.vocabulary, options.bands, at::kFloat, at::kCPU});
    setStartValues(model, 1);
    const Batch batch = batchOf(shape, options);
    model.parameters().zeroGradients(); // they are the model's, not the batch's
    const auto count = std::make_shared<AllocationCount>();
    const c10::DebugInfoGuard guard(c10::DebugInfoKind::PROFILER_STATE, count);
    const BatchLoss loss = batchLoss(model, batch, {}, {.dropoutSeed = 1});
    const std::int64_t held = count->held;
    loss.total.backward();
    return {static_cast<double>(held), static_cast<double>(count->peak)};
}

class ActivationBytes : public testing::TestWithParam<const char*> {};

TEST_P(ActivationBytes, AreThoseOfABuiltModelWithinATenth)
{
    const Layout layout = layoutFromArgument(GetParam());
    const CostOptions options{500, 80, 0};
    for (const BatchShape shape : {BatchShape{2, 200, 10}, BatchShape{1, 600, 20}}) {
        const BatchCost estimate = batchCost(layout, shape, options);
        const StepBytes bytes = stepBytes(layout, shape, options);

        EXPECT_NEAR(estimate.activationBytes / bytes.held, 1, 0.1) << bytes.held / 1e6 << " MB held";
        EXPECT_NEAR(estimate.peakBytes / bytes.peak, 1, 0.15) << bytes.peak / 1e6 << " MB at most";
    }
}

INSTANTIATE_TEST_SUITE_P(Layouts, ActivationBytes,
                         testing::Values("ABCDEFGHIJKL / ABCDEF", "A*12 / A*6", "A+*12 / A+*6", "BRA-ED"));

} // namespace
} // namespace reblock
