#include "core/audio/recording_reader.h"

#include "core/audio/audio_file.h"
#include "core/audio/resample.h"
#include "core/base/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace reblock {

namespace {

constexpr std::size_t kPieceSamples = 1 << 15;
/// Input samples around a part, so that the resampler's filter sees what it sees in the whole recording.
constexpr std::int64_t kMargin = 4096;

struct Range {
    std::int64_t begin;
    std::int64_t end;
};

/// Samples of the part at `rate`, of a recording that has `count` of them.
Range rangeOf(const RecordingPart& part, Hertz rate, std::int64_t count)
{
    const std::int64_t begin = samplesFromSeconds({std::max(0.0, part.start)}, rate);
    const std::int64_t end = part.end > 0 ? samplesFromSeconds({part.end}, rate) : count;
    return {std::min(begin, count), std::clamp(end, std::min(begin, count), count)};
}

} // namespace

void readRecording(const std::filesystem::path& path, Hertz rate,
                   const std::function<void(std::span<const std::int16_t>)>& sink)
{
    AudioFile file(path);
    const bool sameRate = file.info().rate == rate;
    StreamResampler resampler({file.info().rate, rate});
    std::vector<float> piece(kPieceSamples);
    while (const std::size_t got = file.read(piece)) {
        const auto samples = std::span(piece).first(got);
        sink(int16FromFloat(sameRate ? samples : std::span<const float>(resampler.push(samples))));
    }
    if (!sameRate)
        sink(int16FromFloat(resampler.finish()));
}

std::vector<std::int16_t> readRecordingPart(const std::filesystem::path& path, Hertz rate,
                                            const RecordingPart& part)
{
    AudioFile file(path);
    const AudioInfo info = file.info();
    const Range wanted = rangeOf(part, rate, resampledLength(info.frames, {info.rate, rate}));
    if (wanted.begin == wanted.end)
        throw UserError(fmt::format("There is no sound from {:.2f} s to {:.2f} s of {}: it ends at {:.2f} s.",
                                    part.start, part.end, path.string(), info.duration().value),
                        "Check the segment's times.");
    // The part of the file begins at a whole number of periods, so that both grids of samples agree
    const std::int64_t divisor = std::gcd(info.rate.value, rate.value);
    const std::int64_t fileStep = info.rate.value / divisor;
    const std::int64_t step = rate.value / divisor;
    const std::int64_t periods = std::max<std::int64_t>(0, wanted.begin / step - kMargin / fileStep - 1);
    const std::int64_t first = periods * fileStep;
    const std::int64_t last = std::min(info.frames, (wanted.end / step + 1) * fileStep + kMargin);
    file.seek(first);
    std::vector<float> samples(static_cast<std::size_t>(last - first));
    samples.resize(file.read(samples));
    if (info.rate != rate)
        samples = resample(samples, {info.rate, rate});
    const std::int64_t skipped = periods * step;
    const auto count = static_cast<std::int64_t>(samples.size());
    const std::int64_t begin = std::min(wanted.begin - skipped, count);
    const std::int64_t end = std::min(wanted.end - skipped, count);
    return int16FromFloat(
        std::span(samples).subspan(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin)));
}

std::vector<std::int16_t> readRecordings(const std::vector<std::string>& files, Hertz rate,
                                         const RecordingPart& part)
{
    if (part.start > 0 || part.end > 0)
        return readRecordingPart(files.at(0), rate, part);
    std::vector<std::int16_t> samples;
    for (const std::string& file : files)
        readRecording(file, rate, [&samples](std::span<const std::int16_t> piece) {
            samples.insert(samples.end(), piece.begin(), piece.end());
        });
    return samples;
}

std::int64_t sizeOfPart(std::uint64_t samples, Hertz rate, const RecordingPart& part)
{
    const Range range = rangeOf(part, rate, static_cast<std::int64_t>(samples));
    return range.end - range.begin;
}

std::span<const std::int16_t> samplesOfPart(std::span<const std::int16_t> recording, Hertz rate,
                                            const RecordingPart& part)
{
    const Range range = rangeOf(part, rate, static_cast<std::int64_t>(recording.size()));
    return recording.subspan(static_cast<std::size_t>(range.begin),
                             static_cast<std::size_t>(range.end - range.begin));
}

} // namespace reblock
