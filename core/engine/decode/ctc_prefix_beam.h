#pragma once

#include <ATen/core/Tensor.h>

#include <vector>

namespace reblock {

/// A text and the log of the summed probability of its CTC paths that the search followed.
struct CtcText {
    std::vector<int> tokens;
    double logProb = 0;
};

struct CtcPrefixBeam {
    std::vector<CtcText> texts; ///< those kept at the end, best first; a tie goes to the smaller sequence
    /// The smallest lead, over all frames, of the last prefix kept over the first one dropped; infinite
    /// where nothing was dropped.
    double lead = 0;
};

/// CTC prefix beam search of one utterance. At each frame every kept prefix is extended by every token;
/// the best `beam` prefixes stay. Exact: tokens that are not looked at could not have entered the beam.
///
/// logProbs  [T', V] of real frames, blank 0, float32 or float64
/// source    Hannun et al. 2014, algorithm 1 (without a language model);
///           checked against tests/fixtures/decoding/ctc_prefix_beam.json
CtcPrefixBeam ctcPrefixBeam(const at::Tensor& logProbs, int beam);

} // namespace reblock
