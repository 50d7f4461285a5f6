#include "core/score/score.h"

#include "core/base/error.h"
#include "core/score/breakdown.h"
#include "core/score/score_units.h"

#include <fmt/format.h>

#include <unordered_map>
#include <unordered_set>

namespace reblock {

namespace {

std::vector<std::string> tokensOf(const std::string& text, TokenMode mode, const std::string& id)
{
    try {
        return scoringTokens(text, mode);
    } catch (const UserError& error) {
        throw UserError(fmt::format("Utterance {}: {}", id, error.problem()), error.remedy());
    }
}

} // namespace

ScoreReport alignPairs(std::span<const ScorePair> pairs, TokenMode mode)
{
    ScoreReport report;
    report.mode = mode;
    report.utterances.reserve(pairs.size());
    Aligner aligner;
    for (const ScorePair& pair : pairs) {
        UtteranceScore score{pair.id,
                             pair.speaker,
                             tokensOf(pair.reference, mode, pair.id),
                             tokensOf(pair.hypothesis, mode, pair.id),
                             {},
                             {}};
        score.path = aligner.align(score.reference, score.hypothesis);
        score.counts = countsOf(score.path);
        report.counts += score.counts;
        report.sentenceErrors += score.counts.errors() > 0;
        report.utterances.push_back(std::move(score));
    }
    return report;
}

ScoreReport scorePairs(std::span<const ScorePair> pairs, TokenMode mode)
{
    ScoreReport report = alignPairs(pairs, mode);
    Aligner aligner;
    for (const UtteranceScore& utterance : report.utterances)
        report.levenshteinErrors += aligner.levenshtein(utterance.reference, utterance.hypothesis);
    report.interval = bootstrapInterval(scoreUnits(report, BootstrapUnit::Utterances));
    return report;
}

ScoreReport scoreTranscripts(const Transcripts& reference, const Transcripts& hypothesis, TokenMode mode)
{
    std::unordered_map<std::string, const Transcript*> decoded;
    for (const Transcript& line : hypothesis.lines)
        decoded.emplace(foldedId(line.id), &line);
    std::vector<ScorePair> pairs;
    std::vector<std::string> missing, extra;
    std::unordered_set<std::string> known;
    for (const Transcript& line : reference.lines) {
        const auto found = decoded.find(foldedId(line.id));
        known.insert(foldedId(line.id));
        if (found == decoded.end())
            missing.push_back(line.id);
        else
            pairs.push_back({line.id, line.text, found->second->text, speakerOfId(line.id)});
    }
    for (const Transcript& line : hypothesis.lines)
        if (!known.contains(foldedId(line.id)))
            extra.push_back(line.id);
    if (pairs.empty())
        throw UserError(fmt::format("No utterance id of {} is in {} (there: {}, here: {}).",
                                    reference.path.string(), hypothesis.path.string(), missing.front(),
                                    extra.front()),
                        "Both files must use the same utterance ids.");
    ScoreReport report = scorePairs(pairs, mode);
    report.missing = std::move(missing);
    report.extra = std::move(extra);
    return report;
}

} // namespace reblock
