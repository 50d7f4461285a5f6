#include "core/score/score.h"

#include <nlohmann/json.hpp>

namespace reblock {

namespace {

using nlohmann::ordered_json;

ordered_json jsonOrNull(const std::optional<double>& value)
{
    return value ? ordered_json(*value) : ordered_json(nullptr);
}

std::string joined(const std::vector<std::string>& tokens)
{
    std::string text;
    for (const std::string& token : tokens)
        text += (text.empty() ? "" : " ") + token;
    return text;
}

void addCounts(ordered_json& json, const ErrorCounts& counts)
{
    json["error_rate"] = jsonOrNull(counts.rate());
    json["substitutions"] = counts.substitutions;
    json["deletions"] = counts.deletions;
    json["insertions"] = counts.insertions;
    json["tokens"] = counts.tokens;
}

ordered_json jsonFromUtterance(const UtteranceScore& utterance)
{
    ordered_json json;
    json["id"] = utterance.id;
    json["reference"] = joined(utterance.reference);
    json["hypothesis"] = joined(utterance.hypothesis);
    json["path"] = pathLetters(utterance.path);
    addCounts(json, utterance.counts);
    return json;
}

} // namespace

ordered_json jsonFromReport(const ScoreReport& report, bool details)
{
    ordered_json json;
    addCounts(json, report.counts);
    json["interval95"] =
        report.interval ? ordered_json{report.interval->low, report.interval->high} : ordered_json(nullptr);
    json["real_time_factor"] = jsonOrNull(report.realTimeFactor);
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
    }
    return json;
}

} // namespace reblock
