#include "core/engine/train/training_step.h"

#include "core/base/random.h"
#include "core/engine/data/purpose.h"
#include "core/engine/decode/tensors.h"
#include "core/engine/loss/batch_loss.h"

#include <cmath>
#include <limits>
#include <numeric>

namespace reblock {

namespace {

/// Adds the gradient of one part, weighted by its share of the utterances; of a finite loss alone.
void addPart(Model& model, const FeatureBatch& part, double share, const LossOptions& options,
             std::uint64_t seed, StepOutcome& outcome)
{
    const Batch batch = tensorsFrom(part, model.options().device);
    BatchLoss loss = batchLoss(model, batch, options, {.dropoutSeed = seed});
    outcome.loss += share * loss.combined;
    outcome.ctc += share * loss.ctc;
    outcome.attention += share * loss.attention;
    outcome.audioSeconds += part.audioSeconds;
    if (!std::isfinite(loss.combined))
        return;
    if (share == 1)
        loss.total.backward();
    else
        loss.total.mul(share).backward();
}

} // namespace

std::uint64_t dropoutSeed(std::uint64_t seed, std::int64_t step, std::size_t part)
{
    return SeededRandom(seed, streamOf(number(Purpose::Dropout), static_cast<std::uint64_t>(step), part))
        .next();
}

StepOutcome stepGradients(Model& model, const std::vector<FeatureBatch>& parts, const RunOptions& options,
                          std::int64_t step)
{
    std::int64_t rows = 0;
    std::int64_t tokens = 0;
    for (const FeatureBatch& part : parts) {
        rows += part.rows;
        tokens += part.rows +
                  std::accumulate(part.targetLengths.begin(), part.targetLengths.end(), std::int64_t{0});
    }
    StepOutcome outcome;
    model.parameters().zeroGradients();
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const double share = static_cast<double>(parts[i].rows) / static_cast<double>(rows);
        addPart(model, parts[i], share, options.loss, dropoutSeed(options.train.seed, step, i), outcome);
    }
    outcome.lossPerToken = outcome.loss * static_cast<double>(rows) / static_cast<double>(tokens);
    return outcome;
}

StepResult stepUpdate(Model& model, Optimiser& optimiser, bool allowed)
{
    if (!allowed) // so that the optimiser counts the step and changes nothing
        model.parameters().flatGradients().fill_(std::numeric_limits<double>::quiet_NaN());
    return optimiser.step();
}

} // namespace reblock
