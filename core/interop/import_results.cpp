#include "core/interop/import_results.h"

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/corpus/corpus.h"
#include "core/interop/imported_curves.h"
#include "core/journal/run_folder.h"
#include "core/options/imported_run.h"
#include "core/score/ctm.h"
#include "core/score/score_units.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace reblock {

namespace fs = std::filesystem;
using nlohmann::json;
using nlohmann::ordered_json;

namespace {

/// A set and what was recognized of it, utterance by utterance.
struct MatchedSet {
    std::vector<Utterance> utterances;
    std::vector<std::optional<Transcript>> texts;        ///< as long; ids are the corpus'
    std::unordered_map<std::string, std::size_t> places; ///< of folded ids, with and without speaker
    std::vector<std::string> extra;
    bool recordings = false; ///< the bootstrap draws recordings
};

void requireWord(const char* what, const std::string& word)
{
    if (word.empty() || word.find_first_of("/\\") != word.npos || word.starts_with("."))
        throw UserError(fmt::format("\"{}\" cannot be a {}: it becomes part of a folder's name.", word, what),
                        "Use letters, digits, \"_\" and \"-\".");
}

MatchedSet matchedSet(const ImportRequest& request, const Transcripts& hypotheses)
{
    const auto corpus =
        openCorpus({request.corpus.kind, request.corpus.path, request.corpus.excluded, request.cache});
    MatchedSet set;
    set.utterances = corpus->utterances(request.set);
    set.recordings = corpus->resamplesRecordings();
    set.texts.resize(set.utterances.size());
    for (std::size_t i = 0; i < set.utterances.size(); ++i) {
        const Utterance& utterance = set.utterances[i];
        set.places.emplace(foldedId(utterance.id), i);
        if (!utterance.speaker.empty())
            set.places.emplace(foldedId(utterance.speaker + "-" + utterance.id), i);
    }
    for (const Transcript& line : hypotheses.lines) {
        const auto found = set.places.find(foldedId(line.id));
        if (found == set.places.end())
            set.extra.push_back(line.id);
        else
            set.texts[found->second] = Transcript{set.utterances[found->second].id, line.text};
    }
    if (set.extra.size() == hypotheses.lines.size())
        throw UserError(fmt::format("No utterance of {} is in the set \"{}\" of {} (there: {}, here: {}).",
                                    hypotheses.path.string(), request.set, request.corpus.name,
                                    set.extra.front(),
                                    set.utterances.empty() ? "none" : set.utterances.front().id),
                        "Name the set that was decoded; its utterance ids must be the corpus'.");
    return set;
}

ScoreReport scoreOf(const MatchedSet& set, TokenMode scoring)
{
    std::vector<ScorePair> pairs;
    std::vector<std::string> missing;
    for (std::size_t i = 0; i < set.utterances.size(); ++i) {
        const Utterance& utterance = set.utterances[i];
        if (set.texts[i])
            pairs.push_back({utterance.id, utterance.text, set.texts[i]->text, utterance.speaker});
        else
            missing.push_back(utterance.id);
    }
    ScoreReport report = scorePairs(pairs, scoring);
    report.missing = std::move(missing);
    report.extra = set.extra;
    if (set.recordings)
        report.interval = bootstrapInterval(scoreUnits(report, BootstrapUnit::Recordings));
    return report;
}

const char* unitOf(TokenMode scoring)
{
    return scoring == TokenMode::Mixed ? "word" : "char";
}

ordered_json scoreJson(const ScoreReport& report, const ImportRequest& request)
{
    ordered_json score = jsonFromReport(report, true);
    score["scoring_mode"] = score["mode"];
    score["mode"] = request.mode;
    score["set"] = request.set;
    score["checkpoint"] = kImportedCheckpoint;
    score["step"] = nullptr;
    score["unit"] = unitOf(request.scoring);
    score["note"] = "imported from " + request.hypotheses.filename().string();
    return score;
}

std::string decodeJournal(const ordered_json& score)
{
    json fields = json::object();
    for (const char* key :
         {"set", "mode", "checkpoint", "error_rate", "substitutions", "deletions", "insertions", "tokens",
          "sentences", "sentence_errors", "interval95", "real_time_factor", "unit"})
        fields[key] = score.at(key);
    return lineFromEvent({1, wallSeconds(), "decoded", fields}) + "\n";
}

/// alignment.jsonl, as decoding writes it.
std::string tokenTimes(const MatchedSet& set, const std::vector<CtmUtterance>& utterances)
{
    std::string lines;
    for (const CtmUtterance& utterance : utterances) {
        const auto found = set.places.find(foldedId(utterance.id));
        if (found == set.places.end())
            continue;
        json tokens = json::array();
        for (const CtmToken& token : utterance.tokens)
            tokens.push_back(
                {{"token", token.token}, {"start", token.start}, {"end", token.start + token.duration}});
        lines += json{{"id", set.utterances[found->second].id}, {"tokens", tokens}}.dump() + "\n";
    }
    return lines;
}

void writeDecode(const fs::path& folder, const MatchedSet& set, const ordered_json& score,
                 const std::string& times)
{
    makeFolders(folder);
    std::vector<Transcript> references, hypotheses;
    for (std::size_t i = 0; i < set.utterances.size(); ++i) {
        references.push_back({set.utterances[i].id, set.utterances[i].text});
        if (set.texts[i])
            hypotheses.push_back(*set.texts[i]);
    }
    writeTrn(folder / "ref.trn", references);
    writeTrn(folder / "hyp.trn", hypotheses);
    if (!times.empty())
        replaceFile(folder / "alignment.jsonl", times);
    replaceFile(folder / "score.json", score.dump(1) + "\n");
    replaceFile(folder / "events.jsonl", decodeJournal(score));
}

std::string journalText(const std::vector<Event>& events)
{
    std::string text;
    for (const Event& event : events)
        text += lineFromEvent(event) + "\n";
    return text;
}

/// Whether the run is there already; what does not fit is an error.
bool isThere(const RunFolder& folder, const ImportRequest& request, const fs::path& decode)
{
    if (!folder.exists())
        return false;
    const auto imported = readImportedRun(folder.root());
    if (!imported)
        throw UserError(fmt::format("{} is a run that Reblock trained.", folder.root().string()),
                        "Choose another name for the imported results.");
    if (imported->corpus.hash != request.corpus.hash || imported->unit != unitOf(request.scoring))
        throw UserError(
            fmt::format("The run {} was imported with another corpus or unit of error.", folder.name()),
            "Choose another name for these results.");
    if (fs::exists(decode))
        throw UserError(fmt::format("The run {} has results of {} by {} already.", folder.name(), request.set,
                                    request.mode),
                        "Choose another name or --mode, or delete the run first.");
    if (!request.events.empty())
        throw UserError(
            fmt::format("The run {} was imported already; its curves came with it, or it has none.",
                        folder.name()),
            "Leave --events out, or import under another name.");
    return true;
}

} // namespace

