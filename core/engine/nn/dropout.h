#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <optional>

namespace reblock {

/// One dropout mask, as two numbers: nothing is stored, the backward pass draws it again.
struct DropoutMask {
    double rate = 0; ///< share of elements set to 0; 0: none
    std::uint64_t key = 0;
};

/// Hands out the masks of one forward pass, in the order of the calls.
class DropoutSource {
public:
    /// seed   absent: evaluation, all masks are empty
    explicit DropoutSource(std::optional<std::uint64_t> seed) : seed_(seed) {}

    DropoutMask next(double rate);
    bool training() const { return seed_.has_value(); }

private:
    std::optional<std::uint64_t> seed_;
    std::uint64_t count_ = 0;
};

/// Elements below this of a mask's 32-bit numbers are dropped.
std::uint32_t dropThreshold(double rate);

/// The 32-bit number of element `index` of the mask with this key.
/// source: lowbias32, Chris Wellons, "Prospecting for Hash Functions" (2018), keyed twice
inline std::uint32_t maskBits(std::uint64_t key, std::uint32_t index)
{
    std::uint32_t x = index + static_cast<std::uint32_t>(key);
    x ^= x >> 16;
    x *= 0x21f0aaadU;
    x ^= x >> 15;
    x ^= static_cast<std::uint32_t>(key >> 32);
    x *= 0x735a2d97U;
    x ^= x >> 15;
    return x;
}

/// The mask as factors, 0 or 1 / (1 - rate), of the shape, type and device of `like`.
at::Tensor dropoutFactors(const DropoutMask& mask, const at::Tensor& like);

} // namespace reblock
