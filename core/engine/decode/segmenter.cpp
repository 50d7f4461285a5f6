#include "core/engine/decode/segmenter.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>

namespace reblock {

namespace {

constexpr double kBlockSeconds = 0.010;
constexpr std::size_t kQuietBlocks = 20; ///< width of the quietest place
constexpr std::size_t kClickBlocks = 5;  ///< a sound shorter than 50 ms says nothing of the loudness
constexpr float kInaudible = 4;          ///< mean square of 2 steps of 16 bits

std::size_t blocksOf(Seconds duration)
{
    return static_cast<std::size_t>(std::lround(duration.value / kBlockSeconds));
}

float meanSquare(std::span<const float> samples)
{
    const double sum = std::inner_product(samples.begin(), samples.end(), samples.begin(), 0.0);
    return static_cast<float>(sum / static_cast<double>(samples.size()));
}

} // namespace

Segmenter::Segmenter(Hertz rate, SegmenterOptions options)
    : rate_(rate), options_(options),
      blockSamples_(
          static_cast<std::size_t>(std::max<std::int64_t>(1, samplesFromSeconds({kBlockSeconds}, rate))))
{
}

void Segmenter::push(std::span<const float> samples)
{
    while (!samples.empty()) { // block by block, so that no more than `longest` is ever held
        const std::size_t whole = (levels_.size() + 1) * blockSamples_;
        const std::size_t taken = std::min(samples.size(), whole - samples_.size());
        samples_.insert(samples_.end(), samples.begin(),
                        samples.begin() + static_cast<std::ptrdiff_t>(taken));
        samples = samples.subspan(taken);
        if (samples_.size() < whole)
            return;
        levels_.push_back(meanSquare(std::span(samples_).last(blockSamples_)));
        cutWherePossible();
    }
}

void Segmenter::finish()
{
    const std::size_t rest = samples_.size() - levels_.size() * blockSamples_;
    if (rest > 0)
        levels_.push_back(meanSquare(std::span(samples_).last(rest)));
    if (!levels_.empty())
        cutInPause(levels_.size());
}

std::optional<Segment> Segmenter::next()
{
    if (ready_.empty())
        return std::nullopt;
    Segment segment = std::move(ready_.front());
    ready_.pop_front();
    return segment;
}

/// By the loudest 50 ms, so that a click does not make speech look like silence.
float Segmenter::threshold(std::span<const float> levels) const
{
    std::vector<float> sorted(levels.begin(), levels.end());
    const auto loud = sorted.begin() + static_cast<std::ptrdiff_t>(std::min(kClickBlocks, sorted.size()) - 1);
    std::ranges::nth_element(sorted, loud, std::greater());
    return std::max(kInaudible, *loud * static_cast<float>(std::pow(10.0, -options_.quietDecibels / 10)));
}

/// The pause ends here: with a full pause behind it, the sound so far can be cut in its middle.
std::size_t Segmenter::pauseMiddle() const
{
    const std::size_t pause = blocksOf(options_.pause);
    if (levels_.size() < lead_ + blocksOf(options_.shortest) + pause)
        return 0;
    const float quiet = threshold(levels_);
    const auto silent = [quiet](float level) { return level < quiet; };
    return std::all_of(levels_.end() - static_cast<std::ptrdiff_t>(pause), levels_.end(), silent)
               ? levels_.size() - pause / 2
               : 0;
}

/// Blocks of a piece beyond a cut in sound; less than a quarter of the longest piece.
std::size_t Segmenter::reach() const
{
    return std::min(blocksOf(options_.overlap) / 2, blocksOf(options_.longest) / 4);
}

std::size_t Segmenter::quietestPlace() const
{
    const std::size_t end = levels_.size() - reach();
    std::size_t best = end;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t at = levels_.size() / 2; at + kQuietBlocks <= end; ++at) {
        const auto first = levels_.begin() + static_cast<std::ptrdiff_t>(at);
        const double sum = std::accumulate(first, first + kQuietBlocks, 0.0);
        if (sum < least) {
            least = sum;
            best = at + kQuietBlocks / 2;
        }
    }
    return best;
}

void Segmenter::cutWherePossible()
{
    if (const std::size_t middle = pauseMiddle())
        cutInPause(middle);
    else if (levels_.size() >= blocksOf(options_.longest))
        cutInSound(quietestPlace());
}

void Segmenter::cutInPause(std::size_t place)
{
    take(place);
    drop(place);
    joint_.reset();
    lead_ = 0;
}

void Segmenter::cutInSound(std::size_t place)
{
    const double time =
        secondsFromSamples(passed_ + static_cast<std::int64_t>(place * blockSamples_), rate_).value;
    const bool taken = take(place + reach());
    drop(place - reach());
    joint_ = taken ? std::optional(time) : std::nullopt;
    lead_ = reach();
}

/// Makes a piece of the first blocks without the silence around them; false where there is nothing else.
bool Segmenter::take(std::size_t blocks)
{
    const auto part = std::span(levels_).first(blocks);
    const float quiet = threshold(part);
    const auto loud = [quiet](float level) { return level >= quiet; };
    const auto first = std::ranges::find_if(part, loud);
    if (first == part.end())
        return false;
    const auto last = std::find_if(part.rbegin(), part.rend(), loud).base();
    const std::size_t margin = blocksOf(options_.margin);
    const auto from = static_cast<std::size_t>(first - part.begin());
    const std::size_t begin = (from > margin ? from - margin : 0) * blockSamples_;
    const std::size_t end =
        std::min({(static_cast<std::size_t>(last - part.begin()) + margin) * blockSamples_,
                  blocks * blockSamples_, samples_.size()});
    ready_.push_back({secondsFromSamples(passed_ + static_cast<std::int64_t>(begin), rate_).value,
                      {samples_.begin() + static_cast<std::ptrdiff_t>(begin),
                       samples_.begin() + static_cast<std::ptrdiff_t>(end)},
                      joint_});
    return true;
}

void Segmenter::drop(std::size_t blocks)
{
    const std::size_t gone = std::min(samples_.size(), blocks * blockSamples_);
    samples_.erase(samples_.begin(), samples_.begin() + static_cast<std::ptrdiff_t>(gone));
    levels_.erase(levels_.begin(), levels_.begin() + static_cast<std::ptrdiff_t>(blocks));
    passed_ += static_cast<std::int64_t>(gone);
}

} // namespace reblock