ImportOutcome importResults(const fs::path& runFolder, const ImportRequest& request)
{
    requireWord("set", request.set);
    requireWord("mode", request.mode);
    const RunFolder folder(runFolder);
    ImportOutcome outcome;
    outcome.decode = folder.decodes() / decodeFolderName(request.set, request.mode, kImportedCheckpoint);
    const bool there = isThere(folder, request, outcome.decode);

    const Transcripts hypotheses = readTranscripts(request.hypotheses);
    const MatchedSet set = matchedSet(request, hypotheses);
    outcome.format = hypotheses.format;
    outcome.report = scoreOf(set, request.scoring);
    TensorboardScalars curves;
    if (!request.events.empty())
        curves = readTensorboard(request.events);
    for (const auto& [tag, points] : curves.tags)
        outcome.points += points.size();
    outcome.problems = curves.problems;
    const std::string times = hypotheses.format == TranscriptFormat::Ctm
                                  ? tokenTimes(set, readCtm(request.hypotheses))
                                  : std::string();

    writeDecode(outcome.decode, set, scoreJson(outcome.report, request), times);
    if (there)
        return outcome;
    replaceFile(folder.journal(), journalText(eventsFromCurves(curves, wallSeconds())));
    writeImportedRun(runFolder, {folder.name(), fs::absolute(request.hypotheses), request.corpus,
                                 unitOf(request.scoring), request.createdBy, wallSeconds()});
    return outcome;
}

} // namespace reblock
