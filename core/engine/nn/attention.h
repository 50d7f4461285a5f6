#pragma once

#include "core/engine/nn/attention_core.h"
#include "core/engine/nn/low_rank.h"

#include <ATen/core/Tensor.h>

#include <optional>

namespace reblock {

/// The LoRA pairs of one position on one attention's matrices.
struct AttentionLowRank {
    LowRanks query, key, value, output;
};

/// One position's attention: stored weights of its block and this position's LoRA pairs.
struct Attention {
    int heads = 1;
    Linear queryKeyValue; ///< [3D, D], self-attention: three matrices side by side in memory
    Linear query;         ///< [D, D], cross-attention
    Linear keyValue;      ///< [2D, D], cross-attention
    Linear output;
    std::optional<Weight> memory; ///< a SAN-M block's [D, 1, 11]
    AttentionLowRank lowRank;
};

/// [B, T, D] → [B, T, 3D], the pairs included.
at::Tensor queryKeyValue(const at::Tensor& x, const Attention& a);
/// Encoder output [B, T', D] → [B, T', 2D], the pairs included.
at::Tensor keyValue(const at::Tensor& encoded, const Attention& a);
/// Query of a cross-attention, the pairs included.
at::Tensor crossQuery(const at::Tensor& x, const Attention& a);
/// Heads' result through the output matrix, then the epilogue.
at::Tensor attentionOutput(const at::Tensor& mixed, const Attention& a, const Epilogue& epilogue);

/// Self-attention of a normalised input with everything a block of its kind adds.
/// real      [B, T, 1] for the memory's padding; undefined: all real
/// epilogue  what follows the output matrix
at::Tensor selfAttend(const at::Tensor& x, const Attention& a, const Visibility& visible,
                      const at::Tensor& real, const DropoutMask& weightMask, const Epilogue& epilogue);

} // namespace reblock
