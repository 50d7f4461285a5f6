#include "core/features/normal_noise.h"

#include "core/features/lane_fft.h"
#include "core/features/vector_clones.h"

#include <algorithm>
#include <array>

namespace reblock {

namespace {

using Words = std::uint32_t __attribute__((vector_size(kLanes * sizeof(std::uint32_t))));
using Integers = std::int32_t __attribute__((vector_size(kLanes * sizeof(std::int32_t))));
using Floats = float __attribute__((vector_size(kLanes * sizeof(float))));

constexpr std::uint32_t kBlock = 2 * kLanes;

/// What differs from block to block: the seed's halves and the first counter.
struct Key {
    std::uint32_t first;
    std::uint32_t second;
    std::uint32_t counter;
};

// Vectors go by reference: passed by value they would change the calling convention with the vector unit.

[[gnu::always_inline]] inline void hash(Words& x, std::uint32_t between)
{
    x ^= x >> 16;
    x *= 0x7feb352dU;
    x ^= x >> 15;
    x ^= between;
    x *= 0x846ca68bU;
    x ^= x >> 16;
    x = x * 0x9e3779b1U ^ (x >> 13);
}

/// Natural logarithm of values in (0, 1], to 1e-7.
[[gnu::always_inline]] inline void takeLogarithm(Floats& x)
{
    const Integers bits = reinterpret_cast<Integers>(x);
    const Integers exponent = (bits - 0x3f3504f3) >> 23;
    const Floats f = reinterpret_cast<Floats>(bits - (exponent << 23)) - 1.0F;
    const Floats s = f / (f + 2.0F);
    const Floats s2 = s * s;
    const Floats series = 2.0F + s2 * (0.66666667F + s2 * (0.4F + s2 * (0.28571429F + s2 * 0.22222222F)));
    x = __builtin_convertvector(exponent, Floats) * 0.69314718F + s * series;
}

/// Square root of values in [0, 40].
[[gnu::always_inline]] inline void takeRoot(Floats& x)
{
    Floats y = reinterpret_cast<Floats>(0x5f3759df - (reinterpret_cast<Integers>(x) >> 1));
    for (int step = 0; step < 3; ++step)
        y = y * (1.5F - 0.5F * x * y * y);
    x *= y;
}

/// Two words a lane become two normal values a lane, scaled.
[[gnu::always_inline]] inline void boxMuller(Words& a, Words& b, float scale)
{
    Floats radius = (__builtin_convertvector(reinterpret_cast<Integers>(a >> 8), Floats) + 1.0F) * 0x1p-24F;
    takeLogarithm(radius);
    radius *= -2.0F;
    takeRoot(radius);
    radius *= scale;
    const Floats angle = __builtin_convertvector(reinterpret_cast<Integers>(b >> 10), Floats) *
                         (1.5707963F * 0x1p-22F); // of the first quarter
    const Floats q = angle * angle;
    const Floats cosine =
        1.0F -
        q * (0.5F - q * (4.1666667e-2F - q * (1.3888889e-3F - q * (2.4801587e-5F - q * 2.7557319e-7F))));
    const Floats sine =
        angle *
        (1.0F - q * (1.6666667e-1F -
                     q * (8.3333333e-3F - q * (1.9841270e-4F - q * (2.7557319e-6F - q * 2.5052108e-8F)))));
    // The lowest bits of b choose the quarter, as signs
    a = reinterpret_cast<Words>(radius * cosine) ^ (b << 31);
    b = reinterpret_cast<Words>(radius * sine) ^ ((b >> 1) << 31);
}

REBLOCK_FEATURE_CLONES
void addBlocks(float* values, std::size_t blocks, float scale, Key key)
{
    constexpr std::uint32_t kGolden = 0x9e3779b9U;
    Words lane{};
    for (std::uint32_t i = 0; i < kLanes; ++i)
        lane[i] = i;
    for (std::uint32_t block = 0; block < blocks; ++block) {
        Words a = (lane + (key.counter + block * kBlock)) * kGolden + key.first;
        Words b = a + kGolden * static_cast<std::uint32_t>(kLanes);
        hash(a, key.second);
        hash(b, key.second);
        boxMuller(a, b, scale);
        Lanes* const at = reinterpret_cast<Lanes*>(values + block * kBlock);
        at[0] += reinterpret_cast<Floats>(a);
        at[1] += reinterpret_cast<Floats>(b);
    }
}

} // namespace

void NormalNoise::add(std::span<float> values, float scale)
{
    Key key{static_cast<std::uint32_t>(seed_), static_cast<std::uint32_t>(seed_ >> 32), block_ * kBlock};
    const std::size_t whole = values.size() / kBlock;
    addBlocks(values.data(), whole, scale, key);
    block_ += static_cast<std::uint32_t>(whole);
    const std::span<float> rest = values.subspan(whole * kBlock);
    if (rest.empty())
        return;
    std::array<float, kBlock> last{};
    std::ranges::copy(rest, last.begin());
    key.counter = block_ * kBlock;
    addBlocks(last.data(), 1, scale, key);
    std::copy_n(last.begin(), rest.size(), rest.begin());
    ++block_;
}

} // namespace reblock
