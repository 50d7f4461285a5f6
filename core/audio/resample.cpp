#include "core/audio/resample.h"

#include "core/base/error.h"

#include <fmt/format.h>

#include <soxr.h>

#include <cmath>
#include <new>

namespace reblock {

namespace {

void checkRates(RateChange change)
{
    if (change.from.value < 1 || change.to.value < 1)
        throw UserError(
            fmt::format("Cannot resample from {} Hz to {} Hz.", change.from.value, change.to.value),
            "Rates must be at least 1 Hz.");
}

} // namespace

std::int64_t resampledLength(std::int64_t samples, RateChange change)
{
    checkRates(change);
    return (samples * change.to.value + change.from.value - 1) / change.from.value;
}

std::vector<float> resample(std::span<const float> samples, RateChange change)
{
    if (change.from == change.to)
        return {samples.begin(), samples.end()};
    StreamResampler resampler(change);
    std::vector<float> result = resampler.push(samples);
    const std::vector<float> rest = resampler.finish();
    result.insert(result.end(), rest.begin(), rest.end());
    return result;
}

struct StreamResampler::State {
    RateChange change;
    soxr_t resampler = nullptr;
    std::int64_t taken = 0;
    std::int64_t given = 0;
    ~State() { soxr_delete(resampler); }
};

StreamResampler::StreamResampler(RateChange change) : state_(std::make_unique<State>())
{
    checkRates(change);
    state_->change = change;
    if (change.from == change.to)
        return;
    const soxr_quality_spec_t quality = soxr_quality_spec(SOXR_HQ, 0);
    soxr_error_t error = nullptr;
    state_->resampler =
        soxr_create(change.from.value, change.to.value, 1, &error, nullptr, &quality, nullptr);
    if (error)
        throw std::bad_alloc();
}

StreamResampler::~StreamResampler() = default;
StreamResampler::StreamResampler(StreamResampler&&) noexcept = default;
StreamResampler& StreamResampler::operator=(StreamResampler&&) noexcept = default;

std::vector<float> StreamResampler::push(std::span<const float> samples)
{
    if (!state_->resampler)
        return {samples.begin(), samples.end()};
    return samples.empty() ? std::vector<float>() : drain(samples, false);
}

std::vector<float> StreamResampler::finish()
{
    return state_->resampler ? drain({}, true) : std::vector<float>();
}

std::vector<float> StreamResampler::drain(std::span<const float> samples, bool last)
{
    constexpr std::size_t kRoom = 4096;
    std::vector<float> result;
    std::size_t consumed = 0;
    for (bool more = true; more;) {
        const std::size_t at = result.size();
        result.resize(at + kRoom);
        std::size_t used = 0;
        std::size_t made = 0;
        const float* input = last ? nullptr : samples.data() + consumed;
        const soxr_error_t error = soxr_process(state_->resampler, input, samples.size() - consumed, &used,
                                                result.data() + at, kRoom, &made);
        if (error)
            throw ResourceError(fmt::format("The resampler stopped: {}.", error));
        consumed += used;
        result.resize(at + made);
        more = made == kRoom || consumed < samples.size();
    }
    // soxr may end a sample early or late: the length is exact, padded with silence
    state_->taken += static_cast<std::int64_t>(samples.size());
    if (last)
        result.resize(
            static_cast<std::size_t>(resampledLength(state_->taken, state_->change) - state_->given));
    state_->given += static_cast<std::int64_t>(result.size());
    return result;
}

std::vector<float> changeSpeed(std::span<const float> samples, Hertz rate, double factor)
{
    if (!(factor >= 0.1 && factor <= 10))
        throw UserError(fmt::format("Cannot change speed by the factor {}.", factor),
                        "Factors go from 0.1 to 10.");
    return resample(samples, {{static_cast<int>(std::lround(rate.value * factor))}, rate});
}

} // namespace reblock
