#include "core/corpus/hash64.h"

#include <cstring>

namespace reblock {

namespace {

/// SplitMix64's finaliser: every bit of the input reaches every bit of the result.
std::uint64_t mixed(std::uint64_t x)
{
    x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9U;
    x = (x ^ (x >> 27U)) * 0x94D049BB133111EBU;
    return x ^ (x >> 31U);
}

} // namespace

std::uint64_t hash64(std::string_view bytes, std::uint64_t seed)
{
    std::uint64_t hash = seed;
    std::uint64_t word = 0;
    std::size_t at = 0;
    for (; at + sizeof word <= bytes.size(); at += sizeof word) {
        std::memcpy(&word, bytes.data() + at, sizeof word);
        hash = (hash ^ word) * 0x9E3779B97F4A7C15U;
        hash ^= hash >> 32U;
    }
    word = 0;
    std::memcpy(&word, bytes.data() + at, bytes.size() - at);
    return mixed(hash ^ word ^ (bytes.size() << 56U));
}

} // namespace reblock
