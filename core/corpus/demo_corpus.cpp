#include "core/corpus/demo_corpus.h"

#include "core/audio/audio_file.h"
#include "core/audio/audio_writer.h"
#include "core/audio/wav_header.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/random.h"
#include "core/corpus/demo_marker.h"
#include "core/corpus/parallel.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <thread>

namespace reblock {

namespace fs = std::filesystem;

namespace {

constexpr Hertz kRate{16000};
constexpr double kBytesPerSecond = 2 * 16000, kSecondsPerHour = 3600;
constexpr double kMostHours = 178, kLeastHours = 0.01;
constexpr int kMostSpeakers = 400, kFirstUtterance = 121; ///< AISHELL-1's
constexpr double kTypicalSeconds = 4.5;                   ///< of an utterance, until the first are known
constexpr std::uint64_t kVoiceStream = 4, kVariantStream = 5;

int speakersOf(const DemoOptions& options)
{
    return options.speakers.value_or(
        static_cast<int>(std::clamp(std::ceil(10 * options.hours), 20.0, double{kMostSpeakers})));
}

/// Speakers of each set: at least one, by the sets' shares.
std::array<int, kDemoSets.size()> speakersBySet(int speakers)
{
    std::array<int, kDemoSets.size()> counts{};
    for (std::size_t set = 1; set < counts.size(); ++set)
        counts[set] = std::max(1, static_cast<int>(std::lround(kDemoSets[set].share * speakers)));
    counts[0] = speakers - counts[1] - counts[2];
    return counts;
}

/// One set of a corpus under construction.
struct SetPlan {
    std::size_t set = 0;
    fs::path folder; ///< wav/SET
    std::vector<DemoVoice> voices;
    double wantedSeconds = 0;

    std::size_t speaker(std::size_t number) const { return number % voices.size(); }

    /// The speakers take turns.
    std::string id(std::size_t number) const
    {
        return fmt::format("BAC009{}W{:04d}", speakerName(number),
                           kFirstUtterance + static_cast<int>(number / voices.size()));
    }
    std::string speakerName(std::size_t number) const
    {
        return fmt::format("S{:04d}", kDemoSets[set].firstSpeaker + static_cast<int>(speaker(number)));
    }
    fs::path file(std::size_t number) const { return folder / speakerName(number) / (id(number) + ".wav"); }
};

/// Whole or not at all where this process is killed: under a hidden name first. Not synced: 120,000 files
/// would wait an hour for the disk, and a file that a power failure cuts short is found and made again.
void writeWhole(const fs::path& file, const Audio16& audio)
{
    const fs::path temporary = file.parent_path() / ("." + file.filename().string());
    std::error_code failed;
    try {
        writeAudio16(temporary, audio);
    } catch (const Error&) {
        fs::remove(temporary, failed);
        throw;
    }
    fs::rename(temporary, file, failed);
    if (failed)
        throw ResourceError(fmt::format("Cannot write {}: {}.", file.string(), failed.message()),
                            "Check the folder's permissions.");
}

/// How long a file is; absent where it is not there or not whole.
std::optional<Seconds> wholeDuration(const fs::path& file)
{
    if (!fs::exists(file))
        return std::nullopt;
    try {
        const Seconds duration = readAudioInfo(file).duration();
        return missingWavFrames(file) == 0 ? std::optional(duration) : std::nullopt;
    } catch (const UserError&) {
        return std::nullopt;
    }
}

/// Makes the utterances of all sets and counts what it does.
class DemoMaker {
public:
    DemoMaker(const DemoSpeaker& speaker, const DemoTexts& texts, const CancelToken& cancel,
              const std::function<void(const DemoProgress&)>& progress, double wanted)
        : speaker_(speaker), texts_(texts), cancel_(cancel), progress_(progress), wanted_(wanted)
    {
    }

