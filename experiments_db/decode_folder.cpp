#include "experiments_db/decode_folder.h"

#include "core/base/files.h"
#include "core/base/trn.h"
#include "core/journal/run_folder.h"
#include "experiments_db/event_fields.h"

#include <map>

namespace reblock {

namespace fs = std::filesystem;

namespace {

using nlohmann::json;

std::string contentOf(const fs::path& file)
{
    std::error_code none;
    return fs::is_regular_file(file, none) ? readFile(file) : std::string();
}

/// Whole lines only.
std::map<std::string, std::string> readTrn(const fs::path& file)
{
    std::map<std::string, std::string> texts;
    const std::string content = contentOf(file);
    std::string_view rest = content;
    for (std::size_t end; (end = rest.find('\n')) != rest.npos; rest.remove_prefix(end + 1))
        if (const auto line = trnLine(rest.substr(0, end)))
            texts.emplace(line->id, line->text);
    return texts;
}

void addCounts(const json& score, std::map<std::string, StoredHypothesis>& hypotheses)
{
    if (!score.is_object() || !score.contains("utterances"))
        return;
    for (const json& utterance : score.at("utterances")) {
        const auto found =
            utterance.is_object() ? hypotheses.find(textField(utterance, "id")) : hypotheses.end();
        if (found == hypotheses.end())
            continue;
        found->second.substitutions = integerField(utterance, "substitutions");
        found->second.deletions = integerField(utterance, "deletions");
        found->second.insertions = integerField(utterance, "insertions");
        found->second.tokens = integerField(utterance, "tokens");
    }
}

std::optional<double> percent(const std::optional<double>& fraction)
{
    return fraction ? std::optional(100 * *fraction) : std::nullopt;
}

} // namespace

StoredDecode decodeFromEvent(const Event& event, const std::string& folderName)
{
    const json& fields = event.fields;
    StoredDecode decode;
    decode.folder = folderName;
    decode.set = textField(fields, "set");
    decode.mode = textField(fields, "mode");
    decode.checkpoint = textField(fields, "checkpoint");
    decode.tag = decodeTag(folderName, decodeFolderName(decode.set, decode.mode, decode.checkpoint));
    decode.unit = textField(fields, "unit");
    decode.substitutions = integerField(fields, "substitutions").value_or(0);
    decode.deletions = integerField(fields, "deletions").value_or(0);
    decode.insertions = integerField(fields, "insertions").value_or(0);
    decode.tokens = integerField(fields, "tokens").value_or(0);
    decode.sentences = integerField(fields, "sentences");
    decode.sentenceErrors = integerField(fields, "sentence_errors");
    decode.er = percent(numberField(fields, "error_rate"));
    const auto interval = fields.find("interval95");
    if (interval != fields.end() && interval->is_array() && interval->size() == 2 &&
        interval->at(0).is_number() && interval->at(1).is_number()) {
        decode.low = 100 * interval->at(0).get<double>();
        decode.high = 100 * interval->at(1).get<double>();
    }
    decode.realTimeFactor = numberField(fields, "real_time_factor");
    decode.time = event.time;
    return decode;
}

std::vector<StoredHypothesis> readHypotheses(const fs::path& decodeFolder)
{
    const auto references = readTrn(decodeFolder / "ref.trn");
    std::map<std::string, StoredHypothesis> hypotheses;
    for (const auto& [id, text] : readTrn(decodeFolder / "hyp.trn")) {
        const auto reference = references.find(id);
        hypotheses[id] = {id, reference == references.end() ? "" : reference->second, text, {}, {}, {}, {}};
    }
    addCounts(json::parse(contentOf(decodeFolder / "score.json"), nullptr, false), hypotheses);
    std::vector<StoredHypothesis> rows;
    for (auto& [id, hypothesis] : hypotheses)
        rows.push_back(std::move(hypothesis));
    return rows;
}

} // namespace reblock
