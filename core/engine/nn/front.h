#pragma once

#include "core/engine/nn/linear.h"

#include <ATen/core/Tensor.h>

namespace reblock {

/// The conv2d front's weights.
struct Front {
    Linear conv1;  ///< [D, 1, 3, 3]
    Linear conv2;  ///< [D, D, 3, 3]
    Linear output; ///< [D, D·b'], columns channel-major
};

/// Two 3×3 convolutions of stride 2, each with ReLU, then a Linear per frame.
/// x        [B, T, b], normalised
/// returns  [B, T', D]
at::Tensor frontForward(const at::Tensor& x, const Front& front);

/// The same by the library's convolutions: the twin in tests, and the form on other devices.
at::Tensor plainFront(const at::Tensor& x, const Front& front);

} // namespace reblock
