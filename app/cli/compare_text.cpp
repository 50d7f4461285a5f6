#include "app/cli/compare_text.h"

#include "app/cli/score_text.h"
#include "app/cli/text_table.h"
#include "core/base/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>

namespace reblock {

namespace {

/// Files are shown by their stem where that tells them apart.
std::vector<std::string> shortNames(const CompareResult& result)
{
    std::vector<std::string> names;
    std::set<std::string> different;
    for (const ComparedSystem& system : result.comparison.systems) {
        names.push_back(std::filesystem::path(system.name).stem().string());
        different.insert(names.back());
    }
    if (different.size() == names.size() && result.origins.front().mode.empty())
        return names;
    for (std::size_t i = 0; i < names.size(); ++i)
        names[i] = result.comparison.systems[i].name;
    return names;
}

std::string intervalText(const std::optional<ScoreInterval>& interval)
{
    return interval ? fmt::format("{:.2f} to {:.2f}", 100 * interval->low, 100 * interval->high) : "-";
}

std::string pText(const std::optional<double>& p)
{
    if (!p)
        return "-";
    return *p < 0.001 ? fmt::format("{:.1e}", *p) : fmt::format("{:.3f}", *p);
}

std::string headline(const CompareResult& result)
{
    const SystemOrigin& first = result.origins.front();
    const Comparison& comparison = result.comparison;
    std::string text = first.set.empty() ? "" : "Set " + first.set + ", ";
    text += fmt::format("{} utterances, {} {}", groupedNumber(comparison.utterances),
                        groupedNumber(comparison.systems.front().counts.tokens),
                        comparison.mode == TokenMode::Char ? "characters" : "characters and words");
    if (result.leftOut > 0)
        text += fmt::format("; {} that not all have decoded are left out", result.leftOut);
    return text + "\n\n";
}

std::string systemsText(const CompareResult& result, const std::vector<std::string>& names)
{
    TextTable table({"", "decoded", ">error rate", ">95 % interval", ">S", ">D", ">I", ">wrong", ">rank"});
    for (std::size_t i = 0; i < names.size(); ++i) {
        const ComparedSystem& system = result.comparison.systems[i];
        const SystemOrigin& origin = result.origins[i];
        table.addRow({names[i], origin.mode.empty() ? "" : origin.mode + ", " + origin.checkpoint,
                      percentText(system.counts.rate()), intervalText(system.interval),
                      groupedNumber(system.counts.substitutions), groupedNumber(system.counts.deletions),
                      groupedNumber(system.counts.insertions), groupedNumber(system.sentenceErrors),
                      system.rank ? std::to_string(*system.rank) : "-"});
    }
    return table.text();
}

std::string verdictText(const ComparedPair& pair, const std::vector<std::string>& names)
{
    std::string text;
    switch (pair.verdict) {
    case Verdict::FirstBetter:
        text = names[pair.first] + " is better";
        break;
    case Verdict::SecondBetter:
        text = names[pair.second] + " is better";
        break;
    case Verdict::NotShown:
        text = "no difference shown";
        break;
    case Verdict::Unclear:
        text = "unclear: the tests disagree";
        break;
    case Verdict::NoTest:
        return "no test: " + pair.mapsswe.reason;
    }
    return pair.mapsswe.fewSegments() ? text + " (few segments)" : text;
}

std::string pairsText(const CompareResult& result, const std::vector<std::string>& names)
{
    TextTable table(
        {"pair", ">points", ">95 % interval", ">relative", ">p", ">p (Holm)", ">p (bootstrap)", ""});
    for (const ComparedPair& pair : result.comparison.pairs)
        table.addRow({names[pair.first] + " − " + names[pair.second],
                      pair.difference ? fmt::format("{:+.2f}", 100 * *pair.difference) : "-",
                      intervalText(pair.interval),
                      pair.relative ? fmt::format("{:+.1f} %", 100 * *pair.relative) : "-",
                      pText(pair.mapsswe.p), pText(pair.holmP), pText(pair.bootstrapP),
                      verdictText(pair, names)});
    return table.text();
}

bool sameModes(const std::vector<SystemOrigin>& origins)
{
    return std::ranges::all_of(
        origins, [&](const SystemOrigin& origin) { return origin.mode == origins.front().mode; });
}

/// "a, b, c are one layout with 3 seeds: mean 5.70 %, s.d. 0.12 points."
std::string seedsText(const CompareResult& result, const std::vector<std::string>& names)
{
    std::string text = "The tests speak about these trained models, not about their layouts";
    const std::vector<SeedGroup> groups = seedGroups(result);
    const bool known =
        std::ranges::any_of(result.origins, [](const auto& one) { return one.seed.has_value(); });
    if (groups.empty())
        return text + (known ? ": one seed each.\n" : ": that takes several seeds of each.\n");
    text += ".\n";
    for (const SeedGroup& group : groups) {
        std::vector<std::string> members;
        for (const std::size_t system : group.systems)
            members.push_back(names[system]);
        text +=
            fmt::format("{} are one layout with {} seeds: mean {:.2f} %, s.d. {:.2f} points.\n",
                        listText(members, "and"), members.size(), 100 * group.mean, 100 * group.deviation);
    }
    return text;
}

std::string notesText(const CompareResult& result, const std::vector<std::string>& names)
{
    const Comparison& comparison = result.comparison;
    std::string text = fmt::format(
        "p: MAPSSWE, two-sided; Holm: corrected over the {} test{} of this table ({}).\n"
        "Intervals: paired bootstrap, {} replicates over {} {}. Relative to the second of each pair.\n",
        comparison.tests, comparison.tests == 1 ? "" : "s",
        result.reference ? "those with the reference" : "all pairs", groupedNumber(kBootstrapReplicates),
        groupedNumber(comparison.units), bootstrapUnitName(comparison.unit));
    if (comparison.unit == BootstrapUnit::Speakers && comparison.units < kEnoughSpeakers)
        text += fmt::format("Only {} speakers: their resampling wants about {}.\n", comparison.units,
                            kEnoughSpeakers);
    if (!sameModes(result.origins))
        text += "The systems were decoded in different modes; the mode belongs to the number.\n";
    if (!result.reference)
        text += "Equal ranks: not told apart at 0.05.\n";
    return text + seedsText(result, names);
}

} // namespace

std::string compareText(const CompareResult& result)
{
    const std::vector<std::string> names = shortNames(result);
    return headline(result) + systemsText(result, names) + "\n" + pairsText(result, names) + "\n" +
           notesText(result, names);
}

} // namespace reblock
