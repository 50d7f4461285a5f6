#include "core/engine/decode/decode_set.h"

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/engine/decode/checkpoint_folder.h"
#include "core/engine/decode/decode_score.h"
#include "core/engine/decode/set_reader.h"
#include "core/engine/device/device.h"
#include "core/journal/journal_writer.h"
#include "core/options/run_config.h"

#include <algorithm>
#include <cmath>

namespace reblock {

namespace fs = std::filesystem;
using nlohmann::json;
using nlohmann::ordered_json;

namespace {

constexpr std::int64_t kFramesSideBySide = 24000;
constexpr double kProgressSeconds = 0.5;

/// Everything of one decoding between its start and its result.
struct Decoding {
    const DecodeRequest& request;
    const CancelToken& cancel;
    const DecodeListener& listener;
    ChosenCheckpoint checkpoint;
    RunConfig config;
    fs::path folder;
};

fs::path folderOf(const DecodeRequest& request, const ChosenCheckpoint& checkpoint)
{
    std::string name = request.set + "." + decodeModeName(request.options.mode) + "." + checkpoint.name;
    if (const std::string difference = request.options.difference(); !difference.empty())
        name += "." + difference;
    if (request.tag)
        name += "." + *request.tag;
    return RunFolder(request.run).decodes() / name;
}

BatchPlan planSet(const std::vector<Utterance>& utterances, const FeatureOptions& features,
                  const DecodeRequest& request)
{
    std::vector<std::int64_t> lengths;
    for (const Utterance& utterance : utterances)
        lengths.push_back(static_cast<std::int64_t>(utterance.seconds / features.hop));
    BatchOptions options;
    options.frames = request.batch ? std::numeric_limits<std::int32_t>::max() : kFramesSideBySide;
    options.utterances = request.batch;
    return planEvaluation(lengths, options);
}

struct DecodedSet {
    SetTexts texts;
    double realTimeFactor = 0;

