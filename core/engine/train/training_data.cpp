#include "core/engine/train/training_data.h"

#include "core/base/error.h"
#include "core/engine/model/checkpoint.h"
#include "core/journal/run_folder.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <unordered_set>

namespace reblock {

namespace fs = std::filesystem;

namespace {

void requireSameCorpus(const Corpus& corpus, const CorpusReference& reference)
{
    if (reference.hash.empty() || corpus.hash() == reference.hash)
        return;
    throw UserError(
        fmt::format("The corpus \"{}\" in {} is not the one this run was made for: files or texts changed.",
                    reference.name, reference.path.string()),
        "Bring the old files back, or make a new run.");
}

/// Every recording that training or its dev evaluation can hear, once.
std::vector<std::string> recordingsOf(const Corpus& corpus, const RunOptions& options)
{
    std::vector<std::string> list;
    std::unordered_set<std::string> seen;
    const auto add = [&](const std::vector<Utterance>& utterances) {
        for (const Utterance& utterance : utterances)
            for (const std::string& path : utterance.audio)
                if (seen.insert(path).second)
                    list.emplace_back(path);
    };
    add(corpus.utterances(options.data.train));
    add(corpus.utterances(options.data.dev));
    return list;
}

} // namespace

TrainingData openTrainingData(const fs::path& runFolder, const RunConfig& config, const CancelToken& cancel,
                              const PreparationProgress& progress)
{
    TrainingData data;
    const fs::path cache = RunFolder(runFolder).cache();
    data.corpus =
        openCorpus({config.corpus.kind, config.corpus.path, config.corpus.excluded, cache}, {cancel, {}});
    requireSameCorpus(*data.corpus, config.corpus);
    const Hertz rate{config.options.features.sampleRate};
    const int threads = config.options.train.threads.value_or(0);
    const auto decoding = [&progress](const std::string& what) {
        return [&progress, what](std::uint64_t done, std::uint64_t total) {
            progress(what, total == 0 ? 1 : static_cast<double>(done) / static_cast<double>(total));
        };
    };
    data.audio = openAudioCache({cache, recordingsOf(*data.corpus, config.options), rate, threads}, cancel,
                                decoding("decoding audio"));
    data.sound = openTrainingSound(config.options.augment, {{}, cache, rate, threads}, cancel,
                                   decoding("decoding noise and rooms"));
    return data;
}

int rowThreads(const DeviceChoice& device)
{
    constexpr int kMost = 8;
    return device.device.starts_with("cuda") ? std::clamp(device.threads - 1, 1, kMost) : 1;
}

Vocabulary runVocabulary(const RunFolder& folder, const RunConfig& config, const Corpus& corpus)
{
    if (!config.parent)
        return trainingVocabulary(corpus, config.options);
    return Vocabulary::fromJson(nlohmann::json(readCheckpointInfo(folder.start()).tokens).dump());
}

Vocabulary trainingVocabulary(const Corpus& corpus, const RunOptions& options)
{
    std::vector<std::string> transcripts;
    for (const Utterance& utterance : corpus.utterances(options.data.train))
        transcripts.push_back(utterance.text);
    return Vocabulary::fromTranscripts(transcripts, tokenUnitFromName(options.tokens));
}

} // namespace reblock
