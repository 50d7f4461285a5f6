#include "core/features/fbank.h"

#include "core/base/error.h"
#include "core/features/frame_group.h"
#include "core/features/lane_fft.h"
#include "core/features/normal_noise.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>
#include <optional>

namespace reblock {

namespace {

constexpr float kLeastEnergy = std::numeric_limits<float>::epsilon(); // 2^-23
constexpr float kInt16Scale = 32768.0F;

std::vector<float> poveyWindow(std::size_t length)
{
    std::vector<float> window(length);
    for (std::size_t i = 0; i < length; ++i) {
        const double angle = 2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(length - 1);
        window[i] = static_cast<float>(std::pow(0.5 - 0.5 * std::cos(angle), 0.85));
    }
    return window;
}

/// An index outside the signal, mirrored with the edge repeated until it is inside.
std::int64_t mirrored(std::int64_t index, std::int64_t count)
{
    while (index < 0 || index >= count)
        index = index < 0 ? -index - 1 : 2 * count - 1 - index;
    return index;
}

} // namespace

struct Fbank::Plan {
    FbankOptions options;
    std::vector<float> window;
    LaneFft fft;
    std::vector<FilterBins> filters;
    std::vector<float> weights;

    Plan(const FbankOptions& given, const MelFilters& mel);

    /// Copies a frame into lane `lane` of frames [window, kLanes].
    void copyFrame(std::span<const float> samples, std::int64_t frame, float* lane) const;
};

Fbank::Plan::Plan(const FbankOptions& given, const MelFilters& mel)
    : options(given), window(poveyWindow(static_cast<std::size_t>(given.windowSamples()))),
      fft(static_cast<std::size_t>(mel.fftSize))
{
    const std::ptrdiff_t bins = mel.fftSize / 2;
    for (int band = 0; band < mel.bands; ++band) {
        const auto row = mel.weights.begin() + band * bins;
        const auto isSet = [](float weight) { return weight != 0; };
        const auto first = std::find_if(row, row + bins, isSet);
        const auto last = std::find_if_not(first, row + bins, isSet);
        filters.push_back(
            {static_cast<std::size_t>(first - row), static_cast<std::size_t>(last - row), weights.size()});
        weights.insert(weights.end(), first, last);
    }
}

void Fbank::Plan::copyFrame(std::span<const float> samples, std::int64_t frame, float* lane) const
{
    const auto count = static_cast<std::int64_t>(samples.size());
    const auto length = static_cast<std::int64_t>(window.size());
    const std::int64_t hop = options.hopSamples();
    const std::int64_t start = options.snipEdges ? frame * hop : frame * hop + hop / 2 - length / 2;
    const bool inside = start >= 0 && start + length <= count;
    for (std::int64_t i = 0; i < length; ++i)
        lane[static_cast<std::size_t>(i) * kLanes] =
            samples[static_cast<std::size_t>(inside ? start + i : mirrored(start + i, count))];
}

Fbank::Fbank(const FbankOptions& options) : plan_(std::make_unique<Plan>(options, melFilters(options))) {}

Fbank::~Fbank() = default;
Fbank::Fbank(Fbank&&) noexcept = default;
Fbank& Fbank::operator=(Fbank&&) noexcept = default;

const FbankOptions& Fbank::options() const
{
    return plan_->options;
}

std::int64_t Fbank::frames(std::int64_t samples) const
{
    const std::int64_t length = plan_->options.windowSamples();
    const std::int64_t hop = plan_->options.hopSamples();
    if (!plan_->options.snipEdges)
        return (samples + hop / 2) / hop;
    return samples < length ? 0 : 1 + (samples - length) / hop;
}

void Fbank::compute(std::span<const float> samples, std::span<float> output, SeededRandom* random) const
{
    const Plan& plan = *plan_;
    const std::int64_t count = this->frames(static_cast<std::int64_t>(samples.size()));
    const auto bands = static_cast<std::size_t>(plan.options.bands);
    REBLOCK_CHECK(output.size() == static_cast<std::size_t>(count) * bands);
    REBLOCK_CHECK(random || plan.options.dither == 0);
    std::optional<NormalNoise> noise;
    if (plan.options.dither > 0)
        noise.emplace(*random);

    std::vector<float> frames(plan.window.size() * kLanes, 0.0F);
    LaneFft::Buffers buffers(plan.fft.size());
    std::vector<float> power(plan.fft.size() / 2 * kLanes);
    std::vector<float> energies(bands * kLanes);
    for (std::int64_t t = 0; t < count; t += kLanes) {
        const auto lanes = static_cast<std::size_t>(std::min<std::int64_t>(kLanes, count - t));
        for (std::size_t lane = 0; lane < lanes; ++lane)
            plan.copyFrame(samples, t + static_cast<std::int64_t>(lane), frames.data() + lane);
        if (noise)
            noise->add(frames, static_cast<float>(plan.options.dither));
        shapeFrames(frames, plan.window, static_cast<float>(plan.options.preemphasis), buffers);
        plan.fft.power(buffers, power.data());
        melEnergies(plan.filters, plan.weights, power.data(), energies.data());
        float* rows = output.data() + static_cast<std::size_t>(t) * bands;
        for (std::size_t lane = 0; lane < lanes; ++lane)
            for (std::size_t band = 0; band < bands; ++band)
                *rows++ = std::log(std::max(energies[band * kLanes + lane], kLeastEnergy));
    }
}

std::vector<float> Fbank::compute(std::span<const float> samples, SeededRandom* random) const
{
    std::vector<float> output(static_cast<std::size_t>(frames(static_cast<std::int64_t>(samples.size()))) *
                              static_cast<std::size_t>(plan_->options.bands));
    compute(samples, output, random);
    return output;
}

void scaleToInt16(std::span<float> samples)
{
    for (float& sample : samples)
        sample *= kInt16Scale;
}

} // namespace reblock
