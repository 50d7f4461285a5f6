#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

namespace reblock {

/// The two factors of a LoRA pair.
struct LowRankPair {
    at::Tensor a; ///< [rank, in]
    at::Tensor b; ///< [out, rank]
};

/// The pair whose product scale · b a is nearest to a matrix: its truncated singular value
/// decomposition, each factor with the root of the singular values.
///
/// rest     [out, in], float64
/// scale    alpha / rank
/// fresh    [rank, in]: rows of `a` where nothing is left to be said, with zeros in `b`, so that
///          nothing is changed there and the pair can still learn
/// returns  float64
LowRankPair fitLowRank(const at::Tensor& rest, std::int64_t rank, double scale, const at::Tensor& fresh);

} // namespace reblock
