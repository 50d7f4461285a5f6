#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <utility>

namespace reblock {

/// A counter-based generator: the same seed and stream always give the same numbers, so a place in
/// the data is enough to repeat what was drawn there, without keeping a state.
/// source: SplitMix64 (Steele, Lea, Flood 2014), the stream mixed into its starting point.
class SeededRandom {
public:
    /// seed      the run's
    /// stream    what the numbers are for, e.g. one per purpose and utterance; see streamOf()
    SeededRandom(std::uint64_t seed, std::uint64_t stream);

    std::uint64_t next();
    /// Uniform in [0, 1), 53 bits.
    double uniform();
    /// Uniform in 0..count-1; count > 0.
    std::uint64_t below(std::uint64_t count);
    /// Standard normal (Box-Muller).
    double normal();

private:
    std::uint64_t state_;
};

/// Puts a list in random order. source: Fisher, Yates
template <class List>
void shuffle(List&& list, SeededRandom& random)
{
    for (std::size_t i = std::size(list); i > 1; --i)
        std::swap(list[i - 1], list[random.below(i)]);
}

/// One number from several: purpose, epoch, utterance … Different arguments give unrelated streams.
std::uint64_t streamOf(std::uint64_t a, std::uint64_t b, std::uint64_t c = 0);

} // namespace reblock
