#pragma once

#include <cstdint>
#include <string_view>

namespace reblock {

/// A 64-bit hash of bytes, quick and well mixed but with no secrecy; the same on every machine of one
/// byte order. Among a million different inputs two meet with a chance of 3 in 100 million.
///
/// seed  the hash of what came before, for bytes that come in pieces of whole multiples of 8
std::uint64_t hash64(std::string_view bytes, std::uint64_t seed = 0);

} // namespace reblock
