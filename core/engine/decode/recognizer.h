#pragma once

#include "core/base/units.h"
#include "core/options/run_options.h"
#include "core/text/vocabulary.h"

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace reblock {

/// A token and when it was heard, in seconds from the start of what was given.
struct TimedToken {
    std::string token;
    double start = 0;
    double end = 0;
};

struct RecognizedText {
    std::string text;
    std::vector<TimedToken> tokens;
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
    std::vector<RecognizedText> recognize(std::span<const std::vector<float>> samples) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace reblock
