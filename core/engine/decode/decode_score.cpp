#include "core/engine/decode/decode_score.h"

#include "core/score/score_units.h"

namespace reblock {

TokenMode scoringMode(TokenUnit unit)
{
    return unit == TokenUnit::Word ? TokenMode::Mixed : TokenMode::Char;
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
    report.interval = bootstrapInterval(scoreUnits(report, BootstrapUnit::Recordings));
    return report;
}

} // namespace reblock
