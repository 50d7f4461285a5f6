#pragma once

#include "core/engine/decode/attention_beam.h"
#include "core/engine/model/model.h"

namespace reblock {

/// The attention decoder as the beam search asks it, cached by position. The model must outlive it.
class DecoderScorer : public NextTokenScorer {
public:
    DecoderScorer(const Model& model, const EncoderOutput& encoded);

    at::Tensor start() override;
    at::Tensor next(std::span<const NextStep> steps) override;

private:
    const Model& model_;
    DecoderState state_;
};

} // namespace reblock
