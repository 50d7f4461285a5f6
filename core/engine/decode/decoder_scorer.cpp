#include "core/engine/decode/decoder_scorer.h"

#include <ATen/ATen.h>

namespace reblock {

DecoderScorer::DecoderScorer(const Model& model, const EncoderOutput& encoded)
    : model_(model), state_(model.startDecoding(encoded, at::arange(encoded.lengths.size(0))))
{
}

at::Tensor DecoderScorer::start()
{
    return model_.decodeStep(
        state_, at::full({state_.rows.size(0)}, model_.startToken(), at::TensorOptions(at::kLong)));
}

at::Tensor DecoderScorer::next(std::span<const NextStep> steps)
{
    const auto count = static_cast<std::int64_t>(steps.size());
    const at::Tensor order = at::empty({count}, at::TensorOptions(at::kLong));
    const at::Tensor tokens = at::empty_like(order);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        order.data_ptr<std::int64_t>()[i] = steps[i].parent;
        tokens.data_ptr<std::int64_t>()[i] = steps[i].token;
    }
    state_ = state_.reordered(order);
    return model_.decodeStep(state_, tokens);
}

} // namespace reblock
