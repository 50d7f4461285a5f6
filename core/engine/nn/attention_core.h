#pragma once

#include "core/engine/nn/dropout.h"

#include <ATen/core/Tensor.h>

namespace reblock {

/// How queries see keys.
struct Visibility {
    bool causal = false; ///< a query sees keys up to its own place
    at::Tensor mask;     ///< [B, 1, 1, keys], 0 where visible, -inf where not; undefined: all are
};

/// softmax(q k^T / sqrt(D/H)) v for H heads side by side in the last dimension.
/// qkv      [B, T, 3D]: queries, keys, values
/// returns  [B, T, D]
at::Tensor selfAttention(const at::Tensor& qkv, int heads, const Visibility& visible,
                         const DropoutMask& mask);

/// q [B, L, D], kv [B, T, 2D]: keys, values; returns [B, L, D].
at::Tensor crossAttention(const at::Tensor& q, const at::Tensor& kv, int heads, const Visibility& visible,
                          const DropoutMask& mask);

/// [B, T, n·D] → its i-th D columns as [B, H, T, D/H], a view.
at::Tensor headsOf(const at::Tensor& joined, std::int64_t part, std::int64_t dim, int heads);

/// The same by plain operators, with optional dropout of the weights: q, k, v [B, H, T, D/H] → [B, H, T,
/// D/H]. The only form on devices without the fused one, and the twin in tests.
at::Tensor plainAttention(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v,
                          const Visibility& visible, const DropoutMask& mask);

} // namespace reblock
