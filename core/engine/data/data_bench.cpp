#include "core/engine/data/data_bench.h"

#include "core/audio/audio_writer.h"
#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/engine/data/batch_maker.h"
#include "core/engine/data/batch_plan.h"
#include "core/engine/data/sound_changes.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <unordered_set>

namespace reblock {

namespace fs = std::filesystem;

namespace {

/// Processor seconds of this process so far, of all its threads.
double processorSeconds()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

double medianOf(std::vector<double> values)
{
    std::ranges::sort(values);
    return (values[(values.size() - 1) / 2] + values[values.size() / 2]) / 2;
}

/// Twenty rooms that die out by 60 dB in 0.3 to 0.6 s.
void writeRooms(const fs::path& folder, Hertz rate)
{
    makeFolders(folder);
    for (int number = 0; number < 20; ++number) {
        const double seconds = 0.3 + 0.3 * number / 19;
        SeededRandom random(1, static_cast<std::uint64_t>(number));
        std::vector<std::int16_t> response(static_cast<std::size_t>(seconds * rate.value));
        for (std::size_t i = 0; i < response.size(); ++i)
            response[i] = static_cast<std::int16_t>(
                1500 * random.normal() *
                std::pow(10, -3 * static_cast<double>(i) / static_cast<double>(response.size())));
        response.at(0) = 20000;
        writeAudio16(folder / fmt::format("{}.wav", number), {rate, response});
    }
}

class DataBench {
public:
    DataBench(const DataBenchOptions& options, const CancelToken& cancel)
        : options_(options), cancel_(cancel), rate_{options.options.features.sampleRate}
    {
        for (const Utterance& utterance : options.utterances) {
            if (result_.audioSeconds + utterance.seconds > options.seconds)
                break;
            chosen_.push_back(utterance);
            result_.audioSeconds += utterance.seconds;
        }
        if (chosen_.empty())
            throw UserError("There is no utterance to measure with.", "Name a corpus with audio in it.");
    }

    DataBenchResult run()
    {
        measureCaching("cache the files as they are", recordingsOf(chosen_), "files");
        for (const char* ending : {"flac", "wav"})
            measureCaching(
                fmt::format("cache the same audio as {}", ending == std::string("flac") ? "FLAC" : "WAV"),
                copies(ending), ending);
        const auto cache = open(recordingsOf(chosen_), options_.scratch / "files");
        std::vector<std::string> texts;
        for (const Utterance& utterance : chosen_)
            texts.push_back(utterance.text);
        const Vocabulary vocabulary = Vocabulary::fromTranscripts(texts, TokenUnit::Char);
        set_ = prepareSet(chosen_, *cache, vocabulary, options_.options);
        measureBatches();
        return result_;
    }

private:
    static std::vector<std::string> recordingsOf(const std::vector<Utterance>& utterances)
    {
        std::vector<std::string> list;
        for (const Utterance& utterance : utterances)
            list.insert(list.end(), utterance.audio.begin(), utterance.audio.end());
        return list;
    }

    std::unique_ptr<AudioCache> open(const std::vector<std::string>& recordings, const fs::path& folder) const
    {
        return openAudioCache({folder, recordings, rate_, options_.threads}, cancel_,
                              [](std::uint64_t, std::uint64_t) {});
    }

    /// The utterances as files of their own.
    std::vector<std::string> copies(const std::string& ending) const
    {
        const fs::path folder = options_.scratch / ("copies-" + ending);
        makeFolders(folder);
        std::vector<std::string> paths;
        for (const Utterance& utterance : chosen_) {
            const auto samples = readRecordings(utterance.audio, rate_, {utterance.start, utterance.end});
            paths.push_back((folder / fmt::format("{}.{}", paths.size(), ending)).string());
            writeAudio16(paths.back(), {rate_, samples});
        }
        return paths;
    }

    void measureCaching(const std::string& name, const std::vector<std::string>& recordings,
                        const std::string& folder)
    {
        const fs::path cache = options_.scratch / folder;
        const auto heard = [&](const AudioCache& opened) {
            std::uint64_t samples = 0;
            for (const std::string& path : std::unordered_set(recordings.begin(), recordings.end()))
                samples += opened.recording(path).size();
            return secondsFromSamples(static_cast<std::int64_t>(samples), rate_).value;
        };
        measure(
            name, [&] { return heard(*open(recordings, cache)); }, [&] { fs::remove_all(cache); });
    }

    void measureBatches()
    {
        AugmentOptions augment = options_.options.augment;
        augment.noiseSnr.clear();
        augment.noiseFolder.reset();
        augment.rirFolder.reset();
        measureBatches("batches from the cache, unchanged", std::nullopt);
        measureBatches("with speed, masks and dither", augment);
        augment.noiseSnr = {0, 15};
        augment.noiseShare = 1;
        augment.noiseFolder = options_.options.augment.noiseFolder;
        measureBatches("with noise on top", augment);
        augment.rirFolder = options_.options.augment.rirFolder;
        augment.rirShare = 1;
        if (!augment.rirFolder) {
            augment.rirFolder = (options_.scratch / "rooms").string();
            writeRooms(*augment.rirFolder, rate_);
        }
        measureBatches("with rooms on top", augment);
    }

    void measureBatches(const std::string& name, const std::optional<AugmentOptions>& augment)
    {
        std::optional<Augmentation> changes;
        if (augment) {
            const TrainingSound sound =
                openTrainingSound(*augment, {{}, options_.scratch / "sounds", rate_, options_.threads},
                                  cancel_, [](std::uint64_t, std::uint64_t) {});
            const std::vector<float> mean(static_cast<std::size_t>(options_.options.features.bands), 0.0F);
            changes = Augmentation{*augment, options_.options.features.dither, mean, 1, sound.changer};
        }
        const BatchMaker maker(options_.options.features, changes, options_.threads);
        const BatchPlan plan = planEvaluation(maker.frames(set_.utterances, 0), options_.options.batch);
        std::int64_t epoch = 0;
        const auto work = [&] {
            double seconds = 0;
            for (const auto& rows : plan) {
                cancel_.throwIfCancelled();
                (void)maker.make(set_.utterances, rows, epoch);
                for (const std::uint32_t i : rows) // before its speed is changed
                    seconds += secondsFromSamples(set_.utterances[i].samples, rate_).value;
            }
            ++epoch;
            return seconds;
        };
        measure(name, work, [] {});
    }

    /// One round is not counted.
    template <typename Work, typename Reset>
    void measure(const std::string& name, const Work& work, const Reset& reset)
    {
        std::vector<double> wall;
        std::vector<double> processor;
        for (int round = 0; round <= options_.rounds; ++round) {
            reset();
            const double began = steadySeconds();
            const double busy = processorSeconds();
            const double seconds = work();
            if (round == 0)
                continue;
            wall.push_back(seconds / (steadySeconds() - began));
            processor.push_back(seconds / (processorSeconds() - busy));
        }
        result_.figures.push_back(
            {name, medianOf(wall), std::ranges::min(wall), std::ranges::max(wall), medianOf(processor)});
    }

    const DataBenchOptions& options_;
    const CancelToken& cancel_;
    Hertz rate_;
    std::vector<Utterance> chosen_;
    PreparedSet set_;
    DataBenchResult result_;
};

} // namespace

DataBenchResult benchData(const DataBenchOptions& options, const CancelToken& cancel)
{
    return DataBench(options, cancel).run();
}

} // namespace reblock
