#include "core/score/comparison.h"

#include "core/base/error.h"
#include "core/score/holm.h"

#include <algorithm>

namespace reblock {

namespace {

constexpr double kLevel = 0.05;

void requireSameUtterances(const std::vector<NamedReport>& systems)
{
    REBLOCK_CHECK(systems.size() >= 2);
    const auto sameReference = [](const UtteranceScore& a, const UtteranceScore& b) {
        return a.id == b.id && a.reference == b.reference;
    };
    for (const NamedReport& system : systems)
        REBLOCK_CHECK(
            std::ranges::equal(system.report.utterances, systems.front().report.utterances, sameReference));
}

PairedUnits pairedUnits(const std::vector<NamedReport>& systems, BootstrapUnit unit)
{
    PairedUnits paired;
    for (const NamedReport& system : systems) {
        paired.tokens.clear();
        paired.errors.emplace_back();
        for (const ScoreUnit& one : scoreUnits(system.report, unit)) {
            paired.tokens.push_back(one.tokens);
            paired.errors.back().push_back(one.errors);
        }
    }
    return paired;
}

std::vector<MatchedSegment> segmentsOf(const ScoreReport& first, const ScoreReport& second)
{
    std::vector<MatchedSegment> all;
    for (std::size_t i = 0; i < first.utterances.size(); ++i) {
        const auto segments = matchedSegments(first.utterances[i].path, second.utterances[i].path);
        all.insert(all.end(), segments.begin(), segments.end());
    }
    return all;
}

void compareRates(ComparedPair& pair, const ErrorCounts& first, const ErrorCounts& second)
{
    if (!first.rate() || !second.rate())
        return;
    pair.difference = *first.rate() - *second.rate();
    if (second.errors() > 0)
        pair.relative = *pair.difference / *second.rate();
}

void addBootstrap(ComparedPair& pair, const std::vector<std::vector<double>>& rates)
{
    const auto paired = pairedBootstrap(rates[pair.first], rates[pair.second]);
    if (!paired)
        return;
    pair.interval = paired->interval;
    pair.firstBetter = paired->probabilityFirstBetter();
    pair.bootstrapP = paired->p();
}

std::vector<ComparedPair> pairsOf(std::size_t systems, const std::optional<std::size_t>& reference)
{
    std::vector<ComparedPair> pairs;
    const auto add = [&pairs](std::size_t first, std::size_t second) {
        pairs.emplace_back();
        pairs.back().first = first;
        pairs.back().second = second;
    };
    for (std::size_t first = 0; first < systems; ++first) {
        if (reference && first != *reference)
            add(first, *reference);
        for (std::size_t second = first + 1; second < systems && !reference; ++second)
            add(first, second);
    }
    return pairs;
}

/// Returns how many tests there were.
std::int64_t correct(std::vector<ComparedPair>& pairs)
{
    std::vector<std::optional<double>> p;
    for (const ComparedPair& pair : pairs)
        p.push_back(pair.mapsswe.p);
    const auto adjusted = holmAdjusted(p);
    for (std::size_t i = 0; i < pairs.size(); ++i)
        pairs[i].holmP = adjusted[i];
    return std::ranges::count_if(p, [](const auto& value) { return value.has_value(); });
}

Verdict verdictOf(const ComparedPair& pair)
{
    if (!pair.mapsswe.p || !pair.bootstrapP)
        return Verdict::NoTest;
    if ((*pair.mapsswe.p < kLevel) != (*pair.bootstrapP < kLevel))
        return Verdict::Unclear;
    if (*pair.holmP >= kLevel)
        return Verdict::NotShown;
    return *pair.mapsswe.z < 0 ? Verdict::FirstBetter : Verdict::SecondBetter;
}

void rank(Comparison& comparison)
{
    for (ComparedSystem& system : comparison.systems)
        system.rank = 1;
    for (const ComparedPair& pair : comparison.pairs)
        if (pair.holmP && *pair.holmP < kLevel)
            ++*comparison.systems[*pair.mapsswe.z < 0 ? pair.second : pair.first].rank;
}

} // namespace

Comparison compareSystems(const std::vector<NamedReport>& systems, const ComparisonOptions& options)
{
    requireSameUtterances(systems);
    const PairedUnits units = pairedUnits(systems, options.unit);
    const std::uint32_t seed = kBootstrapSeed + (options.unit == BootstrapUnit::Speakers ? 1 : 0);
    const auto rates = bootstrapRates(units, seed, options.replicates);

    Comparison comparison;
    comparison.mode = systems.front().report.mode;
    comparison.unit = options.unit;
    comparison.utterances = static_cast<std::int64_t>(systems.front().report.utterances.size());
    comparison.units = static_cast<std::int64_t>(units.tokens.size());
    for (std::size_t i = 0; i < systems.size(); ++i) {
        const ScoreReport& report = systems[i].report;
        comparison.systems.push_back({systems[i].name, report.counts, report.sentenceErrors, {}, {}});
        if (!rates[i].empty())
            comparison.systems.back().interval = percentileInterval(rates[i]);
    }
    comparison.pairs = pairsOf(systems.size(), options.reference);
    for (ComparedPair& pair : comparison.pairs) {
        const ScoreReport &first = systems[pair.first].report, &second = systems[pair.second].report;
        compareRates(pair, first.counts, second.counts);
        addBootstrap(pair, rates);
        pair.mapsswe = mapsswe(segmentsOf(first, second));
    }
    comparison.tests = correct(comparison.pairs);
    for (ComparedPair& pair : comparison.pairs)
        pair.verdict = verdictOf(pair);
    if (!options.reference)
        rank(comparison);
    return comparison;
}

} // namespace reblock
