#pragma once

#include "core/score/alignment.h"
#include "core/score/bootstrap.h"
#include "core/score/transcripts.h"
#include "core/text/normalise.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace reblock {

/// One utterance's score.
struct UtteranceScore {
    std::string id;
    std::string speaker;                 ///< empty: unknown
    std::vector<std::string> reference;  ///< tokens after normalisation
    std::vector<std::string> hypothesis; ///< the same
    std::vector<AlignedToken> path;
    ErrorCounts counts;
};

/// The score of a set.
struct ScoreReport {
    TokenMode mode = TokenMode::Char;
    ErrorCounts counts;
    std::int64_t levenshteinErrors = 0;    ///< unit costs, as WeNet counts
    std::int64_t sentenceErrors = 0;       ///< utterances with an error
    std::optional<ScoreInterval> interval; ///< over utterances, unless set otherwise
    std::optional<double> realTimeFactor;
    std::vector<UtteranceScore> utterances; ///< in the order of the reference
    std::vector<std::string> missing;       ///< in the reference, not decoded: not counted
    std::vector<std::string> extra;         ///< decoded, not in the reference: not counted
};

/// One pair of raw texts.
struct ScorePair {
    std::string id;
    std::string reference;
    std::string hypothesis;
    std::string speaker = {}; ///< empty: unknown
};

/// Normalises, aligns and counts. Without levenshteinErrors and interval.
ScoreReport alignPairs(std::span<const ScorePair> pairs, TokenMode mode);

/// The same with both. The interval draws utterances.
ScoreReport scorePairs(std::span<const ScorePair> pairs, TokenMode mode);

/// The same for two files' content, matched by id. An utterance in one file only is listed and not
/// counted; speakers are taken from the ids (speakerOfId()). Throws UserError when no id is in both.
ScoreReport scoreTranscripts(const Transcripts& reference, const Transcripts& hypothesis, TokenMode mode);

/// error_rate, substitutions, deletions, insertions, tokens, interval95, real_time_factor, mode,
/// levenshtein_errors, sentences, sentence_errors, missing[], extra[]; rates as fractions, null where
/// missing. details: utterances[] {id, speaker, reference, hypothesis (tokens by spaces), path,
/// error_rate, substitutions, deletions, insertions, tokens}, and of core/score/breakdown.h speakers[]
/// {speaker}, lengths[] {from, to}, both with utterances, sentence_errors and the counts, and confusions[]
/// {reference, hypothesis, count}. The content of a decode's score.json, too.
nlohmann::ordered_json jsonFromReport(const ScoreReport& report, bool details);

} // namespace reblock
