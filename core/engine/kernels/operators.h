#pragma once

#include <ATen/core/Tensor.h>

namespace reblock {

/// x + ReLU(x W^T + b) for x [..., D], weight [D, D], bias [D], float32 or (CPU) float64, without
/// gradients. On the CPU the plain twin; on a GPU one kernel, once the module is loaded.
/// throws  BugError when types, shapes or devices do not fit
at::Tensor adaptorForward(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias);

/// The twin: the same by library operators, on any device.
at::Tensor plainAdaptorForward(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias);

} // namespace reblock
