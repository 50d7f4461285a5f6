#pragma once

#include "core/score/score.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace reblock {

/// The errors of some of a set's utterances.
struct ScoreGroup {
    std::int64_t utterances = 0;
    std::int64_t sentenceErrors = 0; ///< utterances with an error
    ErrorCounts counts;
};

struct SpeakerScore {
    std::string speaker; ///< empty: those of unknown speakers
    ScoreGroup group;
};

/// By speaker, sorted by their ids.
std::vector<SpeakerScore> speakerScores(const ScoreReport& report);

/// Utterances whose reference has from..to tokens.
struct LengthScore {
    int from = 0;
    std::optional<int> to; ///< absent: any more
    ScoreGroup group;
};

/// By the number of reference tokens: 0, 1-5, 6-10, 11-15, 16-20, 21-30, 31-50, 51 and more; bands without
/// an utterance are left out.
std::vector<LengthScore> lengthScores(const ScoreReport& report);

/// How often one token was recognized for another. Deletions have an empty hypothesis, insertions an empty
/// reference.
struct Confusion {
    std::string reference;
    std::string hypothesis;
    std::int64_t count = 0;
    bool operator==(const Confusion&) const = default;
};

/// All of them, the most frequent first, then by their texts.
std::vector<Confusion> confusions(const ScoreReport& report);

/// The speaker that an utterance id names: what stands before a "-" or "_" ("S0150-BAC009S0150W0123",
/// "1089_134686"), else the S and four digits of AISHELL's ids ("BAC009S0150W0123"). Empty: none.
std::string speakerOfId(std::string_view id);

} // namespace reblock
