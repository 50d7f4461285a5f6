#include "core/augment/room.h"

#include "core/augment/noise.h"
#include "core/base/error.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace reblock {

namespace {

constexpr Seconds kLongest{1.0};
constexpr double kRest = 1e-6; ///< share of a response's energy that may be cut off
constexpr std::size_t kLeastPoints = 256;
constexpr std::size_t kMostPoints = std::size_t{1} << 18; ///< holds 1 s at 192 kHz
/// The last lane transforms the response, the others two blocks each, as real and imaginary parts.
constexpr std::size_t kBlocks = 2 * (kLanes - 1);
constexpr std::size_t kResponseLane = kLanes - 1;

/// How a sound is cut: a block is what one transform gives of it.
struct Cutting {
    std::size_t points; ///< of a transform
    std::size_t block;  ///< samples of a block's result
};

/// The size of transforms that takes least work.
Cutting cuttingFor(std::size_t samples, std::size_t taps)
{
    Cutting best{};
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t points = std::bit_ceil(std::max(kLeastPoints, taps + 1)); points <= kMostPoints;
         points *= 2) {
        const std::size_t block = points - taps + 1;
        const std::size_t groups = (samples + kBlocks * block - 1) / (kBlocks * block);
        const double work = static_cast<double>(groups * points) * std::log2(static_cast<double>(points));
        if (work < least) {
            least = work;
            best = {points, block};
        }
    }
    return best;
}

struct Work {
    const RoomResponse& room;
    Cutting cutting;
    std::span<const float> samples; ///< dry
    std::span<float> output;
};

/// The part of the buffers where a block's samples stand: real parts of lane block / 2, or imaginary ones.
float* laneOf(LaneTransform::Buffers& buffers, std::size_t block)
{
    return (block % 2 == 0 ? buffers.real : buffers.imaginary).data() + block / 2;
}

/// Blocks from `begin` (a sample of the output) on, each with what comes before it.
void loadBlocks(const Work& work, std::size_t begin, LaneTransform::Buffers& buffers)
{
    std::ranges::fill(buffers.real, 0.0F);
    std::ranges::fill(buffers.imaginary, 0.0F);
    const auto count = static_cast<std::ptrdiff_t>(work.samples.size());
    for (std::size_t block = 0; block < kBlocks; ++block) {
        // output[m] needs samples[m + direct - taps + 1 .. m + direct]
        const auto first =
            static_cast<std::ptrdiff_t>(begin + block * work.cutting.block + work.room.direct) -
            static_cast<std::ptrdiff_t>(work.room.taps.size()) + 1;
        const std::ptrdiff_t from = std::max<std::ptrdiff_t>(0, -first);
        const std::ptrdiff_t to = std::min(static_cast<std::ptrdiff_t>(work.cutting.points), count - first);
        float* const lane = laneOf(buffers, block);
        for (std::ptrdiff_t i = from; i < to; ++i)
            lane[static_cast<std::size_t>(i) * kLanes] = work.samples[static_cast<std::size_t>(first + i)];
    }
    for (std::size_t i = 0; i < work.room.taps.size(); ++i)
        buffers.real[i * kLanes + kResponseLane] = work.room.taps[i];
}

/// Each lane times the response's, real and imaginary parts exchanged for the way back.
void multiplyAndExchange(LaneTransform::Buffers& buffers, std::size_t points)
{
    for (std::size_t k = 0; k < points; ++k) {
        float* const real = buffers.real.data() + k * kLanes;
        float* const imaginary = buffers.imaginary.data() + k * kLanes;
        const float hr = real[kResponseLane], hi = imaginary[kResponseLane];
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            const float xr = real[lane], xi = imaginary[lane];
            real[lane] = xr * hi + xi * hr;
            imaginary[lane] = xr * hr - xi * hi;
        }
    }
}

void storeBlocks(const Work& work, std::size_t begin, LaneTransform::Buffers& buffers)
{
    const float scale = 1.0F / static_cast<float>(work.cutting.points);
    const std::size_t behind = work.room.taps.size() - 1;
    buffers.real.swap(buffers.imaginary);
    for (std::size_t block = 0; block < kBlocks; ++block) {
        const std::size_t first = begin + block * work.cutting.block;
        if (first >= work.output.size())
            return;
        const std::size_t count = std::min(work.cutting.block, work.output.size() - first);
        const float* const lane = laneOf(buffers, block) + behind * kLanes;
        for (std::size_t i = 0; i < count; ++i)
            work.output[first + i] = scale * lane[i * kLanes];
    }
}

} // namespace

RoomResponse RoomResponse::fromRecording(std::span<const std::int16_t> recording, Hertz rate)
{
    const auto loudest = std::ranges::max_element(
        recording, {}, [](std::int16_t sample) { return std::abs(static_cast<int>(sample)); });
    if (loudest == recording.end() || *loudest == 0)
        throw UserError("A room response is silent.", "Use responses with sound in them.");
    RoomResponse room;
    room.direct = static_cast<std::size_t>(loudest - recording.begin());
    const auto most = room.direct + static_cast<std::size_t>(samplesFromSeconds(kLongest, rate));
    room.taps.assign(recording.begin(), recording.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(
                                                                recording.size(), most)));
    // What lies more than 50 ms before the direct sound is none of the room's
    const auto before = static_cast<std::size_t>(samplesFromSeconds({0.05}, rate));
    if (room.direct > before) {
        room.taps.erase(room.taps.begin(),
                        room.taps.begin() + static_cast<std::ptrdiff_t>(room.direct - before));
        room.direct = before;
    }
    const double allowed = kRest * energyOf(room.taps);
    double rest = 0;
    std::size_t size = room.taps.size();
    for (; size > room.direct + 1; --size) {
        const auto tap = static_cast<double>(room.taps[size - 1]);
        rest += tap * tap;
        if (rest > allowed)
            break;
    }
    room.taps.resize(size);
    return room;
}

RoomConvolver::RoomConvolver()
{
    for (std::size_t points = kLeastPoints; points <= kMostPoints; points *= 2)
        transforms_.emplace(points, LaneTransform(points));
}

void RoomConvolver::apply(std::span<float> samples, const RoomResponse& room) const
{
    const double before = energyOf(samples);
    if (before == 0)
        return;
    const std::vector<float> dry(samples.begin(), samples.end());
    const Work work{room, cuttingFor(samples.size(), room.taps.size()), dry, samples};
    const LaneTransform& transform = transforms_.at(work.cutting.points);
    LaneTransform::Buffers buffers(work.cutting.points);
    for (std::size_t begin = 0; begin < samples.size(); begin += kBlocks * work.cutting.block) {
        loadBlocks(work, begin, buffers);
        transform.forward(buffers);
        multiplyAndExchange(buffers, work.cutting.points);
        transform.forward(buffers);
        storeBlocks(work, begin, buffers);
    }
    const double after = energyOf(samples);
    if (after > 0) {
        const auto gain = static_cast<float>(std::sqrt(before / after));
        for (float& sample : samples)
            sample *= gain;
    }
}

} // namespace reblock
