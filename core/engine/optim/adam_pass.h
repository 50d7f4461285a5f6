#pragma once

#include <ATen/core/Tensor.h>

namespace reblock {

/// The numbers of one Adam step.
struct AdamPass {
    double rate = 0;
    double gradientScale = 1; ///< clipping
    double beta1 = 0.9;
    double beta2 = 0.999;
    double epsilon = 1e-8;
    double correction1 = 1; ///< 1 - beta1^updates
    double correction2 = 1; ///< 1 - beta2^updates
    double weightDecay = 0; ///< added to the gradient as decay · weight
};

/// One Adam step over flat tensors of one size and type in a single pass over memory; values, first
/// and second are changed. Any device.
void adamPass(const AdamPass& pass, const at::Tensor& values, const at::Tensor& gradients,
              const at::Tensor& first, const at::Tensor& second);

} // namespace reblock
