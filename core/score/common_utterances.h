#pragma once

#include "core/score/comparison.h"
#include "core/score/transcripts.h"

#include <string>
#include <vector>

namespace reblock {

/// One system's texts.
struct SystemTexts {
    std::string name; ///< for messages
    Transcripts reference;
    Transcripts hypothesis;
};

/// Scores of the same utterances for every system.
struct CommonScores {
    std::vector<NamedReport> systems;
    std::size_t leftOut = 0;   ///< decoded by some systems only
    std::size_t undecoded = 0; ///< in a reference, decoded by no system
};

/// Scores each system on the utterances that all have decoded, in the order of the first reference.
///
/// commonOnly  false: every system must have decoded the same utterances
/// throws      UserError: other utterances (names the counts), none in common, an utterance whose
///             references differ after normalisation
CommonScores scoreCommonUtterances(const std::vector<SystemTexts>& systems, TokenMode mode, bool commonOnly);

} // namespace reblock
