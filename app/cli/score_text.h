#pragma once

#include "core/score/score.h"

#include <string>

namespace reblock {

/// The score as a little table; with details also by speaker and by length, the most frequent
/// confusions, and the ten worst utterances with their alignments.
std::string scoreText(const ScoreReport& report, bool details);

/// Reference over hypothesis over the letters S, D, I, one column a token; gaps are "*".
std::string alignmentText(const UtteranceScore& utterance);

/// "5.70 %", or "-" where there is none. fraction: 0.057.
std::string percentText(const std::optional<double>& fraction);

} // namespace reblock
