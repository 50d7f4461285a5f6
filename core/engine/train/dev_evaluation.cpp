#include "core/engine/train/dev_evaluation.h"

#include "core/engine/data/training_stream.h"
#include "core/engine/decode/ctc_greedy.h"
#include "core/engine/decode/tensors.h"
#include "core/engine/loss/batch_loss.h"
#include "core/score/alignment.h"
#include "core/text/normalise.h"

#include <ATen/core/grad_mode.h>

namespace reblock {

namespace {

/// No graph is kept, so that more fits side by side than in a training step.
BatchOptions evaluationBatchOptions(BatchOptions options)
{
    options.frames *= 2;
    options.utterances.reset();
    return options;
}

ErrorCounts countBatch(const FeatureBatch& batch, const std::vector<GreedyPath>& paths,
                       const Vocabulary& vocabulary)
{
    const TokenMode mode = vocabulary.unit() == TokenUnit::Word ? TokenMode::Mixed : TokenMode::Char;
    Aligner aligner;
    ErrorCounts counts;
    for (std::size_t row = 0; row < paths.size(); ++row)
        counts += aligner.count(scoringTokens(batch.texts[row], mode),
                                scoringTokens(vocabulary.decode(paths[row].ids()), mode));
    return counts;
}

} // namespace

DevEvaluation::DevEvaluation(PreparedSet set, const Vocabulary& vocabulary, const RunOptions& options)
    : set_(std::move(set)), vocabulary_(vocabulary), options_(options),
      maker_(options.features, std::nullopt),
      plan_(planEvaluation(maker_.frames(set_.utterances, 0), evaluationBatchOptions(options.batch)))
{
}

std::optional<DevResult> DevEvaluation::run(const Model& model, const std::function<bool()>& stop) const
{
    const at::NoGradGuard noGradients;
    const auto batches = evaluationBatches(set_.utterances, plan_, maker_);
    DevResult result;
    while (const auto batch = batches->next()) {
        if (stop())
            return std::nullopt;
        const BatchLoss loss = batchLoss(model, tensorsFrom(*batch, model.options().device), options_.loss);
        result.loss += loss.combined * static_cast<double>(batch->rows);
        result.counts += countBatch(*batch, ctcGreedy(loss.ctcLogProbs, loss.encoded.lengths), vocabulary_);
    }
    result.loss /= static_cast<double>(set_.utterances.size());
    return result;
}

} // namespace reblock
