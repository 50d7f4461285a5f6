#pragma once

#include "core/engine/align/ctc_alignment.h"
#include "core/engine/model/model.h"
#include "core/options/decode_options.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace reblock {

/// A decision closer than this is made again from the utterance alone. Rounding between batch shapes
/// moves a float32 score by far less (docs/decoding.md has the figures).
constexpr double kLeastLead = 1e-4;

struct DecodedText {
    std::vector<int> tokens;
    double score = 0;                ///< what the mode orders by
    std::optional<double> ctc;       ///< log-probability of the CTC head
    std::optional<double> attention; ///< log-probability of the decoder, <eos> included
};

struct DecodedRow {
    std::vector<DecodedText> best;  ///< 1 to nbest texts, best first
    std::vector<SpokenToken> spans; ///< of the first one's tokens, by CTC forced alignment
    bool aligned = true;            ///< false: no CTC path holds the text, so the spans are evenly spread
    /// The smallest lead of a winner over its runner-up among all decisions that the texts hang on: the
    /// best token of a frame, the last hypothesis kept in a beam, the order of the texts given back.
    double lead = std::numeric_limits<double>::infinity();
    bool recomputed = false; ///< lead < kLeastLead: this is what the utterance gives alone, unpadded
};

/// Decodes what the encoder heard, row by row the same as alone up to rounding.
/// mostTokens  limit for the attention search; absent: as many as the row has encoder frames
/// throws      UserError: outputs that are not finite
std::vector<DecodedRow> decodeEncoded(const Model& model, const EncoderOutput& encoded,
                                      const DecodeOptions& options,
                                      std::optional<std::int64_t> mostTokens = std::nullopt);

/// Features to texts, whatever the batch: where a decision is closer than kLeastLead, the row is decoded
/// again alone.
/// features  [B, T, b], lengths int64 [B] on the CPU
/// memory    beside the encoder's: searches go through the rows in groups of at most about 256 MB
/// throws    UserError: a row of fewer than kLeastFrames frames, outputs that are not finite
std::vector<DecodedRow> decodeBatch(const Model& model, const at::Tensor& features, const at::Tensor& lengths,
                                    const DecodeOptions& options);

} // namespace reblock
