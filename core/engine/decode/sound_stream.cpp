#include "core/engine/decode/sound_stream.h"

#include "core/audio/audio_file.h"
#include "core/audio/resample.h"
#include "core/features/fbank.h"

#include <vector>

namespace reblock {

namespace {

constexpr std::size_t kReadSamples = 1 << 16;

} // namespace

Seconds readSound(const std::filesystem::path& file, Hertz rate, const CancelToken& cancel,
                  const std::function<void(std::span<const float>)>& sink,
                  const std::function<void(double share)>& progress)
{
    AudioFile audio(file);
    const AudioInfo info = audio.info();
    StreamResampler resampler({info.rate, rate});
    const auto give = [&sink](std::vector<float> amplitudes) {
        scaleToInt16(amplitudes);
        sink(amplitudes);
    };
    std::vector<float> block(kReadSamples);
    std::int64_t done = 0;
    while (const std::size_t got = audio.read(block)) {
        cancel.throwIfCancelled();
        const auto samples = std::span(block).first(got);
        give(info.rate == rate ? std::vector<float>(samples.begin(), samples.end())
                               : resampler.push(samples));
        done += static_cast<std::int64_t>(got);
        progress(info.frames > 0 ? static_cast<double>(done) / static_cast<double>(info.frames) : 0);
    }
    if (info.rate != rate)
        give(resampler.finish());
    return secondsFromSamples(done, info.rate);
}

} // namespace reblock
