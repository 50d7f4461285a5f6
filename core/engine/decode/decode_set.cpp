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

void requireMode(const std::string& mode)
{
    if (mode != "ctc_greedy")
        throw UserError("There is no decoding mode \"" + mode + "\" here.", "Use --mode ctc_greedy.");
}

fs::path folderOf(const DecodeRequest& request, const ChosenCheckpoint& checkpoint)
{
    std::string name = request.set + "." + request.mode + "." + checkpoint.name;
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
        std::vector<RecognizedText> texts = recognizer.recognize(batch->samples);
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

void writeTexts(const fs::path& folder, const std::vector<Utterance>& utterances, const SetTexts& texts)
{
    std::vector<Transcript> hypotheses;
    std::vector<Transcript> references;
    std::string times;
    for (std::size_t i = 0; i < utterances.size(); ++i) {
        references.push_back({utterances[i].id, utterances[i].text});
        if (!texts[i])
            continue;
        hypotheses.push_back({utterances[i].id, tokensText(*texts[i])});
        json tokens = json::array();
        for (const TimedToken& token : texts[i]->tokens)
            tokens.push_back({{"token", token.token}, {"start", token.start}, {"end", token.end}});
        times += json{{"id", utterances[i].id}, {"tokens", tokens}}.dump() + "\n";
    }
    writeTrn(folder / "hyp.trn", hypotheses);
    writeTrn(folder / "ref.trn", references);
    replaceFile(folder / "alignment.jsonl", times);
}

ordered_json scoreJson(const Decoding& decoding, const ScoreReport& report, const Corpus& corpus,
                       const Recognizer& recognizer, bool details)
{
    ordered_json score = jsonFromReport(report, details);
    score["scoring_mode"] = score["mode"];
    score["mode"] = decoding.request.mode;
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
          "sentences", "sentence_errors", "interval95", "real_time_factor", "unit"})
        fields[key] = score.at(key);
    return fields;
}

} // namespace

DecodeOutcome decodeSet(const DecodeRequest& request, const CancelToken& cancel,
                        const DecodeListener& listener)
{
    requireMode(request.mode);
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
    listener.onEvent(journal.append(
        "started", {{"set", request.set}, {"mode", request.mode}, {"checkpoint", checkpoint.name}}));

    const DecodedSet set = decodeAll(decoding, recognizer, journal, utterances);
    if (std::ranges::none_of(set.texts, [](const auto& text) { return text.has_value(); }))
        throw UserError("No utterance of the set \"" + request.set + "\" could be read.",
                        "Look at `reblock corpus check`.");
    const TokenMode mode =
        recognizer.vocabulary().unit() == TokenUnit::Word ? TokenMode::Mixed : TokenMode::Char;
    ScoreReport report = scoreSet(*corpus, utterances, set.texts, mode);
    report.realTimeFactor = set.realTimeFactor;
    writeTexts(decoding.folder, utterances, set.texts);
    replaceFile(decoding.folder / "score.json",
                scoreJson(decoding, report, *corpus, recognizer, true).dump(1) + "\n");
    DecodeOutcome outcome{decoding.folder, scoreJson(decoding, report, *corpus, recognizer, false)};
    listener.onEvent(journal.append("decoded", decodedEvent(outcome.score)));
    return outcome;
}

} // namespace reblock
