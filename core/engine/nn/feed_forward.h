#pragma once

#include "core/engine/nn/low_rank.h"

#include <ATen/core/Tensor.h>

namespace reblock {

/// One position's feed-forward: stored weights of its block and this position's LoRA pairs.
struct FeedForward {
    Linear expand;   ///< [F, D]
    Linear contract; ///< [D, F]
    LowRanks expandPairs;
    LowRanks contractPairs;
};

/// contract(drop(activation(expand(x)))), then the epilogue. x [..., D] → [..., D]
at::Tensor feedForward(const at::Tensor& x, const FeedForward& f, Activation activation,
                       const DropoutMask& inner, const Epilogue& epilogue);

} // namespace reblock
