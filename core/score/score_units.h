#pragma once

#include "core/score/score.h"

#include <string>
#include <vector>

namespace reblock {

/// What the bootstrap draws as a whole.
enum class BootstrapUnit {
    Utterances,
    Speakers,  ///< wider and more honest about new speakers; wants about 20 of them
    Recordings ///< one reference token each: for strings that are put together from recordings
};

/// "utterances", "speakers", "recordings". Throws UserError naming them for anything else.
BootstrapUnit bootstrapUnitFromName(const std::string& name);
const char* bootstrapUnitName(BootstrapUnit unit);

/// From how many speakers on their resampling says something.
constexpr std::int64_t kEnoughSpeakers = 20;

/// The errors of each reference token with the insertions before it (those at the end belong to the last);
/// nothing where the reference is empty.
std::vector<ScoreUnit> tokenUnits(const UtteranceScore& utterance);

/// What the bootstrap draws from, in the order of the utterances; speakers sorted by their ids.
/// Throws UserError: speakers wanted, and an utterance has none.
std::vector<ScoreUnit> scoreUnits(const ScoreReport& report, BootstrapUnit unit);

} // namespace reblock
