#include "app/cli/layout_text.h"

#include "app/cli/text_table.h"
#include "core/base/json_values.h"
#include "core/layout/block_pattern.h"
#include "core/layout/presets.h"
#include "core/layout/write.h"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace reblock {

namespace {

using nlohmann::ordered_json;
using Parts = std::array<std::pair<const char*, std::int64_t>, 6>;

Parts partsOf(const LayoutCost& cost)
{
    return {{{"front", cost.front},
             {"encoder", cost.encoder},
             {"decoder", cost.decoder},
             {"correctors", cost.correctors},
             {"embedding", cost.embedding},
             {"heads", cost.heads}}};
}

/// "-71.1 %", or a dash where nothing can be said.
std::string changeText(std::int64_t now, std::int64_t before)
{
    if (before == now)
        return "=";
    if (before == 0)
        return "new";
    return fmt::format("{:+.1f} %", 100 * (static_cast<double>(now) / static_cast<double>(before) - 1));
}

std::string shareText(std::int64_t part, std::int64_t total)
{
    return fmt::format("{:.1f} %", 100 * static_cast<double>(part) / static_cast<double>(total));
}

std::string bytesText(double bytes)
{
    return fmt::format("{:.1f} MB ({:.1f} MiB)", bytes / 1e6, bytes / (1 << 20));
}

std::string partsTable(const LayoutCost& cost, const LayoutCost& baseline)
{
    TextTable table({"part", ">parameters", ">10^6", ">2^20", ">share", ">without reuse", ">change"});
    const auto row = [&](const std::string& name, std::int64_t now, std::int64_t before) {
        const auto number = static_cast<double>(now);
        table.addRow({name, groupedNumber(now), fmt::format("{:.2f}", number / 1e6),
                      fmt::format("{:.2f}", number / (1 << 20)), shareText(now, cost.total()),
                      groupedNumber(before), changeText(now, before)});
    };
    const Parts parts = partsOf(cost);
    const Parts before = partsOf(baseline);
    for (std::size_t i = 0; i < parts.size(); ++i)
        row(parts[i].first, parts[i].second, before[i].second);
    row("total", cost.total(), baseline.total());
    return table.text();
}

} // namespace

std::string costText(const Layout& layout, const CostOptions& options)
{
    const LayoutCost cost = layoutCost(layout, options);
    const LayoutCost baseline = layoutCost(withoutReuse(layout), options);
    const auto name = presetNameOf(layout).value_or(layout.name.empty() ? "Layout" : layout.name);
    std::string text = name;
    if (const auto said = notation(layout))
        text += "   " + *said;
    text += fmt::format("\n{} tokens, {} bands\n\n{}\n", groupedNumber(options.vocabulary), options.bands,
                        partsTable(cost, baseline));
    TextTable table({"", ""});
    table.addRow({"stored blocks", fmt::format("{} for {} positions, {} correctors", cost.storedBlocks,
                                               cost.positions, cost.correctorCount)});
    if (cost.trained != cost.total())
        table.addRow(
            {"trained", fmt::format("{} parameters, the rest is frozen", groupedNumber(cost.trained))});
    table.addRow({"on disk", bytesText(static_cast<double>(cost.bytes()))});
    table.addRow({"multiply-adds",
                  fmt::format("{:.1f} million per second of audio", cost.multiplyAddsPerAudioSecond / 1e6)});
    table.addRow({"activations", bytesText(cost.activationBytesPerAudioSecond) +
                                     " per second of audio in a batch (about; one set per position)"});
    return text + table.text().substr(1);
}

ordered_json costJson(const Layout& layout, const CostOptions& options)
{
    const LayoutCost cost = layoutCost(layout, options);
    ordered_json parameters{{"total", cost.total()}};
    for (const auto& [name, size] : partsOf(cost))
        parameters[name] = size;
    return {{"name", presetNameOf(layout).value_or(layout.name)},
            {"notation", valueOrNull(notation(layout))},
            {"hash", layoutHash(layout)},
            {"vocabulary", options.vocabulary},
            {"bands", options.bands},
            {"parameters", parameters},
            {"trained_parameters", cost.trained},
            {"without_reuse", layoutCost(withoutReuse(layout), options).total()},
            {"bytes", cost.bytes()},
            {"multiply_adds_per_audio_second", cost.multiplyAddsPerAudioSecond},
            {"activation_bytes_per_audio_second", cost.activationBytesPerAudioSecond},
            {"stored_blocks", cost.storedBlocks},
            {"positions", cost.positions},
            {"correctors", cost.correctorCount}};
}

} // namespace reblock
