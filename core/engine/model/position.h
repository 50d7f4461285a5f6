#pragma once

#include "core/engine/model/decoder_state.h"
#include "core/engine/model/resolve.h"

#include <ATen/core/Tensor.h>

namespace reblock {

/// The model's shape as a position needs it, and where its dropout masks come from.
struct PositionContext {
    const ModelShape& shape;
    DropoutSource& dropout;
    Visibility self;  ///< what self-attention sees
    at::Tensor real;  ///< [B, T, 1] for SAN-M memories; undefined: no padding
    Visibility cross; ///< what cross-attention sees
};

/// What one position gives, [B, T, D] each.
struct PositionOutput {
    at::Tensor block;  ///< after the last residual sum
    at::Tensor output; ///< after the adaptors
};

/// Pre-norm LayerNorm, epsilon 1e-5.
at::Tensor normalise(const at::Tensor& x, const Norm& norm);

/// One position over a whole sequence. keyValue: the encoder's keys and values for its cross-attention,
/// [B, T', 2D], or [B / W, T', 2D] where W rows of x at a time belong to one utterance; undefined in the
/// encoder.
/// source: docs/model.md "Encoder position", "Decoder"
PositionOutput applyPosition(const at::Tensor& x, const PositionWeights& weights,
                             const PositionContext& context, const at::Tensor& keyValue);

/// One decoder position for one more token, x [N, 1, D]; no dropout. Moves the cache on.
/// cache  the position's, one of the state's
at::Tensor stepPosition(const at::Tensor& x, const PositionWeights& weights, const ModelShape& shape,
                        PositionCache& cache, const DecoderState& state);

} // namespace reblock
