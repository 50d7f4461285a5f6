#include "core/score/bootstrap.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

namespace reblock {

namespace {

/// Systems whose sums are kept in registers side by side, with the tokens.
constexpr std::size_t kLanes = 8;

/// Tokens and the errors of up to seven systems, one unit after the other.
using UnitRow = std::array<std::int32_t, kLanes>;

/// Linear interpolation between the ranks on either side of (count - 1) q.
double quantile(const std::vector<double>& sorted, double q)
{
    const double position = static_cast<double>(sorted.size() - 1) * q;
    const auto below = static_cast<std::size_t>(position);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (position - std::floor(position)) * (sorted[above] - sorted[below]);
}

std::vector<UnitRow> rowsOf(const PairedUnits& units, std::size_t firstSystem, std::size_t systems)
{
    std::vector<UnitRow> rows(units.tokens.size(), UnitRow{});
    for (std::size_t unit = 0; unit < rows.size(); ++unit) {
        rows[unit][0] = static_cast<std::int32_t>(units.tokens[unit]);
        for (std::size_t system = 0; system < systems; ++system)
            rows[unit][1 + system] = static_cast<std::int32_t>(units.errors[firstSystem + system][unit]);
    }
    return rows;
}

std::array<std::int64_t, kLanes> resampled(const std::vector<UnitRow>& rows, std::mt19937& random)
{
    const std::uint64_t count = rows.size();
    std::array<std::int64_t, kLanes> sums{};
    for (std::uint64_t draw = 0; draw < count; ++draw) {
        const UnitRow& row = rows[(static_cast<std::uint64_t>(random()) * count) >> 32];
        for (std::size_t lane = 0; lane < kLanes; ++lane)
            sums[lane] += row[lane];
    }
    return sums;
}

} // namespace

std::vector<std::vector<double>> bootstrapRates(const PairedUnits& units, std::uint32_t seed, int replicates)
{
    std::vector<std::vector<double>> rates(units.errors.size());
    if (std::ranges::none_of(units.tokens, [](std::int64_t tokens) { return tokens > 0; }))
        return rates;
    for (std::size_t first = 0; first < rates.size(); first += kLanes - 1) {
        const std::size_t systems = std::min(kLanes - 1, rates.size() - first);
        const std::vector<UnitRow> rows = rowsOf(units, first, systems);
        std::mt19937 random(seed);
        for (int replicate = 0; replicate < replicates; ++replicate) {
            const auto sums = resampled(rows, random);
            for (std::size_t system = 0; system < systems && sums[0] > 0; ++system)
                rates[first + system].push_back(static_cast<double>(sums[1 + system]) /
                                                static_cast<double>(sums[0]));
        }
    }
    return rates;
}

ScoreInterval percentileInterval(std::vector<double> replicates)
{
    REBLOCK_CHECK(!replicates.empty());
    std::ranges::sort(replicates);
    return {quantile(replicates, 0.025), quantile(replicates, 0.975)};
}

std::optional<ScoreInterval> bootstrapInterval(std::span<const ScoreUnit> units, std::uint32_t seed,
                                               int replicates)
{
    PairedUnits one;
    one.errors.resize(1);
    for (const ScoreUnit& unit : units) {
        one.tokens.push_back(unit.tokens);
        one.errors[0].push_back(unit.errors);
    }
    std::vector<double> rates = std::move(bootstrapRates(one, seed, replicates)[0]);
    return rates.empty() ? std::nullopt : std::optional(percentileInterval(std::move(rates)));
}

double PairedBootstrap::probabilityFirstBetter() const
{
    return (static_cast<double>(below) + static_cast<double>(equal) / 2) /
           static_cast<double>(below + equal + above);
}

double PairedBootstrap::p() const
{
    const std::int64_t tail = std::min(below + equal, above + equal);
    return std::min(1.0, 2 * static_cast<double>(1 + tail) / static_cast<double>(below + equal + above + 1));
}

std::optional<PairedBootstrap> pairedBootstrap(std::span<const double> first, std::span<const double> second)
{
    REBLOCK_CHECK(first.size() == second.size());
    if (first.empty())
        return std::nullopt;
    PairedBootstrap paired;
    std::vector<double> differences(first.size());
    for (std::size_t i = 0; i < first.size(); ++i) {
        differences[i] = first[i] - second[i];
        paired.below += differences[i] < 0;
        paired.equal += differences[i] == 0;
        paired.above += differences[i] > 0;
    }
    paired.interval = percentileInterval(std::move(differences));
    return paired;
}

} // namespace reblock
