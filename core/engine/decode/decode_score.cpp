#include "core/engine/decode/decode_score.h"

namespace reblock {

std::vector<ScoreUnit> tokenUnits(const UtteranceScore& utterance)
{
    std::vector<ScoreUnit> units;
    std::int64_t inserted = 0;
    for (const AlignedToken& aligned : utterance.path) {
        if (aligned.move == AlignmentMove::Insertion) {
            ++inserted;
            continue;
        }
        units.push_back({inserted + (aligned.move == AlignmentMove::Correct ? 0 : 1), 1});
        inserted = 0;
    }
    if (!units.empty())
        units.back().errors += inserted;
    return units;
}

ScoreReport scoreSet(const Corpus& corpus, const std::vector<Utterance>& utterances, const SetTexts& texts,
                     TokenMode mode)
{
    std::vector<ScorePair> pairs;
    std::vector<std::string> missing;
    for (std::size_t i = 0; i < utterances.size(); ++i) {
        if (texts[i])
            pairs.push_back({utterances[i].id, utterances[i].text, texts[i]->text, utterances[i].speaker});
        else
            missing.push_back(utterances[i].id);
    }
    ScoreReport report = scorePairs(pairs, mode);
    report.missing = std::move(missing);
    if (!corpus.resamplesRecordings())
        return report;
    std::vector<ScoreUnit> units;
    for (const UtteranceScore& utterance : report.utterances) {
        const std::vector<ScoreUnit> own = tokenUnits(utterance);
        units.insert(units.end(), own.begin(), own.end());
    }
    report.interval = bootstrapInterval(units);
    return report;
}

} // namespace reblock
