#include "core/engine/loss/ctc_rows.h"

#include "core/engine/loss/ctc_frames.h"

#include <ATen/ATen.h>
#include <torch/csrc/autograd/custom_function.h>

#include <algorithm>

namespace reblock {

namespace {

/// The tokens that a row's text can meet, blank first: CTC reads no other column.
struct Columns {
    at::Tensor tokens;  ///< int64 [B, C], blank where a row has fewer
    at::Tensor targets; ///< int64 [B, L], the column of each label
};

Columns columnsOf(const Batch& batch)
{
    const at::Tensor labels = batch.targets.clamp_min(0).contiguous();
    const std::int64_t longest = labels.size(1);
    Columns columns{at::zeros({labels.size(0), longest + 1}, labels.options()), at::zeros_like(labels)};
    const auto* label = labels.const_data_ptr<std::int64_t>();
    auto* token = columns.tokens.data_ptr<std::int64_t>();
    auto* target = columns.targets.data_ptr<std::int64_t>();
    for (std::int64_t row = 0; row < labels.size(0); ++row, token += longest + 1) {
        std::int64_t used = 1;
        for (std::int64_t i = 0; i < longest; ++i, ++label, ++target) {
            *target = std::find(token, token + used, *label) - token;
            if (*target == used)
                token[used++] = *label;
        }
    }
    return columns;
}

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

/// The library's CTC on the few columns that matter, in float64, so that a text of probability e^-200
/// keeps all digits of a float32 gradient.
struct CtcFunction : torch::autograd::Function<CtcFunction> {
    static at::Tensor forward(AutogradContext* ctx, const at::Tensor& logProbs, const Columns& columns,
                              const at::Tensor& lengths, const at::Tensor& targetLengths)
    {
        const at::Tensor index = columns.tokens.to(logProbs.device())
                                     .unsqueeze(1)
                                     .expand({logProbs.size(0), logProbs.size(1), columns.tokens.size(1)});
        const at::Tensor read = logProbs.gather(2, index).to(at::kDouble).transpose(0, 1).contiguous();
        const at::Tensor targets = columns.targets.to(logProbs.device());
        const auto [loss, alpha] = at::_ctc_loss(read, targets, lengths, targetLengths, 0, true);
        ctx->save_for_backward({index, read, targets, lengths, targetLengths, loss, alpha});
        ctx->saved_data["like"] = logProbs;
        return loss.masked_fill(loss.isinf(), 0).to(logProbs.scalar_type());
    }

    /// The library gives exp(read) − share, which is the gradient before a log-softmax over all it was
    /// shown; here, where it was shown a part, the share alone is wanted.
    static variable_list backward(AutogradContext* ctx, variable_list gradients)
    {
        const variable_list saved = ctx->get_saved_variables();
        const at::Tensor &index = saved[0], &read = saved[1], &lengths = saved[3], &loss = saved[5];
        const at::Tensor one = at::ones_like(loss);
        const at::Tensor given =
            at::_ctc_loss_backward(one, read, saved[2], lengths, saved[4], loss, saved[6], 0, true);
        const at::Tensor frame = at::arange(read.size(0)).unsqueeze(1);
        const at::Tensor real = (frame < lengths.unsqueeze(0)).to(read.device()) & loss.isfinite();
        const at::Tensor share = (read.exp() - given) * (real * gradients[0].to(at::kDouble)).unsqueeze(2);
        const at::Tensor like = ctx->saved_data["like"].toTensor();
        const at::Tensor result = at::zeros(like.sizes(), like.options());
        result.scatter_add_(2, index, -share.transpose(0, 1).to(like.scalar_type()));
        return {result, {}, {}, {}};
    }
};

} // namespace

std::vector<std::int64_t> rowsTooShort(const Batch& batch, const at::Tensor& encodedLengths)
{
    const at::Tensor targets = batch.targets.contiguous();
    const at::Tensor counts = batch.targetLengths.contiguous();
    const at::Tensor frames = encodedLengths.contiguous();
    std::vector<std::int64_t> rows;
    for (std::int64_t row = 0; row < targets.size(0); ++row) {
        const auto count = static_cast<std::size_t>(counts.const_data_ptr<std::int64_t>()[row]);
        const std::int64_t* own = targets.const_data_ptr<std::int64_t>() + row * targets.size(1);
        if (ctcFramesNeeded(std::span(own, count)) > frames.const_data_ptr<std::int64_t>()[row])
            rows.push_back(row);
    }
    return rows;
}

at::Tensor ctcRows(const at::Tensor& logProbs, const at::Tensor& lengths, const Batch& batch)
{
    return CtcFunction::apply(logProbs, columnsOf(batch), lengths, batch.targetLengths);
}

} // namespace reblock
