#pragma once

#include "core/engine/nn/dropout.h"

#include <ATen/core/Tensor.h>

#include <cstdint>

namespace reblock {

/// What follows a product, in one pass over memory: out = residual + drop(relu(y + bias)), each part
/// where it is asked for. CPU, float32 and float64.
struct RowPass {
    at::Tensor bias;     ///< [C] or undefined
    at::Tensor residual; ///< [R, C] contiguous, or undefined
    bool relu = false;
    DropoutMask mask;
};

/// y [R, C] contiguous gets the bias (only that part stays in it where `keepInput`); returns the
/// result: y itself changed in place, or with `keepInput` a tensor of its own.
at::Tensor rowPass(const at::Tensor& y, const RowPass& pass, bool keepInput);

/// The other way: gradient by y + bias of what rowPass did.
/// g         [R, C] contiguous, gradient by the result
/// positive  [R, C], above 0 where the ReLU let something through (its input or its output); undefined
///           without ReLU
/// biasSum   [C] or undefined: the gradient's column sums are added to it
/// overwrite g is nobody else's: the result may take its place
/// returns   [R, C]; g itself where nothing changes it
at::Tensor rowPassBackward(const at::Tensor& g, const at::Tensor& positive, const DropoutMask& mask,
                           const at::Tensor& biasSum, bool overwrite = false);

} // namespace reblock
