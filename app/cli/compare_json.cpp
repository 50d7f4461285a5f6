#include "app/cli/compare_text.h"

#include "core/base/json_values.h"

#include <cmath>
#include <set>

namespace reblock {

namespace {

using nlohmann::ordered_json;

ordered_json intervalJson(const std::optional<ScoreInterval>& interval)
{
    return interval ? ordered_json{interval->low, interval->high} : ordered_json(nullptr);
}

const char* verdictName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::FirstBetter:
        return "a_better";
    case Verdict::SecondBetter:
        return "b_better";
    case Verdict::NotShown:
        return "not_shown";
    case Verdict::Unclear:
        return "unclear";
    case Verdict::NoTest:
        break;
    }
    return "no_test";
}

ordered_json seedsJson(const CompareResult& result)
{
    ordered_json list = ordered_json::array();
    for (const SeedGroup& group : seedGroups(result)) {
        ordered_json names = ordered_json::array();
        for (const std::size_t system : group.systems)
            names.push_back(result.comparison.systems[system].name);
        list.push_back({{"systems", names}, {"mean", group.mean}, {"deviation", group.deviation}});
    }
    return list;
}

ordered_json systemJson(const ComparedSystem& system, const SystemOrigin& origin)
{
    return {{"name", system.name},
            {"path", origin.path.string()},
            {"set", textOrNull(origin.set)},
            {"decode_mode", textOrNull(origin.mode)},
            {"checkpoint", textOrNull(origin.checkpoint)},
            {"layout_hash", textOrNull(origin.layoutHash)},
            {"seed", valueOrNull(origin.seed)},
            {"error_rate", valueOrNull(system.counts.rate())},
            {"interval95", intervalJson(system.interval)},
            {"substitutions", system.counts.substitutions},
            {"deletions", system.counts.deletions},
            {"insertions", system.counts.insertions},
            {"tokens", system.counts.tokens},
            {"sentence_errors", system.sentenceErrors},
            {"rank", valueOrNull(system.rank)}};
}

ordered_json pairJson(const ComparedPair& pair, const Comparison& comparison)
{
    const Mapsswe& test = pair.mapsswe;
    return {{"a", comparison.systems[pair.first].name},
            {"b", comparison.systems[pair.second].name},
            {"difference", valueOrNull(pair.difference)},
            {"interval95", intervalJson(pair.interval)},
            {"relative", valueOrNull(pair.relative)},
            {"p_bootstrap", valueOrNull(pair.bootstrapP)},
            {"p_mapsswe", valueOrNull(test.p)},
            {"p_mapsswe_holm", valueOrNull(pair.holmP)},
            {"probability_a_better", valueOrNull(pair.firstBetter)},
            {"z", valueOrNull(test.z)},
            {"mean", valueOrNull(test.mean)},
            {"deviation", valueOrNull(test.deviation)},
            {"segments", test.segments},
            {"segments_only_a_wrong", test.onlyFirstWrong},
            {"segments_only_b_wrong", test.onlySecondWrong},
            {"segments_both_wrong", test.bothWrong},
            {"few_segments", test.fewSegments()},
            {"verdict", verdictName(pair.verdict)},
            {"reason", textOrNull(test.reason)}};
}

std::string csvField(const ordered_json& value)
{
    if (value.is_null())
        return {};
    if (!value.is_string())
        return value.dump();
    std::string text = value.get<std::string>();
    if (text.find_first_of(",\"\n") == text.npos)
        return text;
    for (std::size_t at = 0; (at = text.find('"', at)) != text.npos; at += 2)
        text.insert(at, 1, '"');
    return '"' + text + '"';
}

bool sameLayoutAndMode(const SystemOrigin& a, const SystemOrigin& b)
{
    return a.layoutHash == b.layoutHash && a.mode == b.mode;
}

void addMoments(SeedGroup& group, const Comparison& comparison)
{
    double sum = 0, squares = 0;
    for (const std::size_t system : group.systems)
        sum += comparison.systems[system].counts.rate().value_or(0);
    group.mean = sum / static_cast<double>(group.systems.size());
    for (const std::size_t system : group.systems) {
        const double off = comparison.systems[system].counts.rate().value_or(0) - group.mean;
        squares += off * off;
    }
    group.deviation = std::sqrt(squares / static_cast<double>(group.systems.size() - 1));
}

} // namespace

std::vector<SeedGroup> seedGroups(const CompareResult& result)
{
    std::vector<SeedGroup> groups;
    std::vector<bool> taken(result.origins.size(), false);
    for (std::size_t first = 0; first < taken.size(); ++first) {
        const SystemOrigin& origin = result.origins[first];
        std::set<std::uint64_t> seeds;
        SeedGroup group;
        for (std::size_t i = first; i < taken.size(); ++i) {
            const SystemOrigin& other = result.origins[i];
            if (taken[i] || other.layoutHash.empty() || !other.seed || !sameLayoutAndMode(origin, other) ||
                !seeds.insert(*other.seed).second)
                continue;
            taken[i] = true;
            group.systems.push_back(i);
        }
        if (group.systems.size() < 2)
            continue;
        addMoments(group, result.comparison);
        groups.push_back(group);
    }
    return groups;
}

ordered_json compareJson(const CompareResult& result)
{
    const Comparison& comparison = result.comparison;
    ordered_json json{{"mode", tokenModeName(comparison.mode)},
                      {"common_utterances", comparison.utterances},
                      {"left_out", result.leftOut},
                      {"units", bootstrapUnitName(comparison.unit)},
                      {"unit_count", comparison.units},
                      {"replicates", kBootstrapReplicates},
                      {"tests", comparison.tests},
                      {"reference", result.reference
                                        ? ordered_json(comparison.systems[*result.reference].name)
                                        : ordered_json(nullptr)},
                      {"systems", ordered_json::array()},
                      {"pairs", ordered_json::array()}};
    for (std::size_t i = 0; i < comparison.systems.size(); ++i)
        json["systems"].push_back(systemJson(comparison.systems[i], result.origins[i]));
    for (const ComparedPair& pair : comparison.pairs)
        json["pairs"].push_back(pairJson(pair, comparison));
    json["seeds"] = seedsJson(result);
    return json;
}

std::string compareCsv(const CompareResult& result)
{
    std::string heading, rows;
    for (const ComparedPair& pair : result.comparison.pairs) {
        ordered_json fields = pairJson(pair, result.comparison);
        fields["low95"] = pair.interval ? ordered_json(pair.interval->low) : ordered_json(nullptr);
        fields["high95"] = pair.interval ? ordered_json(pair.interval->high) : ordered_json(nullptr);
        fields.erase("interval95");
        heading.clear();
        for (const auto& [key, value] : fields.items()) {
            heading += (heading.empty() ? "" : ",") + key;
            rows += (heading == key ? "" : ",") + csvField(value);
        }
        rows += '\n';
    }
    return heading + '\n' + rows;
}

} // namespace reblock
