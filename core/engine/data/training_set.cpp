#include "core/engine/data/training_set.h"

#include "core/engine/loss/ctc_frames.h"
#include "core/features/fbank.h"

#include <algorithm>
#include <span>

namespace reblock {

namespace {

/// Feature frames without which there is no encoder frame.
constexpr std::int64_t kLeastFeatureFrames = 7;

/// What is left of an utterance when it is played fastest.
std::int64_t fewestSamples(std::int64_t samples, const AugmentOptions& options)
{
    const auto fastest = std::ranges::max_element(options.speed);
    const double speed = fastest == options.speed.end() ? 1 : std::max(1.0, *fastest);
    return static_cast<std::int64_t>(static_cast<double>(samples) / speed);
}

std::int64_t framesOf(std::int64_t samples, const FeatureOptions& options)
{
    const FbankOptions fbank = fbankOptions(options, 0);
    const std::int64_t window = fbank.windowSamples();
    return samples < window ? 0 : 1 + (samples - window) / fbank.hopSamples();
}

bool locate(PreparedUtterance& prepared, const Utterance& utterance, const AudioCache& audio,
            const RunOptions& options)
{
    const Hertz rate{options.features.sampleRate};
    for (const std::string& path : utterance.audio) {
        const AudioCache::Recording recording = audio.recording(path);
        if (!recording.error().empty())
            return false;
        const HeardPart heard{recording, {utterance.start, utterance.end}};
        prepared.samples += heard.size(rate);
        prepared.parts.push_back(heard);
    }
    return true;
}

} // namespace

std::vector<float> heardSamples(const PreparedUtterance& utterance, Hertz rate)
{
    std::vector<float> samples;
    samples.reserve(static_cast<std::size_t>(utterance.samples));
    for (const HeardPart& heard : utterance.parts) {
        const auto part = heard.samples(rate);
        samples.insert(samples.end(), part.begin(), part.end());
    }
    return samples;
}

FbankOptions fbankOptions(const FeatureOptions& options, double dither)
{
    FbankOptions fbank;
    fbank.sampleRate = Hertz{options.sampleRate};
    fbank.bands = options.bands;
    fbank.window = Seconds{options.window};
    fbank.hop = Seconds{options.hop};
    fbank.dither = dither;
    return fbank;
}

PreparedSet prepareSet(const std::vector<Utterance>& utterances, const AudioCache& audio,
                       const Vocabulary& vocabulary, const RunOptions& options)
{
    PreparedSet set;
    for (const Utterance& utterance : utterances) {
        PreparedUtterance prepared{utterance.id, utterance.text, {}, {}, 0};
        if (!locate(prepared, utterance, audio, options)) {
            set.unreadable.push_back(utterance.id);
            continue;
        }
        const double seconds = secondsFromSamples(prepared.samples, Hertz{options.features.sampleRate}).value;
        const std::int64_t frames = framesOf(prepared.samples, options.features);
        if (seconds > options.data.maxSeconds) {
            ++set.tooLong;
            continue;
        }
        const std::int64_t fewest =
            framesOf(fewestSamples(prepared.samples, options.augment), options.features);
        if (seconds < options.data.minSeconds || fewest < kLeastFeatureFrames) {
            ++set.tooShort;
            continue;
        }
        const std::vector<int> tokens = vocabulary.encode(utterance.text);
        prepared.tokens.assign(tokens.begin(), tokens.end());
        if (((frames - 1) / 2 - 1) / 2 < ctcFramesNeeded(std::span(tokens)))
            set.textTooLong.push_back(utterance.id);
        set.utterances.push_back(std::move(prepared));
    }
    return set;
}

} // namespace reblock
