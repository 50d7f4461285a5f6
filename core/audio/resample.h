#pragma once

#include "core/base/units.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace reblock {

/// A change of sample rate.
struct RateChange {
    Hertz from;
    Hertz to;
};

/// Named in results that depend on it.
constexpr const char* kResamplerName = "soxr high quality";

/// ceil(samples * to / from), in exact integers.
std::int64_t resampledLength(std::int64_t samples, RateChange change);

/// Resamples with soxr's high quality filter: flat to 0.9 of the lower Nyquist frequency, images below
/// -100 dB. Any amplitude scale.
///
/// returns   resampledLength() samples
/// throws    UserError: a rate below 1
std::vector<float> resample(std::span<const float> samples, RateChange change);

/// Windowed-sinc resampler, equal to torchaudio.functional.resample's default (Hann, width 6, rolloff 0.99),
/// for comparison with Python recipes. source: docs/features.md, checked against tests/fixtures/features.
std::vector<float> resampleSinc(std::span<const float> samples, RateChange change);

/// Resamples a long sound piece by piece; the pieces together equal resample() of the whole.
class StreamResampler {
public:
    explicit StreamResampler(RateChange change);
    ~StreamResampler();
    StreamResampler(StreamResampler&&) noexcept;
    StreamResampler& operator=(StreamResampler&&) noexcept;

    /// What comes out for the next piece of input (at first less than goes in: the filter looks ahead).
    std::vector<float> push(std::span<const float> samples);

    /// The rest, after the last piece; call once.
    std::vector<float> finish();

private:
    std::vector<float> drain(std::span<const float> samples, bool last);

    struct State;
    std::unique_ptr<State> state_;
};

/// Speed perturbation: tempo and pitch change together, as if the sound had been sampled at
/// rate * factor. Factor 0.9 is slower and longer, 1.1 faster and shorter; 1 returns the samples.
///
/// returns   ceil(N / factor) samples at the same rate
/// throws    UserError: factor outside 0.1..10
std::vector<float> changeSpeed(std::span<const float> samples, Hertz rate, double factor);

} // namespace reblock
