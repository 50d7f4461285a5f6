#pragma once

#include "core/options/decode_options.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <span>
#include <vector>

namespace reblock {

/// One hypothesis more by one token.
struct NextStep {
    std::int64_t parent = 0; ///< row of the answer before that it continues
    int token = 0;           ///< the token that it takes
};

/// What says how likely each next token is: the attention decoder, or a table in a test. Hypotheses of
/// several utterances stand in one stack.
class NextTokenScorer {
public:
    virtual ~NextTokenScorer() = default;

    /// [R, V] log-probabilities of the first token of each of the R utterances.
    virtual at::Tensor start() = 0;
    /// [N, V] log-probabilities of the token after each step's; those of one utterance stand together,
    /// utterances in order.
    virtual at::Tensor next(std::span<const NextStep> steps) = 0;
};

struct AttentionText {
    std::vector<int> tokens;
    double score = 0;   ///< logProb + length bonus · tokens
    double logProb = 0; ///< with that of the closing token
};

struct AttentionBeam {
    std::vector<AttentionText> texts; ///< ended ones of the last beam, best first
    double lead = 0;                  ///< as CtcPrefixBeam's, over all steps
};

/// Which tokens are special, and how far to go.
struct AttentionLimits {
    int endToken = 0;
    std::vector<std::int64_t> mostTokens; ///< [R]; with so many only the end may follow
};

/// Beam search of several utterances at once. An ended hypothesis keeps its place and score and competes
/// with the open ones; an utterance is done when all it keeps are ended. <blank> (0) is never taken.
/// Ties go to the smaller sequence. options: beam, lengthBonus.
/// source  checked against tests/fixtures/decoding/attention_beam.json
std::vector<AttentionBeam> attentionBeam(NextTokenScorer& scorer, const AttentionLimits& limits,
                                         const DecodeOptions& options);

} // namespace reblock
