#include "core/base/error.h"
#include "core/features/fbank.h"

#include <fmt/format.h>

#include <bit>
#include <cmath>

namespace reblock {

namespace {

double melFromHertz(double hertz)
{
    return 1127.0 * std::log(1.0 + hertz / 700.0);
}

void require(bool holds, const std::string& field, const std::string& range)
{
    if (!holds)
        throw UserError(fmt::format("The features' {} is out of range.", field),
                        fmt::format("It must be {}.", range));
}

double upperHertz(const FbankOptions& options)
{
    return options.highHertz > 0 ? options.highHertz : options.sampleRate.value / 2.0 + options.highHertz;
}

} // namespace

void FbankOptions::check() const
{
    require(sampleRate.value >= 1000 && sampleRate.value <= 384000, "sample rate", "1000 to 384000 Hz");
    require(bands >= 1 && bands <= 256, "number of bands", "1 to 256");
    require(windowSamples() >= 2, "window", "at least two samples long");
    require(hopSamples() >= 1, "hop", "at least one sample long");
    require(dither >= 0, "dither", "0 or more");
    require(preemphasis >= 0 && preemphasis <= 1, "pre-emphasis", "0 to 1");
    require(lowHertz >= 0 && lowHertz < upperHertz(*this) && upperHertz(*this) <= sampleRate.value / 2.0,
            "band of frequencies", "from 0 Hz or more up to half the sample rate at most");
}

MelFilters melFilters(const FbankOptions& options)
{
    options.check();
    MelFilters filters;
    filters.bands = options.bands;
    filters.fftSize = static_cast<int>(std::bit_ceil(static_cast<std::uint64_t>(options.windowSamples())));
    const int bins = filters.fftSize / 2;
    filters.weights.resize(static_cast<std::size_t>(options.bands) * static_cast<std::size_t>(bins));

    const double low = melFromHertz(options.lowHertz);
    const double step = (melFromHertz(upperHertz(options)) - low) / (options.bands + 1);
    const double binHertz = static_cast<double>(options.sampleRate.value) / filters.fftSize;
    for (int band = 0; band < options.bands; ++band) {
        const double left = low + band * step;
        const double centre = left + step;
        const double right = centre + step;
        for (int bin = 0; bin < bins; ++bin) {
            const double mel = melFromHertz(bin * binHertz);
            if (mel <= left || mel >= right)
                continue;
            const double weight =
                mel <= centre ? (mel - left) / (centre - left) : (right - mel) / (right - centre);
            filters.weights[static_cast<std::size_t>(band * bins + bin)] = static_cast<float>(weight);
        }
    }
    return filters;
}

} // namespace reblock
