#pragma once

#include <compare>
#include <cstdint>

namespace reblock {

/// Samples per second.
struct Hertz {
    int value = 0;
    auto operator<=>(const Hertz&) const = default;
};

/// A duration.
struct Seconds {
    double value = 0;
    auto operator<=>(const Seconds&) const = default;
};

/// Feature frames (10 ms apart unless the run says otherwise).
struct Frames {
    std::int64_t value = 0;
    auto operator<=>(const Frames&) const = default;
};

/// How many samples a duration holds, rounded down: 0.025 s at 16,000 Hz are 400.
constexpr std::int64_t samplesFromSeconds(Seconds duration, Hertz rate)
{
    return static_cast<std::int64_t>(duration.value * rate.value + 1e-9);
}

/// The duration of so many samples.
constexpr Seconds secondsFromSamples(std::int64_t samples, Hertz rate)
{
    return {static_cast<double>(samples) / rate.value};
}

} // namespace reblock
