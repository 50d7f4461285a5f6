#include "core/corpus/listening.h"

#include "core/audio/audio_file.h"
#include "core/base/error.h"
#include "core/corpus/hash64.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

namespace reblock {

namespace {

constexpr std::size_t kBlock = 1 << 15; ///< samples
constexpr float kFullScale = 0.998F;
constexpr std::int64_t kShortestRun = 3;
constexpr float kSilence = 0.002F;     ///< peak to peak: twice 1/1000
constexpr double kMostOvershoot = 0.5; ///< seconds that a segment may end behind its file

/// Takes samples in pieces.
class Listener {
public:
    void hear(std::span<const float> samples)
    {
        hash_ = hash64({reinterpret_cast<const char*>(samples.data()), samples.size_bytes()}, hash_);
        const auto [low, high] = std::ranges::minmax(samples);
        low_ = std::min(low_, low);
        high_ = std::max(high_, high);
        for (const float x : samples)
            countRun(std::abs(x) >= kFullScale);
        samples_ += static_cast<std::int64_t>(samples.size());
    }

    void tell(SoundFacts& facts)
    {
        countRun(false);
        facts.hash = hash_;
        facts.silent = samples_ > 0 && high_ - low_ < kSilence;
        facts.clipped = samples_ > 0 ? static_cast<double>(clipped_) / static_cast<double>(samples_) : 0;
    }

private:
    void countRun(bool full)
    {
        if (full) {
            ++run_;
            return;
        }
        clipped_ += run_ >= kShortestRun ? run_ : 0;
        run_ = 0;
    }

    std::uint64_t hash_ = 0;
    float low_ = 1;
    float high_ = -1;
    std::int64_t samples_ = 0;
    std::int64_t run_ = 0;
    std::int64_t clipped_ = 0;
};

std::int64_t samplesIn(double seconds, Hertz rate)
{
    return std::llround(seconds * rate.value);
}

/// How many samples the part from start to end has; faults are put in the facts.
std::int64_t partLength(const AudioFile& file, double start, double end, SoundFacts& facts)
{
    const double seconds = facts.fileSeconds;
    if (start >= seconds || end > seconds + kMostOvershoot) {
        facts.problem = AudioProblem{
            FindingKind::BadSegment,
            fmt::format("It is cut from {:.2f} to {:.2f} s of a file of {:.2f} s.", start, end, seconds)};
        return 0;
    }
    const std::int64_t last = end > 0 ? samplesIn(end, file.info().rate) : file.info().frames;
    return std::min(last, file.info().frames) - samplesIn(start, file.info().rate);
}

void hearAll(AudioFile& file, std::int64_t left, SoundFacts& facts)
{
    Listener listener;
    std::vector<float> block(kBlock);
    while (left > 0) {
        const auto wanted = static_cast<std::size_t>(std::min<std::int64_t>(left, kBlock));
        const std::size_t got = file.read(std::span(block).first(wanted));
        if (got == 0)
            break;
        listener.hear(std::span(block).first(got));
        left -= static_cast<std::int64_t>(got);
    }
    listener.tell(facts);
}

} // namespace

SoundFacts listenTo(const std::string& path, double start, double end)
{
    SoundFacts facts;
    if ((facts.problem = AudioMeasurer::look(path)))
        return facts;
    FindingKind kind = FindingKind::Unreadable;
    try {
        AudioFile file(path);
        facts.rate = file.info().rate.value;
        facts.fileSeconds = file.info().duration().value;
        kind = FindingKind::CutOff; // from here on it is audio
        const std::int64_t length = partLength(file, start, end, facts);
        if (facts.problem)
            return facts;
        if (start > 0)
            file.seek(samplesIn(start, file.info().rate));
        hearAll(file, length, facts);
    } catch (const Error& error) {
        facts.problem = AudioProblem{kind, error.problem()};
    }
    return facts;
}

} // namespace reblock