    DemoSetResult make(const SetPlan& plan)
    {
        makeSpeakerFolders(plan);
        DemoSetResult result{kDemoSets[plan.set].name, 0, 0};
        std::size_t number = 0;
        while (result.seconds < plan.wantedSeconds) {
            const std::size_t count = blockSize(plan, result);
            std::vector<double> seconds(count);
            std::vector<char> made(count);
            forEachParallel(count, [&](std::size_t i) {
                cancel_.throwIfCancelled();
                seconds[i] = makeUtterance(plan, number + i, made[i]);
            });
            for (std::size_t i = 0; i < count; ++i, ++number)
                account(plan, number, seconds[i], made[i] != 0, result);
            progress_({done_, wanted_});
        }
        return result;
    }

    const std::string& transcript() const { return transcript_; }
    double secondsMade() const { return made_; }
    double secondsDone() const { return done_; }

private:
    static void makeSpeakerFolders(const SetPlan& plan)
    {
        for (std::size_t speaker = 0; speaker < plan.voices.size(); ++speaker)
            makeFolders(plan.file(speaker).parent_path());
    }

    /// As many as the set still needs, by what its utterances last on average; a bounded number.
    static std::size_t blockSize(const SetPlan& plan, const DemoSetResult& result)
    {
        const double mean =
            result.utterances > 0 ? result.seconds / static_cast<double>(result.utterances) : kTypicalSeconds;
        const double needed = std::ceil((plan.wantedSeconds - result.seconds) / mean);
        const double most = 64.0 * std::max(1U, std::thread::hardware_concurrency());
        return static_cast<std::size_t>(std::clamp(needed, 1.0, most));
    }

    double makeUtterance(const SetPlan& plan, std::size_t number, char& made) const
    {
        const fs::path file = plan.file(number);
        if (const auto there = wholeDuration(file))
            return there->value;
        const Audio16 audio{
            kRate, speaker_.speak(texts_.text(plan.set, number), plan.voices[plan.speaker(number)], kRate)};
        writeWhole(file, audio);
        made = 1;
        return secondsFromSamples(std::ssize(audio.samples), kRate).value;
    }

    /// In the order of the numbers; what is behind the wanted hours goes again.
    void account(const SetPlan& plan, std::size_t number, double seconds, bool made, DemoSetResult& result)
    {
        if (result.seconds >= plan.wantedSeconds) {
            fs::remove(plan.file(number));
            return;
        }
        result.seconds += seconds;
        ++result.utterances;
        done_ += seconds;
        made_ += made ? seconds : 0;
        transcript_ += plan.id(number) + " " + texts_.text(plan.set, number) + "\n";
    }

