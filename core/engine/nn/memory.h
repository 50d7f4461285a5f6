#pragma once

#include "core/engine/nn/linear.h"

#include <ATen/core/Tensor.h>

namespace reblock {

/// SAN-M's memory: v plus a depthwise convolution of v over time, 11 taps, no bias.
/// v       [B, T, D]
/// weight  [D, 1, 11]
/// real    [B, T, 1], 1 where real, 0 in padding (which counts as 0); undefined: all real
/// causal  looks at this step and the ten before it; else five to both sides
/// source  low-footprint SAN-M, arXiv 2104.05784
at::Tensor memory(const at::Tensor& v, const Weight& weight, const at::Tensor& real, bool causal);

} // namespace reblock
