#pragma once

#include "core/corpus/corpus.h"
#include "core/engine/data/batch_maker.h"
#include "core/engine/data/batch_plan.h"
#include "core/engine/data/prefetcher.h"

#include <functional>
#include <memory>
#include <string>

namespace reblock {

/// What training reads from; all of it must outlive the stream.
struct TrainingSource {
    const Corpus& corpus;
    const AudioCache& audio;
    const Vocabulary& vocabulary;
    const RunOptions& options;
    const BatchMaker& maker;
};

/// The batches of training, epoch after epoch without end, from any position on; made ahead on
/// another thread. What comes is a pure function of (seed, position).
class TrainingStream {
public:
    /// onEpoch   told, on the other thread, what the epoch's list had to leave out
    TrainingStream(const TrainingSource& source, DataPosition start,
                   std::function<void(std::int64_t epoch, const PreparedSet&)> onEpoch);

    /// Throws UserError when an epoch has no usable utterance.
    FeatureBatch next();

private:
    std::optional<FeatureBatch> make();
    void beginEpoch(std::int64_t epoch);

    TrainingSource source_;
    DataPosition position_;
    std::function<void(std::int64_t, const PreparedSet&)> onEpoch_;
    PreparedSet set_;
    BatchPlan plan_;
    std::int64_t planned_ = -1;
    std::unique_ptr<Prefetcher<FeatureBatch>> prefetcher_; // last: its thread uses the rest
};

/// The batches of a fixed set, once; made ahead on another thread.
std::unique_ptr<Prefetcher<FeatureBatch>> evaluationBatches(const std::vector<PreparedUtterance>& utterances,
                                                            const BatchPlan& plan, const BatchMaker& maker);

} // namespace reblock
