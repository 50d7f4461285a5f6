#pragma once

#include "core/base/cancel_token.h"
#include "core/engine/data/batch_maker.h"
#include "core/engine/data/batch_plan.h"
#include "core/engine/model/model.h"
#include "core/score/error_counts.h"
#include "core/text/vocabulary.h"

#include <functional>
#include <optional>
#include <span>

namespace reblock {

/// What the dev set says of a model.
struct DevResult {
    double loss = 0;    ///< mean over utterances, as training's
    ErrorCounts counts; ///< of the greedy CTC texts
};

/// How the dev set is cut into batches: no graph is kept, so that more fits side by side than in a
/// training step.
BatchOptions evaluationBatchOptions(BatchOptions options);

/// The dev set, planned once, scored as often as wanted.
class DevEvaluation {
public:
    /// vocabulary and options must outlive this
    DevEvaluation(PreparedSet set, const Vocabulary& vocabulary, const RunOptions& options);

    bool empty() const { return set_.utterances.empty(); }

    /// No dropout, no augmentation. Absent when `stop` said true before the end; asked between batches.
    std::optional<DevResult> run(const Model& model, const std::function<bool()>& stop) const;

    /// One batch of it; the loss is the sum over its rows.
    /// rows  indices into the set's utterances
    DevResult score(const Model& model, std::span<const std::uint32_t> rows) const;

private:
    DevResult score(const Model& model, const FeatureBatch& batch) const;

    PreparedSet set_;
    const Vocabulary& vocabulary_;
    const RunOptions& options_;
    BatchMaker maker_;
    BatchPlan plan_;
};

} // namespace reblock
