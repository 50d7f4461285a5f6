#pragma once

#include <ATen/core/Tensor.h>

#include <vector>

namespace reblock {

/// What CTC says of the beginning of a text; natural logarithms, log 0 where impossible.
struct CtcPrefixScores {
    double starts = 0;        ///< log P(the text begins with the prefix)
    double is = 0;            ///< log P(the text is the prefix)
    std::vector<double> then; ///< [V] log P(it begins with the prefix and this token); log 0 at blank
};

/// logProbs  [T', V] of real frames, blank 0, float32 or float64
/// source    Watanabe et al. 2017, algorithm 2;
///           checked against tests/fixtures/decoding/ctc_prefix_scores.json
CtcPrefixScores ctcPrefixScores(const at::Tensor& logProbs, const std::vector<int>& prefix);

} // namespace reblock
