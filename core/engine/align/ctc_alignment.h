#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace reblock {

/// A token of a text and the encoder frames that the best path gives it.
struct SpokenToken {
    int token = 0;
    std::int64_t start = 0; ///< first frame
    std::int64_t end = 0;   ///< the frame behind the last
    double score = 0;       ///< mean natural log-probability of the token over its frames, 0 at best
};

/// The most likely CTC path of a given text.
struct CtcAlignment {
    std::vector<SpokenToken> tokens; ///< one for each token of the text, in order; frames between are blank
    double logProb = 0;              ///< of the whole path, blanks included
};

/// The distinct tokens of a text in the order they come, blank first: the only columns of a CTC head that
/// an alignment looks at.
struct TextColumns {
    explicit TextColumns(std::span<const int> text);

    std::vector<std::int64_t> tokens{0};
    std::vector<int> ofText; ///< the text in columns
};

/// The token of every frame, blank (0) between the tokens: the path itself.
std::vector<int> pathOf(const CtcAlignment& alignment, std::int64_t frames);

/// The exact best path (Viterbi) through the blanks and tokens of a text, in double precision. Of equally
/// likely paths the one that leaves a token (or blank) earliest.
///
/// logProbs  [T', V] log-softmax of the CTC head, float32 or float64, any device (copied to the CPU)
/// tokens    the text's, 1..V-1; may be empty: all frames blank
/// returns   absent when no path exists: fewer frames than ctcFramesNeeded(), or only paths of probability 0
/// memory    4·T'·U bytes for the U distinct tokens and the blank (float32; nothing where they are all of
///           0 … V-1 in this order), and at most 32 MB + T'·L²/2^21 bytes: back pointers take 4 bits a state
///           and are made anew block by block from the states at the blocks' starts. An hour of speech
///           (T' = 90,000, L = 15,000, U = 1,500) takes 0.6 GB.
/// throws    UserError: a token that is no token of logProbs, or the blank
/// source    Graves et al. 2006; Kürzinger et al. 2020; checked against tests/fixtures/decoding
std::optional<CtcAlignment> alignCtc(const at::Tensor& logProbs, std::span<const int> tokens);

/// The same for rows of a padded batch, side by side on several threads.
/// logProbs  [B, T', V]
/// lengths   int64 [B] on the CPU, real frames of each row
/// tokens    B texts
std::vector<std::optional<CtcAlignment>> alignCtc(const at::Tensor& logProbs, const at::Tensor& lengths,
                                                  std::span<const std::vector<int>> tokens);

} // namespace reblock
