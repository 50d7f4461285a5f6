#pragma once

#include <cstdint>

namespace reblock {

/// What random numbers of training are drawn for: the first argument of streamOf(), so that each
/// purpose has numbers of its own and a place in the data is enough to draw them again.
enum class Purpose : std::uint64_t {
    BatchOrder = 11,  ///< of an epoch
    RowOrder = 12,    ///< of an epoch, within its buckets
    Speed = 13,       ///< of an epoch and utterance
    Dither = 14,      ///< of an epoch and utterance
    SpecAugment = 15, ///< of an epoch and utterance
    Dropout = 16,     ///< of a step and its part
    StartValues = 17,
    Noise = 18, ///< of an epoch and utterance
    Room = 19,  ///< of an epoch and utterance
};

constexpr std::uint64_t number(Purpose purpose)
{
    return static_cast<std::uint64_t>(purpose);
}

} // namespace reblock
