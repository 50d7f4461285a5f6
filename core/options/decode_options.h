#pragma once

#include <array>
#include <string>

namespace reblock {

/// How encoder frames become a text. See docs/decoding.md.
enum class DecodeMode {
    CtcGreedy,          ///< best path of the CTC head, repeats merged, blanks dropped
    CtcPrefixBeam,      ///< texts by the summed probability of their paths
    Attention,          ///< beam search of the decoder alone
    AttentionRescoring, ///< the CTC prefix beam's texts, ordered by the decoder and the CTC head
};

inline constexpr std::array kDecodeModes{DecodeMode::CtcGreedy, DecodeMode::CtcPrefixBeam,
                                         DecodeMode::Attention, DecodeMode::AttentionRescoring};

/// "ctc_greedy", "ctc_prefix_beam", "attention", "attention_rescoring".
std::string decodeModeName(DecodeMode mode);

/// Throws UserError naming the four modes.
DecodeMode decodeModeFromName(const std::string& name);

/// Plain data: what a user chooses about decoding. A mode ignores what it has no use for.
struct DecodeOptions {
    DecodeMode mode = DecodeMode::AttentionRescoring;
    int beam = 10;          ///< hypotheses kept, 1..1000; all modes but ctc_greedy
    double lengthBonus = 0; ///< added to the score for each token; the attention modes
    double ctcWeight = 0.5; ///< score = attention + this · CTC; attention_rescoring
    int nbest = 1;          ///< texts given back, 1..beam; ctc_greedy has one

    /// Throws UserError naming the first value out of range and the range.
    void check() const;

    /// What differs from the defaults and can change the mode's texts: "beam5-bonus0.5"; empty: nothing.
    std::string difference() const;
};

} // namespace reblock
