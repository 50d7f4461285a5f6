#pragma once

#include "core/engine/nn/dropout.h"
#include "core/layout/layout.h"

#include <ATen/core/Tensor.h>

namespace reblock {

/// A stored weight as a layer sees it. A layer adds its gradient to `gradient` itself, inside the
/// product, so that the uses of a shared weight cost no extra pass.
struct Weight {
    at::Tensor value;
    at::Tensor gradient; ///< undefined: frozen
};

struct Linear {
    Weight weight; ///< [out, in]
    Weight bias;   ///< [out]
};

/// What follows a product: residual + drop(activation(y)).
struct Epilogue {
    Activation activation = Activation::None;
    DropoutMask mask;
    at::Tensor residual; ///< of the result's shape, or undefined
};

/// residual + drop(activation(x W^T + b)).
/// x [..., in] → [..., out]
at::Tensor linear(const at::Tensor& x, const Linear& weights, const Epilogue& epilogue = {});

/// residual + drop(activation(y)) without a product.
at::Tensor finish(const at::Tensor& y, const Epilogue& epilogue);

/// x [..., in] times a stored weight [out, in], without bias (tied embeddings).
at::Tensor project(const at::Tensor& x, const Weight& weight);

} // namespace reblock
