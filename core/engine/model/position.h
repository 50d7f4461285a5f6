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

/// One position over a whole sequence. keyValue: the encoder's keys and values [B, T', 2D] for its
/// cross-attention; undefined in the encoder.
/// source: docs/model.md "Encoder position", "Decoder"
PositionOutput applyPosition(const at::Tensor& x, const PositionWeights& weights,
                             const PositionContext& context, const at::Tensor& keyValue);

/// One decoder position for one more token, x [N, 1, D]; no dropout. Moves the cache on.
/// rows   utterance of each hypothesis, as in DecoderState
at::Tensor stepPosition(const at::Tensor& x, const PositionWeights& weights, const ModelShape& shape,
                        PositionCache& cache, const at::Tensor& rows, const at::Tensor& crossMask);

} // namespace reblock
