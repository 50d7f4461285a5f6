#pragma once

#include <ATen/core/Tensor.h>

#include <functional>

namespace reblock {

/// The largest difference between a gradient and central differences of a scalar function, over all
/// elements of `x` (float64, changed and put back).
double gradientError(const std::function<at::Tensor()>& function, const at::Tensor& x,
                     const at::Tensor& gradient);

} // namespace reblock
