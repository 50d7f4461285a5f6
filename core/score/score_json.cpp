#include "core/score/score.h"

#include "core/base/json_values.h"
#include "core/score/breakdown.h"

namespace reblock {

namespace {

using nlohmann::ordered_json;

std::string joined(const std::vector<std::string>& tokens)
{
    std::string text;
    for (const std::string& token : tokens)
        text += (text.empty() ? "" : " ") + token;
    return text;
}

void addCounts(ordered_json& json, const ErrorCounts& counts)
{
    json["error_rate"] = valueOrNull(counts.rate());
    json["substitutions"] = counts.substitutions;
    json["deletions"] = counts.deletions;
    json["insertions"] = counts.insertions;
    json["tokens"] = counts.tokens;
}

ordered_json jsonFromUtterance(const UtteranceScore& utterance)
{
    ordered_json json;
    json["id"] = utterance.id;
    json["speaker"] = textOrNull(utterance.speaker);
    json["reference"] = joined(utterance.reference);
    json["hypothesis"] = joined(utterance.hypothesis);
    json["path"] = pathLetters(utterance.path);
    addCounts(json, utterance.counts);
    return json;
}

void addGroup(ordered_json& json, const ScoreGroup& group)
{
    json["utterances"] = group.utterances;
    json["sentence_errors"] = group.sentenceErrors;
    addCounts(json, group.counts);
}

void addBreakdowns(ordered_json& json, const ScoreReport& report)
{
    json["speakers"] = ordered_json::array();
    for (const SpeakerScore& speaker : speakerScores(report)) {
        ordered_json one{{"speaker", textOrNull(speaker.speaker)}};
        addGroup(one, speaker.group);
        json["speakers"].push_back(one);
    }
    json["lengths"] = ordered_json::array();
    for (const LengthScore& band : lengthScores(report)) {
        ordered_json one{{"from", band.from}, {"to", valueOrNull(band.to)}};
        addGroup(one, band.group);
        json["lengths"].push_back(one);
    }
    json["confusions"] = ordered_json::array();
    for (const Confusion& confusion : confusions(report))
        json["confusions"].push_back({{"reference", textOrNull(confusion.reference)},
                                      {"hypothesis", textOrNull(confusion.hypothesis)},
                                      {"count", confusion.count}});
}

} // namespace

ordered_json jsonFromReport(const ScoreReport& report, bool details)
{
    ordered_json json;
    addCounts(json, report.counts);
    json["interval95"] =
        report.interval ? ordered_json{report.interval->low, report.interval->high} : ordered_json(nullptr);
    json["real_time_factor"] = valueOrNull(report.realTimeFactor);
    json["mode"] = tokenModeName(report.mode);
    json["levenshtein_errors"] = report.levenshteinErrors;
    json["sentences"] = report.utterances.size();
    json["sentence_errors"] = report.sentenceErrors;
    json["missing"] = report.missing;
    json["extra"] = report.extra;
    if (details) {
        json["utterances"] = ordered_json::array();
        for (const UtteranceScore& utterance : report.utterances)
            json["utterances"].push_back(jsonFromUtterance(utterance));
        addBreakdowns(json, report);
    }
    return json;
}

} // namespace reblock
