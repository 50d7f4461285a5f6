#include "app/cli/layout_text.h"
#include "app/cli/text_table.h"
#include "core/base/json_values.h"
#include "core/layout/write.h"

#include <fmt/format.h>

namespace reblock {

namespace {

using nlohmann::ordered_json;

std::string countsText(const Sweep& sweep)
{
    std::string text = countOf(sweep.layouts.size(), "layout") + " of " +
                       countOf(static_cast<std::size_t>(sweep.combinations), "combination");
    if (sweep.fellTogether() > 0)
        text += fmt::format(", {} fell together with another", sweep.fellTogether());
    if (!sweep.gaps.empty())
        text += fmt::format(", {} not possible", sweep.gaps.size());
    return text + "\n";
}

ordered_json layoutJsonOf(const SweepLayout& one)
{
    return {{"name", one.name},
            {"notation", valueOrNull(notation(one.layout))},
            {"hash", layoutHash(one.layout)},
            {"parameters", one.cost.total()},
            {"change", one.change},
            {"multiply_adds_per_audio_second", one.cost.multiplyAddsPerAudioSecond},
            {"bytes", one.cost.bytes()},
            {"stored_blocks", one.cost.storedBlocks},
            {"positions", one.cost.positions},
            {"correctors", one.cost.correctorCount},
            {"same", one.same},
            {"layout", ordered_json::parse(canonicalText(one.layout))}};
}

} // namespace

std::string sweepText(const Sweep& sweep)
{
    TextTable table({"name", "stacks", ">parameters", ">change", ">10^6 multiply-adds/s", ">blocks",
                     ">positions", ">correctors", "the same"});
    for (const SweepLayout& one : sweep.layouts) {
        std::string same;
        for (const std::string& name : one.same)
            same += (same.empty() ? "" : ", ") + name;
        table.addRow({one.name, stacksNotation(one.layout), groupedNumber(one.cost.total()),
                      fmt::format("{:+.1f} %", 100 * one.change),
                      fmt::format("{:.1f}", one.cost.multiplyAddsPerAudioSecond / 1e6),
                      std::to_string(one.cost.storedBlocks), std::to_string(one.cost.positions),
                      std::to_string(one.cost.correctorCount), same});
    }
    std::string text = table.text() + "\n" + countsText(sweep);
    for (const SweepGap& gap : sweep.gaps)
        text += fmt::format("not possible: {} ({})\n", gap.name, gap.reason);
    return text + fmt::format("Change of parameters against the base without reuse: {}.\n",
                              groupedNumber(sweep.baseline));
}

ordered_json sweepJson(const Sweep& sweep)
{
    ordered_json layouts = ordered_json::array();
    for (const SweepLayout& one : sweep.layouts)
        layouts.push_back(layoutJsonOf(one));
    ordered_json gaps = ordered_json::array();
    for (const SweepGap& gap : sweep.gaps)
        gaps.push_back({{"name", gap.name}, {"reason", gap.reason}});
    return {{"layouts", layouts},
            {"combinations", sweep.combinations},
            {"fell_together", sweep.fellTogether()},
            {"not_possible", gaps},
            {"baseline_parameters", sweep.baseline}};
}

} // namespace reblock
