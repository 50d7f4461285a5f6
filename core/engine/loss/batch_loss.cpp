#include "core/engine/loss/batch_loss.h"

#include "core/engine/loss/ctc_rows.h"
#include "core/engine/loss/label_smoothing.h"

#include <ATen/ATen.h>

namespace reblock {

namespace {

/// [B] rows' sums over real tokens, <eos> included.
at::Tensor attentionRows(const at::Tensor& logits, const Batch& batch, std::int64_t endToken,
                         double smoothing)
{
    const std::int64_t rows = logits.size(0);
    const std::int64_t steps = logits.size(1);
    const at::Tensor place = at::arange(steps).unsqueeze(0);
    const at::Tensor lengths = batch.targetLengths.unsqueeze(1);
    at::Tensor targets = at::constant_pad_nd(batch.targets.clamp_min(0), {0, 1});
    targets = targets.masked_fill(place == lengths, endToken).to(logits.device());
    const at::Tensor real = (place <= lengths).to(logits.options());
    const at::Tensor each = labelSmoothingLoss(logits.flatten(0, 1), targets.flatten(), smoothing);
    return (each.view({rows, steps}) * real).sum(1);
}

} // namespace

BatchLoss batchLoss(const Model& model, const Batch& batch, const LossOptions& options,
                    const ForwardOptions& forward)
{
    BatchLoss loss;
    loss.encoded = model.encode(batch.features, batch.lengths, forward);
    const at::Tensor logProbs = model.ctcLogProbs(loss.encoded);
    loss.decoded = model.decode(loss.encoded, batch.targets, batch.targetLengths, forward);
    const at::Tensor ctc = ctcRows(logProbs, loss.encoded.lengths, batch);
    const at::Tensor attention =
        attentionRows(loss.decoded.logits, batch, model.startToken(), options.labelSmoothing);
    const auto rows = static_cast<double>(batch.lengths.size(0));
    loss.total = (options.ctcWeight * ctc.sum() + (1 - options.ctcWeight) * attention.sum()) / rows;
    loss.ctcRows = ctc.detach().to(at::kCPU, at::kDouble);
    loss.attentionRows = attention.detach().to(at::kCPU, at::kDouble);
    loss.ctc = loss.ctcRows.sum().item<double>() / rows;
    loss.attention = loss.attentionRows.sum().item<double>() / rows;
    loss.combined = loss.total.item<double>();
    loss.tooShort = rowsTooShort(batch, loss.encoded.lengths);
    loss.ctcLogProbs = logProbs.detach();
    return loss;
}

} // namespace reblock
