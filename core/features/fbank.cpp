#include "core/features/fbank.h"

#include "core/base/error.h"

#include <kiss_fftr.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <numbers>
#include <numeric>

namespace reblock {

namespace {

constexpr float kLeastEnergy = std::numeric_limits<float>::epsilon(); // 2^-23
constexpr float kInt16Scale = 32768.0F;

/// The bins of a filter that are not 0: begin, end in the power spectrum, and where its weights start.
struct FilterBins {
    std::size_t begin;
    std::size_t end;
    std::size_t weights;
};

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
    std::size_t fftSize = 0;
    std::vector<FilterBins> filters;
    std::vector<float> weights;

    explicit Plan(const FbankOptions& given);

    void copyFrame(std::span<const float> samples, std::int64_t frame, std::span<float> out) const;
    void shapeFrame(std::span<float> frame, SeededRandom* random) const;
    void melEnergies(std::span<const float> power, std::span<float> output) const;
};

Fbank::Plan::Plan(const FbankOptions& given) : options(given)
{
    const MelFilters mel = melFilters(options);
    window = poveyWindow(static_cast<std::size_t>(options.windowSamples()));
    fftSize = static_cast<std::size_t>(mel.fftSize);
    const std::size_t bins = fftSize / 2;
    for (int band = 0; band < mel.bands; ++band) {
        const auto row =
            mel.weights.begin() + static_cast<std::int64_t>(static_cast<std::size_t>(band) * bins);
        const auto isSet = [](float weight) { return weight != 0; };
        const auto first = std::find_if(row, row + static_cast<std::int64_t>(bins), isSet);
        auto last = first;
        while (last != row + static_cast<std::int64_t>(bins) && isSet(*last))
            ++last;
        filters.push_back(
            {static_cast<std::size_t>(first - row), static_cast<std::size_t>(last - row), weights.size()});
        weights.insert(weights.end(), first, last);
    }
}

void Fbank::Plan::copyFrame(std::span<const float> samples, std::int64_t frame, std::span<float> out) const
{
    const auto count = static_cast<std::int64_t>(samples.size());
    const auto length = static_cast<std::int64_t>(out.size());
    const std::int64_t hop = options.hopSamples();
    const std::int64_t start = options.snipEdges ? frame * hop : frame * hop + hop / 2 - length / 2;
    if (start >= 0 && start + length <= count) {
        std::copy_n(samples.begin() + start, length, out.begin());
        return;
    }
    for (std::int64_t i = 0; i < length; ++i)
        out[static_cast<std::size_t>(i)] = samples[static_cast<std::size_t>(mirrored(start + i, count))];
}

/// Dither, mean off, pre-emphasis, window: in this order.
void Fbank::Plan::shapeFrame(std::span<float> frame, SeededRandom* random) const
{
    if (options.dither > 0)
        for (float& sample : frame)
            sample += static_cast<float>(options.dither * random->normal());
    const float mean = static_cast<float>(std::accumulate(frame.begin(), frame.end(), 0.0) /
                                          static_cast<double>(frame.size()));
    for (float& sample : frame)
        sample -= mean;
    const auto coefficient = static_cast<float>(options.preemphasis);
    for (std::size_t i = frame.size() - 1; i > 0; --i)
        frame[i] = (frame[i] - coefficient * frame[i - 1]) * window[i];
    frame[0] = (frame[0] - coefficient * frame[0]) * window[0];
}

void Fbank::Plan::melEnergies(std::span<const float> power, std::span<float> output) const
{
    for (std::size_t band = 0; band < filters.size(); ++band) {
        const FilterBins& filter = filters[band];
        const float* weight = weights.data() + filter.weights;
        float energy = 0;
        for (std::size_t bin = filter.begin; bin < filter.end; ++bin)
            energy += *weight++ * power[bin];
        output[band] = std::log(std::max(energy, kLeastEnergy));
    }
}

Fbank::Fbank(const FbankOptions& options) : plan_(std::make_unique<Plan>(options)) {}

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
    const std::int64_t count = frames(static_cast<std::int64_t>(samples.size()));
    const auto bands = static_cast<std::size_t>(plan.options.bands);
    REBLOCK_CHECK(output.size() == static_cast<std::size_t>(count) * bands);
    REBLOCK_CHECK(random || plan.options.dither == 0);

    // kissfft's plan holds scratch memory, so each call has its own: threads share this object
    const std::unique_ptr<kiss_fftr_state, void (*)(void*)> fft(
        kiss_fftr_alloc(static_cast<int>(plan.fftSize), 0, nullptr, nullptr), std::free);
    std::vector<float> frame(plan.fftSize, 0.0F);
    std::vector<kiss_fft_cpx> spectrum(plan.fftSize / 2 + 1);
    std::vector<float> power(plan.fftSize / 2);
    for (std::int64_t t = 0; t < count; ++t) {
        const std::span<float> window(frame.data(), plan.window.size());
        plan.copyFrame(samples, t, window);
        plan.shapeFrame(window, random);
        kiss_fftr(fft.get(), frame.data(), spectrum.data());
        for (std::size_t bin = 0; bin < power.size(); ++bin)
            power[bin] = spectrum[bin].r * spectrum[bin].r + spectrum[bin].i * spectrum[bin].i;
        plan.melEnergies(power, output.subspan(static_cast<std::size_t>(t) * bands, bands));
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
