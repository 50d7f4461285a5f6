#pragma once

#include "core/engine/data/batch_plan.h"
#include "core/engine/data/training_set.h"
#include "core/layout/cost.h"

#include <cstdint>
#include <span>
#include <vector>

namespace reblock {

/// A batch of a plan, with what it takes.
struct PlannedBatch {
    std::vector<std::uint32_t> rows; ///< indices of utterances
    BatchShape shape;
    BatchCost cost;
};

/// What the cost of a batch depends on beside its shape.
struct CostBasis {
    const Layout& layout;
    int vocabulary = 0;
    int bands = 0;
};

/// frames  of each utterance, as the batches were planned from them
std::vector<PlannedBatch> plannedBatches(const BatchPlan& plan,
                                         const std::vector<PreparedUtterance>& utterances,
                                         std::span<const std::int64_t> frames, const CostBasis& basis);

/// Sums over batches.
double multiplyAddsOf(const std::vector<PlannedBatch>& batches);
/// Frames with padding.
double framesOf(const std::vector<PlannedBatch>& batches);
/// The batch that takes the most memory. There is at least one.
const PlannedBatch& heaviestOf(const std::vector<PlannedBatch>& batches);

/// `count` batches that stand for all: at equal distances in the order of their multiply-adds, the
/// order of what comes mixed.
std::vector<const PlannedBatch*> sampleOf(const std::vector<PlannedBatch>& batches, std::size_t count);

} // namespace reblock
