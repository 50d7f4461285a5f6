#pragma once

#include <ATen/core/Tensor.h>

namespace reblock {

/// The numbers of one LAMB step on one stored tensor.
struct LambPass {
    double rate = 0;
    double gradientScale = 1; ///< clipping
    double beta1 = 0.9;
    double beta2 = 0.999;
    double epsilon = 1e-6;
    double weightDecay = 0;
    bool excluded = false; ///< ratio 1
};

/// One LAMB step over flat tensors of one size and type; values, first and second are changed. Any
/// device. The sums behind the norms are in float64, in an order that no number of threads changes.
void lambPass(const LambPass& pass, const at::Tensor& values, const at::Tensor& gradients,
              const at::Tensor& first, const at::Tensor& second);

} // namespace reblock
