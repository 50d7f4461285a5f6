#pragma once

#include "core/engine/nn/dropout.h"

#include <ATen/core/Tensor.h>

#include <cstdint>

namespace reblock {

/// PE[p, 2i] = sin(p / 10000^(2i/D)), PE[p, 2i+1] = cos(same) for p = first … first + count - 1.
/// returns  [count, dim] in the type and on the device of `like`
/// source   Vaswani et al. 2017, section 3.5
at::Tensor positionCode(std::int64_t first, std::int64_t count, std::int64_t dim, const at::Tensor& like);

/// drop(x · sqrt(D) + PE), x [B, T, D].
at::Tensor addPositionCode(const at::Tensor& x, const DropoutMask& mask);

} // namespace reblock
