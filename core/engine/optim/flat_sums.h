#pragma once

#include <ATen/core/Tensor.h>

namespace reblock {

/// Sum of squares in float64, in an order that no number of threads changes. Any device.
double squareSum(const at::Tensor& flat);

} // namespace reblock
