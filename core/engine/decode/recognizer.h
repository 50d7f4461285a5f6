#pragma once

#include "core/base/units.h"
#include "core/options/decode_options.h"
#include "core/options/run_options.h"
#include "core/text/vocabulary.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace at {
class Tensor;
}

namespace reblock {

/// A token and when it was heard, in seconds from the start of what was given.
struct TimedToken {
    std::string token;
    double start = 0;
    double end = 0;
    double score = 0; ///< mean natural log-probability of the token over its CTC frames, 0 at best
};

/// One of the texts that a search found.
struct ScoredText {
    std::string text;
    double score = 0;                ///< what the mode orders by; natural logarithm
    std::optional<double> ctc;       ///< log-probability of the CTC head
    std::optional<double> attention; ///< log-probability of the decoder, its closing token included
};

struct RecognizedText {
    std::string text;
    std::vector<TimedToken> tokens;
    bool aligned = true;           ///< false: CTC cannot hold so many tokens, so the times are evenly spread
    std::vector<ScoredText> nbest; ///< best first, `text` itself at the front; empty for a sound too short
    bool recomputed = false;       ///< decoded again alone, since a decision was too close (docs/decoding.md)
};

/// A checkpoint, ready to turn sound into text. Each row's text does not depend on the others. Knows
/// no Torch type, so that anything may include it.
class Recognizer {
public:
    /// device   "cpu" or "cuda:N"
    /// Throws UserError: no such file, not a checkpoint, cut short, weights that do not fit its layout.
    Recognizer(const std::filesystem::path& checkpoint, const std::string& device);
    ~Recognizer();
    Recognizer(const Recognizer&) = delete;
    Recognizer& operator=(const Recognizer&) = delete;

    Hertz rate() const { return {features().sampleRate}; }
    const Vocabulary& vocabulary() const;
    const FeatureOptions& features() const;
    std::int64_t step() const; ///< the checkpoint's

    /// Texts of several sounds at once. samples: [N] each, 16-bit scale, at rate(); a sound too short
    /// for one encoder frame gives an empty text.
    /// Throws UserError for options out of range, or weights whose outputs are not finite.
    std::vector<RecognizedText> recognize(std::span<const std::vector<float>> samples,
                                          const DecodeOptions& options = {}) const;

    /// What the CTC head says of one sound: [T', V] log-probabilities on the CPU, frames as
    /// encoderFrameSeconds() has it; T' is 0 for a sound too short.
    at::Tensor ctcLogProbs(const std::vector<float>& samples) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace reblock
