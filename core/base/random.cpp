#include "core/base/random.h"

#include <cmath>
#include <numbers>

namespace reblock {

namespace {

std::uint64_t mixed(std::uint64_t z)
{
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

constexpr std::uint64_t kGamma = 0x9e3779b97f4a7c15ULL;
__extension__ using Wide = unsigned __int128;

} // namespace

SeededRandom::SeededRandom(std::uint64_t seed, std::uint64_t stream)
    : state_(mixed(seed + kGamma) ^ mixed(mixed(stream + kGamma) + kGamma))
{
}

std::uint64_t SeededRandom::next()
{
    state_ += kGamma;
    return mixed(state_);
}

double SeededRandom::uniform()
{
    return static_cast<double>(next() >> 11) * 0x1p-53;
}

std::uint64_t SeededRandom::below(std::uint64_t count)
{
    // Multiply-shift (Lemire 2019): the bias is below count / 2^64
    return static_cast<std::uint64_t>((static_cast<Wide>(next()) * count) >> 64);
}

double SeededRandom::normal()
{
    const double radius = std::sqrt(-2 * std::log(1 - uniform()));
    return radius * std::cos(2 * std::numbers::pi * uniform());
}

std::uint64_t streamOf(std::uint64_t a, std::uint64_t b, std::uint64_t c)
{
    return mixed(mixed(mixed(a + kGamma) + b + kGamma) + c + kGamma);
}

} // namespace reblock
