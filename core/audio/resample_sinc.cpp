#include "core/audio/resample.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace reblock {

namespace {

constexpr double kRolloff = 0.99;
constexpr double kWidth = 6;

/// h(tau) of reference "Resampler of the fixtures": a sinc under a squared-cosine window.
double kernelAt(double tau, double base, double from)
{
    const double x = base * tau;
    if (std::abs(x) >= kWidth)
        return 0;
    const double window = std::cos(std::numbers::pi * x / (2 * kWidth));
    const double sinc = x == 0 ? 1 : std::sin(std::numbers::pi * x) / (std::numbers::pi * x);
    return base / from * sinc * window * window;
}

} // namespace

std::vector<float> resampleSinc(std::span<const float> samples, RateChange change)
{
    const int divisor = std::gcd(change.from.value, change.to.value);
    const double from = change.from.value / divisor;
    const double to = change.to.value / divisor;
    const double base = kRolloff * std::min(from, to);
    const auto count = static_cast<std::int64_t>(samples.size());
    const double reach = kWidth / base * from; // in input samples

    std::vector<float> result(static_cast<std::size_t>(resampledLength(count, change)));
    for (std::size_t m = 0; m < result.size(); ++m) {
        const double centre = static_cast<double>(m) * from / to;
        const auto first = std::max<std::int64_t>(0, static_cast<std::int64_t>(std::ceil(centre - reach)));
        const auto last =
            std::min<std::int64_t>(count - 1, static_cast<std::int64_t>(std::floor(centre + reach)));
        double sum = 0;
        for (std::int64_t n = first; n <= last; ++n)
            sum += samples[static_cast<std::size_t>(n)] *
                   kernelAt(static_cast<double>(n) / from - static_cast<double>(m) / to, base, from);
        result[m] = static_cast<float>(sum);
    }
    return result;
}

} // namespace reblock
