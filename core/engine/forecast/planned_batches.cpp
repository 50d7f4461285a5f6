#include "core/engine/forecast/planned_batches.h"

#include <algorithm>

namespace reblock {

std::vector<PlannedBatch> plannedBatches(const BatchPlan& plan,
                                         const std::vector<PreparedUtterance>& utterances,
                                         std::span<const std::int64_t> frames, const CostBasis& basis)
{
    const CostOptions options{basis.vocabulary, basis.bands, 0};
    std::vector<PlannedBatch> batches;
    for (const std::vector<std::uint32_t>& rows : plan) {
        PlannedBatch batch{rows, {static_cast<std::int64_t>(rows.size()), 0, 0}, {}};
        for (const std::uint32_t row : rows) {
            const auto tokens = static_cast<std::int64_t>(utterances[row].tokens.size());
            batch.shape.frames = std::max(batch.shape.frames, frames[row]);
            batch.shape.tokens = std::max(batch.shape.tokens, tokens);
        }
        batch.cost = batchCost(basis.layout, batch.shape, options);
        batches.push_back(std::move(batch));
    }
    return batches;
}

double multiplyAddsOf(const std::vector<PlannedBatch>& batches)
{
    double sum = 0;
    for (const PlannedBatch& batch : batches)
        sum += batch.cost.multiplyAdds;
    return sum;
}

double framesOf(const std::vector<PlannedBatch>& batches)
{
    double sum = 0;
    for (const PlannedBatch& batch : batches)
        sum += static_cast<double>(batch.shape.rows * batch.shape.frames);
    return sum;
}

const PlannedBatch& heaviestOf(const std::vector<PlannedBatch>& batches)
{
    return *std::ranges::max_element(batches, {},
                                     [](const PlannedBatch& batch) { return batch.cost.peakBytes; });
}

std::vector<const PlannedBatch*> sampleOf(const std::vector<PlannedBatch>& batches, std::size_t count)
{
    std::vector<const PlannedBatch*> ordered;
    for (const PlannedBatch& batch : batches)
        ordered.push_back(&batch);
    std::ranges::stable_sort(ordered, {}, [](const PlannedBatch* batch) { return batch->cost.multiplyAdds; });
    std::vector<const PlannedBatch*> sample;
    for (const std::size_t half : {std::size_t{1}, std::size_t{0}}) // light and heavy ones take turns
        for (std::size_t i = half; i < count; i += 2)
            sample.push_back(ordered[(2 * i + 1) * ordered.size() / (2 * count)]);
    return sample;
}

} // namespace reblock
