#pragma once

#include "core/engine/decode/recognizer.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace reblock {

/// When an encoder frame begins, in seconds from the start of the sound: it stands for the four hops
/// around the centre of the seven feature frames that it sees.
double encoderFrameSeconds(const FeatureOptions& features, std::int64_t frame);

/// What the CTC head said of several sounds, and what its frames and tokens mean.
struct CtcFrames {
    const at::Tensor& logProbs; ///< [B, T', V]
    const at::Tensor& lengths;  ///< int64 [B] on the CPU
    const FeatureOptions& features;
    const Vocabulary& vocabulary;
};

/// When each token of a row's text is heard: the best CTC path of the text. One entry a row, absent where
/// the row's frames cannot hold the text.
/// ids  B token sequences, such as hypotheses
std::vector<std::optional<std::vector<TimedToken>>> timedTokens(const CtcFrames& frames,
                                                                std::span<const std::vector<int>> ids);

/// The same for texts as people write them, such as references. A piece outside the vocabulary is aligned
/// as `<unk>` and keeps its own name. Throws UserError: not valid UTF-8.
std::vector<std::optional<std::vector<TimedToken>>> timedTokens(const CtcFrames& frames,
                                                                std::span<const std::string> texts);

} // namespace reblock
