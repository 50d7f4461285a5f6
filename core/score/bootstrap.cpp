#include "core/score/bootstrap.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

namespace reblock {

namespace {

/// Linear interpolation between the ranks on either side of (count - 1) q.
double quantile(const std::vector<double>& sorted, double q)
{
    const double position = static_cast<double>(sorted.size() - 1) * q;
    const auto below = static_cast<std::size_t>(position);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (position - std::floor(position)) * (sorted[above] - sorted[below]);
}

ScoreUnit resampled(std::span<const ScoreUnit> units, std::mt19937& random)
{
    const std::uint64_t count = units.size();
    ScoreUnit sum;
    for (std::uint64_t draw = 0; draw < count; ++draw) {
        const ScoreUnit& unit = units[(static_cast<std::uint64_t>(random()) * count) >> 32];
        sum.errors += unit.errors;
        sum.tokens += unit.tokens;
    }
    return sum;
}

} // namespace

std::optional<ScoreInterval> bootstrapInterval(std::span<const ScoreUnit> units, std::uint32_t seed,
                                               int replicates)
{
    if (std::ranges::none_of(units, [](const ScoreUnit& unit) { return unit.tokens > 0; }))
        return std::nullopt;
    std::mt19937 random(seed);
    std::vector<double> rates;
    rates.reserve(static_cast<std::size_t>(replicates));
    for (int replicate = 0; replicate < replicates; ++replicate) {
        const ScoreUnit sum = resampled(units, random);
        if (sum.tokens > 0)
            rates.push_back(static_cast<double>(sum.errors) / static_cast<double>(sum.tokens));
    }
    if (rates.empty())
        return std::nullopt;
    std::ranges::sort(rates);
    return ScoreInterval{quantile(rates, 0.025), quantile(rates, 0.975)};
}

} // namespace reblock