    std::int64_t recomputed() const
    {
        return std::ranges::count_if(texts, [](const auto& text) { return text && text->recomputed; });
    }
};

DecodedSet decodeAll(const Decoding& decoding, const Recognizer& recognizer, JournalWriter& journal,
                     const std::vector<Utterance>& utterances)
{
    DecodedSet set;
    set.texts.resize(utterances.size());
    const BatchPlan plan = planSet(utterances, recognizer.features(), decoding.request);
    const auto batches = readSet(utterances, plan, recognizer.rate());
    const double began = steadySeconds();
    double told = began;
    double audioSeconds = 0;
    std::size_t done = 0;
    while (const auto batch = batches->next()) {
        decoding.cancel.throwIfCancelled();
        std::vector<RecognizedText> texts = recognizer.recognize(batch->samples, decoding.request.options);
        for (std::size_t i = 0; i < texts.size(); ++i)
            set.texts[batch->indices[i]] = std::move(texts[i]);
        for (const std::string& failure : batch->failures)
            decoding.listener.onEvent(journal.append("warning", {{"message", failure}}));
        audioSeconds += batch->audioSeconds;
        done += batch->indices.size() + batch->failures.size();
        decoding.listener.onProgress(static_cast<double>(done) / static_cast<double>(utterances.size()));
        if (steadySeconds() - told < kProgressSeconds)
            continue;
        told = steadySeconds();
        decoding.listener.onEvent(journal.append("progress", {{"done", done}, {"total", utterances.size()}}));
    }
    set.realTimeFactor = audioSeconds > 0 ? (steadySeconds() - began) / audioSeconds : 0;
    return set;
}

std::string tokensText(const RecognizedText& text)
{
    std::string line;
    for (const TimedToken& token : text.tokens)
        line += (line.empty() ? "" : " ") + token.token;
    return line;
}

/// A number, or null where there is none.
json orNull(std::optional<double> number)
{
    return number && std::isfinite(*number) ? json(*number) : json(nullptr);
}

json timesJson(const std::string& id, const RecognizedText& text)
{
    json tokens = json::array();
    for (const TimedToken& token : text.tokens)
        tokens.push_back({{"token", token.token},
                          {"start", token.start},
                          {"end", token.end},
                          {"score", orNull(token.score)}});
    return {{"id", id}, {"tokens", tokens}, {"aligned", text.aligned}};
}

json nbestJson(const std::string& id, const RecognizedText& text)
{
    json texts = json::array();
    for (const ScoredText& one : text.nbest)
        texts.push_back({{"text", one.text},
                         {"score", one.score},
                         {"ctc", orNull(one.ctc)},
                         {"attention", orNull(one.attention)}});
    return {{"id", id}, {"texts", texts}, {"recomputed", text.recomputed}};
}

void writeTexts(const fs::path& folder, const std::vector<Utterance>& utterances, const SetTexts& texts)
{
    std::vector<Transcript> hypotheses;
    std::vector<Transcript> references;
    std::string times;
    std::string nbest;
    for (std::size_t i = 0; i < utterances.size(); ++i) {
        references.push_back({utterances[i].id, utterances[i].text});
        if (!texts[i])
            continue;
        hypotheses.push_back({utterances[i].id, tokensText(*texts[i])});
        times += timesJson(utterances[i].id, *texts[i]).dump() + "\n";
        nbest += nbestJson(utterances[i].id, *texts[i]).dump() + "\n";
    }
    writeTrn(folder / "hyp.trn", hypotheses);
    writeTrn(folder / "ref.trn", references);
    replaceFile(folder / "alignment.jsonl", times);
    replaceFile(folder / "nbest.jsonl", nbest);
}

ordered_json optionsJson(const DecodeOptions& options)
{
    return {{"beam", options.beam},
            {"length_bonus", options.lengthBonus},
            {"ctc_weight", options.ctcWeight},
            {"nbest", options.nbest}};
}

/// The content of score.json.
ordered_json scoreJson(const Decoding& decoding, const ScoreReport& report, const Corpus& corpus,
                       const Recognizer& recognizer)
{
    ordered_json score = jsonFromReport(report, true);
    score["scoring_mode"] = score["mode"];
    score["mode"] = decodeModeName(decoding.request.options.mode);
    score["options"] = optionsJson(decoding.request.options);
    score["set"] = decoding.request.set;
    score["checkpoint"] = decoding.checkpoint.name;
    score["step"] = recognizer.step();
    score["unit"] = tokenUnitName(recognizer.vocabulary().unit());
    score["note"] = corpus.note(decoding.request.set);
    return score;
}

json decodedEvent(const ordered_json& score)
{
    json fields = json::object();
    for (const char* key :
         {"set", "mode", "checkpoint", "error_rate", "substitutions", "deletions", "insertions", "tokens",
          "sentences", "sentence_errors", "interval95", "real_time_factor", "unit", "options", "recomputed"})
        fields[key] = score.at(key);
    return fields;
}

} // namespace

DecodeOutcome decodeSet(const DecodeRequest& request, const CancelToken& cancel,
                        const DecodeListener& listener)
{
    request.options.check();
    const RunConfig config = readRunConfig(request.run);
    const ChosenCheckpoint checkpoint = chooseCheckpoint(request.run, request.checkpoint);
    const Decoding decoding{request, cancel, listener, checkpoint, config, folderOf(request, checkpoint)};
    const auto corpus = openCorpus(
        {config.corpus.kind, config.corpus.path, config.corpus.excluded, RunFolder(request.run).cache()},
        {cancel, {}});
    const std::vector<Utterance>& utterances = corpus->utterances(request.set);

    const DeviceChoice device = chooseDevice(
        {config.options.train.device, config.options.train.threads, config.options.train.precision});
    applyDevice(device);
    const Recognizer recognizer(checkpoint.file, device.device);
    makeFolders(decoding.folder);
    JournalWriter journal(decoding.folder / "events.jsonl");
    listener.onEvent(journal.append("started", {{"set", request.set},
                                                {"mode", decodeModeName(request.options.mode)},
                                                {"checkpoint", checkpoint.name}}));

    const DecodedSet set = decodeAll(decoding, recognizer, journal, utterances);
    if (std::ranges::none_of(set.texts, [](const auto& text) { return text.has_value(); }))
        throw UserError("No utterance of the set \"" + request.set + "\" could be read.",
                        "Look at `reblock corpus check`.");
    ScoreReport report =
        scoreSet(*corpus, utterances, set.texts, scoringMode(recognizer.vocabulary().unit()));
    report.realTimeFactor = set.realTimeFactor;
    writeTexts(decoding.folder, utterances, set.texts);
    DecodeOutcome outcome{decoding.folder, scoreJson(decoding, report, *corpus, recognizer)};
    outcome.score["recomputed"] = set.recomputed();
    replaceFile(decoding.folder / "score.json", outcome.score.dump(1) + "\n");
    outcome.score.erase("utterances");
    listener.onEvent(journal.append("decoded", decodedEvent(outcome.score)));
    return outcome;
}

} // namespace reblock
