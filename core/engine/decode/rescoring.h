#pragma once

#include "core/engine/decode/ctc_prefix_beam.h"
#include "core/options/decode_options.h"

#include <ATen/core/Tensor.h>

#include <vector>

namespace reblock {

/// A text with both log-probabilities and what it is ordered by.
struct RescoredText {
    std::vector<int> tokens;
    double score = 0; ///< attention + ctcWeight · ctc + lengthBonus · tokens
    double ctc = 0;
    double attention = 0; ///< with the closing token
};

/// Texts side by side.
struct PaddedTexts {
    at::Tensor targets; ///< int64 [N, L], blank behind each text
    at::Tensor lengths; ///< int64 [N]
};

PaddedTexts paddedTexts(const std::vector<CtcText>& texts);

/// Σ log p of whole texts, the closing token included.
/// logProbs  [N, L + 1, V] of the next token, at places <sos> y1 … yL
/// targets   int64 [N, L], lengths int64 [N], both on the CPU; what is behind a length is ignored
/// returns   float64 [N] on the CPU
at::Tensor sequenceLogProbs(const at::Tensor& logProbs, const at::Tensor& targets, const at::Tensor& lengths,
                            int endToken);

/// The candidates of a CTC prefix beam with the decoder's word on them, best first; a tie keeps their
/// order. source: checked against tests/fixtures/decoding/attention_rescoring.json
std::vector<RescoredText> rescored(const std::vector<CtcText>& candidates,
                                   const std::vector<double>& attention, const DecodeOptions& options);

} // namespace reblock
