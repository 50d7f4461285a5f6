#pragma once

#include <ATen/core/Tensor.h>

namespace reblock {

/// Utterances padded to one size. What stands in the padding has no influence on anything.
struct Batch {
    at::Tensor features;      ///< [B, T, b], before the global mean and deviation, in the model's type
    at::Tensor lengths;       ///< int64 [B] on the CPU, real frames per row, at least kLeastFrames
    at::Tensor targets;       ///< int64 [B, L] on the CPU, without <sos> and <eos>; padding is -1
    at::Tensor targetLengths; ///< int64 [B] on the CPU
};

} // namespace reblock
