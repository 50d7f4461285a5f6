#pragma once

#include "core/engine/nn/linear.h"

#include <ATen/core/Tensor.h>

#include <vector>

namespace reblock {

/// A LoRA pair on one stored matrix [out, in]: adds scale · B A.
/// source: Hu et al., arXiv 2106.09685
struct LowRank {
    Weight a; ///< [rank, in]
    Weight b; ///< [out, rank]
    double scale = 1;
};

/// All pairs of one position on one matrix.
using LowRanks = std::vector<LowRank>;

/// y plus what the pairs add for input x [..., in] → [..., out].
at::Tensor addLowRank(const at::Tensor& y, const at::Tensor& x, const LowRanks& pairs);

} // namespace reblock