    const DemoSpeaker& speaker_;
    const DemoTexts& texts_;
    const CancelToken& cancel_;
    const std::function<void(const DemoProgress&)>& progress_;
    double wanted_;
    double done_ = 0;
    double made_ = 0;
    std::string transcript_;
};

void requireSpace(const fs::path& folder, double seconds)
{
    std::error_code unknown;
    const fs::space_info space = fs::space(folder, unknown);
    const double needed = seconds * kBytesPerSecond;
    if (!unknown && static_cast<double>(space.available) < needed)
        throw ResourceError(fmt::format("{} has {:.1f} GB left, the demo corpus needs up to {:.1f} GB.",
                                        folder.string(), static_cast<double>(space.available) / 1e9,
                                        needed / 1e9),
                            "Make room, ask for fewer --hours, or name another --out.");
}

/// Refuses a folder with anything but an earlier part of the same corpus in it.
void requireOurs(const fs::path& data, const DemoMarker& wanted)
{
    const auto there = readDemoMarker(data);
    if (!there && fs::exists(data) && !fs::is_empty(data))
        throw UserError(fmt::format("{} holds something else.", data.string()), "Name another --out.");
    if (there && (!there->sameSpeech(wanted) || there->hours > wanted.hours))
        throw UserError(fmt::format("{} holds another demo corpus: {:g} hours, {} speakers, seed {}, {}, {}.",
                                    data.string(), there->hours, there->speakers, there->seed, there->texts,
                                    there->program),
                        "Ask for the same with as many hours or more, or name another --out.");
}

DemoMarker markerOf(const DemoOptions& options, const DemoSpeaker& speaker, const DemoTexts& texts)
{
    return {"espeak-ng " + speaker.version(),
            options.hours,
            options.seed,
            speakersOf(options),
            texts.name(),
            false};
}

DemoResult makeSets(const fs::path& data, const DemoOptions& options, const DemoSpeaker& speaker,
                    DemoMaker& maker)
{
    const auto speakers = speakersBySet(speakersOf(options));
    DemoResult result;
    for (std::size_t set = 0; set < kDemoSets.size(); ++set)
        result.sets.push_back(maker.make({set, data / "wav" / kDemoSets[set].name,
                                          demoVoices(set, speakers[set], options, speaker.variants()),
                                          kDemoSets[set].share * options.hours * kSecondsPerHour}));
    result.secondsMade = maker.secondsMade();
    return result;
}

} // namespace

void DemoOptions::check() const
{
    if (!(hours >= kLeastHours && hours <= kMostHours))
        throw UserError(fmt::format("{:g} hours cannot be made.", hours),
                        fmt::format("Give --hours from {} to {}.", kLeastHours, kMostHours));
    if (speakers && (*speakers < 3 || *speakers > kMostSpeakers))
        throw UserError(fmt::format("{} speakers cannot be made.", *speakers),
                        fmt::format("Give --speakers from 3 to {}.", kMostSpeakers));
}

std::vector<DemoVoice> demoVoices(std::size_t set, int speakers, const DemoOptions& options,
                                  const std::vector<std::string>& variants)
{
    REBLOCK_CHECK(variants.size() >= kDemoSets.size());
    std::vector<std::string> shuffled = variants;
    SeededRandom order(options.seed, kVariantStream);
    shuffle(shuffled, order);
    const auto counts = speakersBySet(static_cast<int>(shuffled.size()));
    const auto first = static_cast<std::size_t>(
        std::accumulate(counts.begin(), counts.begin() + static_cast<std::ptrdiff_t>(set), 0));
    std::vector<DemoVoice> voices;
    for (int speaker = 0; speaker < speakers; ++speaker) {
        SeededRandom random(options.seed, streamOf(kVoiceStream, set, static_cast<std::uint64_t>(speaker)));
        const auto within = [&random](int low, int high) {
            return low + static_cast<int>(random.below(static_cast<std::uint64_t>(high - low + 1)));
        };
        voices.push_back({shuffled[first + static_cast<std::size_t>(speaker % counts[set])], within(20, 80),
                          within(130, 200), within(60, 120)});
    }
    return voices;
}

DemoResult makeDemoCorpus(const fs::path& folder, const DemoOptions& options, const CancelToken& cancel,
                          const std::function<void(const DemoProgress&)>& progress)
{
    options.check();
    const DemoTexts texts(options.seed, options.lines);
    const DemoSpeaker speaker;
    const fs::path data = folder / "data_aishell";
    DemoMarker marker = markerOf(options, speaker, texts);
    requireOurs(data, marker);
    const bool fresh = !fs::exists(data);
    makeFolders(data / "transcript");
    const double wanted = options.hours * kSecondsPerHour;
    if (fresh)
        requireSpace(data, wanted);
    writeDemoMarker(data, marker);
    DemoMaker maker(speaker, texts, cancel, progress, wanted);
    try {
        const DemoResult result = makeSets(data, options, speaker, maker);
        replaceFile(data / "transcript" / "aishell_transcript_v0.8.txt", maker.transcript());
        marker.complete = true;
        writeDemoMarker(data, marker);
        return result;
    } catch (const Cancelled&) {
        throw Cancelled(fmt::format("Stopped with {:.2f} of {:g} hours made.",
                                    maker.secondsDone() / kSecondsPerHour, options.hours),
                        "The same command goes on from there.");
    }
}

} // namespace reblock
