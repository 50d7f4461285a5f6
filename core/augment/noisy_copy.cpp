#include "core/augment/noisy_copy.h"

#include "core/audio/audio_writer.h"
#include "core/audio/recording_reader.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/parallel.h"
#include "core/base/sha256.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <mutex>

namespace reblock {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kNoisePurpose = 1, kRoomPurpose = 2;
constexpr std::size_t kLongestName = 200;

std::uint64_t numberOf(const std::string& id)
{
    return std::stoull(sha256(id).substr(0, 16), nullptr, 16);
}

/// An id as a file name; one that cannot be becomes a number.
std::string fileNameOf(const std::string& id, std::size_t place)
{
    const bool plain =
        !id.empty() && id.front() != '.' && id.find('/') == std::string::npos && id.size() <= kLongestName;
    return plain ? id : fmt::format("utterance {:06}", place + 1);
}

/// In 16 bits; turned down as a whole where a sample would be too large.
struct Rounded {
    std::vector<std::int16_t> samples;
    bool quieter = false;
};

Rounded roundedSamples(const std::vector<float>& samples)
{
    constexpr float kMost = 32767;
    float peak = 0;
    for (const float sample : samples)
        peak = std::max(peak, std::abs(sample));
    const float gain = peak > kMost ? kMost / peak : 1;
    Rounded rounded{std::vector<std::int16_t>(samples.size()), peak > kMost};
    std::ranges::transform(samples, rounded.samples.begin(), [gain](float sample) {
        return static_cast<std::int16_t>(std::nearbyint(gain * sample));
    });
    return rounded;
}

/// What became of one utterance.
struct Outcome {
    std::string file; ///< relative to the folder; empty: left out
    std::string problem;
    double seconds = 0;
    bool quieter = false;
};

class Copier {
public:
    Copier(const NoisyCopyRequest& request, const SoundChanger& changer)
        : request_(request), changer_(changer)
    {
    }

    Outcome copy(const Utterance& utterance, std::size_t place) const
    {
        Outcome outcome;
        try {
            const auto clean =
                readRecordings(utterance.audio, request_.rate, {utterance.start, utterance.end});
            const Rounded noisy = roundedSamples(changed({clean.begin(), clean.end()}, utterance.id));
            const fs::path file = fs::path(request_.set) /
                                  (fileNameOf(utterance.id, place) + (request_.flac ? ".flac" : ".wav"));
            writeAudio16(request_.folder / file, {request_.rate, noisy.samples});
            outcome.file = file.string();
            outcome.seconds =
                secondsFromSamples(static_cast<std::int64_t>(clean.size()), request_.rate).value;
            outcome.quieter = noisy.quieter;
        } catch (const UserError& unreadable) {
            outcome.problem = utterance.id + ": " + unreadable.problem();
        }
        return outcome;
    }

private:
    std::vector<float> changed(std::vector<float> samples, const std::string& id) const
    {
        const std::uint64_t number = numberOf(id);
        changer_.apply(samples, request_.rate,
                       {SeededRandom(request_.seed, streamOf(kNoisePurpose, number)),
                        SeededRandom(request_.seed, streamOf(kRoomPurpose, number))});
        return samples;
    }

    const NoisyCopyRequest& request_;
    const SoundChanger& changer_;
};

std::string manifestLine(const Utterance& utterance, const Outcome& outcome, const std::string& set)
{
    const nlohmann::ordered_json line{{"audio", outcome.file},
                                      {"text", utterance.text},
                                      {"id", utterance.id},
                                      {"speaker", utterance.speaker},
                                      {"set", set}};
    return line.dump() + "\n";
}

} // namespace

NoisyCopy writeNoisyCopy(const std::vector<Utterance>& utterances, const NoisyCopyRequest& request,
                         const SoundChanger& changer, const CancelToken& cancel, const WorkProgress& progress)
{
    makeFolders(request.folder / request.set);
    const Copier copier(request, changer);
    std::vector<Outcome> outcomes(utterances.size());
    std::mutex mutex;
    std::size_t done = 0;
    onThreads(request.threads, utterances.size(), [&](std::size_t i) {
        cancel.throwIfCancelled();
        outcomes[i] = copier.copy(utterances[i], i);
        const std::lock_guard lock(mutex);
        progress(++done, utterances.size());
    });
    NoisyCopy copy{request.folder / (request.set + ".jsonl"), 0, 0, 0, {}};
    std::string manifest;
    for (std::size_t i = 0; i < utterances.size(); ++i) {
        const Outcome& outcome = outcomes[i];
        if (outcome.file.empty()) {
            copy.leftOut.push_back(outcome.problem);
            continue;
        }
        manifest += manifestLine(utterances[i], outcome, request.set);
        copy.written += 1;
        copy.seconds += outcome.seconds;
        copy.quieter += outcome.quieter ? 1 : 0;
    }
    if (copy.written == 0)
        throw UserError(fmt::format("No utterance of the set \"{}\" could be copied{}", request.set,
                                    copy.leftOut.empty() ? "." : ": " + copy.leftOut.front()),
                        "Look at `reblock corpus check`.");
    replaceFile(copy.manifest, manifest);
    return copy;
}

} // namespace reblock
