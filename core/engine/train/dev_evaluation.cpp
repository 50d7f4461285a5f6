#include "core/engine/train/dev_evaluation.h"

#include "core/engine/data/training_stream.h"
#include "core/engine/decode/ctc_greedy.h"
#include "core/engine/decode/decode_score.h"
#include "core/engine/decode/tensors.h"
#include "core/engine/loss/batch_loss.h"
#include "core/score/alignment.h"
#include "core/text/normalise.h"

#include <ATen/core/grad_mode.h>

namespace reblock {

namespace {

ErrorCounts countBatch(const FeatureBatch& batch, const std::vector<GreedyPath>& paths,
                       const Vocabulary& vocabulary)
{
    const TokenMode mode = scoringMode(vocabulary.unit());
    Aligner aligner;
    ErrorCounts counts;
    for (std::size_t row = 0; row < paths.size(); ++row)
        counts += aligner.count(scoringTokens(batch.texts[row], mode),
                                scoringTokens(vocabulary.decode(paths[row].ids()), mode));
    return counts;
}

} // namespace

BatchOptions evaluationBatchOptions(BatchOptions options)
{
    options.frames *= 2;
    options.utterances.reset();
    return options;
}

DevEvaluation::DevEvaluation(PreparedSet set, const Vocabulary& vocabulary, const RunOptions& options)
    : set_(std::move(set)), vocabulary_(vocabulary), options_(options),
      maker_(options.features, std::nullopt),
      plan_(planEvaluation(maker_.frames(set_.utterances, 0), evaluationBatchOptions(options.batch)))
{
}

DevResult DevEvaluation::score(const Model& model, const FeatureBatch& batch) const
{
    const at::NoGradGuard noGradients;
    const BatchLoss loss = batchLoss(model, tensorsFrom(batch, model.options().device), options_.loss);
    return {loss.combined * static_cast<double>(batch.rows),
            countBatch(batch, ctcGreedy(loss.ctcLogProbs, loss.encoded.lengths), vocabulary_)};
}

DevResult DevEvaluation::score(const Model& model, std::span<const std::uint32_t> rows) const
{
    return score(model, maker_.make(set_.utterances, rows, 0));
}

std::optional<DevResult> DevEvaluation::run(const Model& model, const std::function<bool()>& stop) const
{
    const auto batches = evaluationBatches(set_.utterances, plan_, maker_);
    DevResult result;
    while (const auto batch = batches->next()) {
        if (stop())
            return std::nullopt;
        const DevResult part = score(model, *batch);
        result.loss += part.loss;
        result.counts += part.counts;
    }
    result.loss /= static_cast<double>(set_.utterances.size());
    return result;
}

} // namespace reblock
