#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <vector>

namespace reblock {

/// A token of a best path and the encoder frames it stood in.
struct PathToken {
    int token = 0;
    std::int64_t first = 0; ///< encoder frame
    std::int64_t end = 0;   ///< the frame behind the last
};

struct GreedyPath {
    std::vector<PathToken> tokens; ///< repeats merged, blanks dropped
    double logProb = 0;            ///< of the whole path, blanks included
    double lead = 0;               ///< the smallest lead, over all frames, of the best token over the next

    std::vector<int> ids() const;
};

/// The most likely path of each row; a tie goes to the lowest token.
/// logProbs  [B, T', V] log-softmax of the CTC head, float32 or float64, on the CPU or copied there
/// lengths   int64 [B] on the CPU, real frames
/// source    Graves et al. 2006, "best path decoding"; checked against tests/fixtures/decoding
std::vector<GreedyPath> ctcGreedy(const at::Tensor& logProbs, const at::Tensor& lengths);

} // namespace reblock
