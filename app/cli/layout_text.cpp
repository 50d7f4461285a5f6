#include "app/cli/layout_text.h"

#include "app/cli/text_table.h"
#include "core/base/json_values.h"
#include "core/layout/position_text.h"
#include "core/layout/presets.h"
#include "core/layout/words.h"
#include "core/layout/write.h"

#include <fmt/format.h>

namespace reblock {

namespace {

using nlohmann::ordered_json;

/// What a layout is beyond its notation: "8 heads", "embedding 64 tied", "sanm".
std::string beyondNotation(const Layout& layout)
{
    const BlockShape shape{.heads = layout.model.heads, .ffn = layout.model.ffn};
    std::string text = blockOptionsText(shape, ModelShape{});
    const auto add = [&text](const std::string& part) { text += (text.empty() ? "" : ", ") + part; };
    if (layout.model.dim != ModelShape{}.dim)
        add(fmt::format("dim {}", layout.model.dim));
    if (layout.model.activation != ModelShape{}.activation)
        add(toText(layout.model.activation));
    if (layout.embedding.size != layout.model.dim)
        add(fmt::format("embedding {}", layout.embedding.size));
    if (layout.embedding.tiedOutput)
        add("tied output");
    for (const Block& block : layout.encoder.blocks)
        if (const std::string options = blockOptionsText(block.shape, layout.model); !options.empty())
            add(block.name + " " + options);
    return text;
}

std::string headline(const Layout& layout)
{
    const auto preset = presetNameOf(layout);
    std::string text = preset.value_or(layout.name.empty() ? "Layout" : layout.name);
    text += "   " + stacksNotation(layout);
    const std::string beyond = beyondNotation(layout);
    return text + (beyond.empty() ? "" : "   (" + beyond + ")") + "\n";
}

std::string modelText(const Layout& layout)
{
    const ModelShape& m = layout.model;
    return fmt::format("model      dim {}, {} heads, ffn {}, {}, dropout {}, on attention {}\n"
                       "front      {}, subsampling {}\n"
                       "embedding  {}{}\n",
                       m.dim, m.heads, m.ffn, toText(m.activation), numberText(m.dropout),
                       numberText(m.attentionDropout), layout.front.kind, layout.front.subsampling,
                       layout.embedding.size,
                       layout.embedding.tiedOutput ? ", reused as the output matrix" : "");
}

std::string refsText(const Position& position)
{
    Position bare = position;
    bare.correctors.clear();
    bare.norms.reset();
    return positionText(bare);
}

std::string correctionsText(const Position& position)
{
    std::string text;
    const auto add = [&text](const std::string& part) { text += (text.empty() ? "" : ", ") + part; };
    for (const Corrector& corrector : position.correctors)
        add(correctorText(corrector));
    if (position.norms)
        add(position.norms->own ? "own norms" : "norms of " + position.norms->name);
    return text.empty() ? "–" : text;
}

std::string stackText(const Layout& layout, Stack which)
{
    const StackLayout& stack = layout.stack(which);
    TextTable table({"  position", "block", "correctors"});
    for (std::size_t first = 0, next = 0; first < stack.positions.size(); first = next) {
        for (next = first; next < stack.positions.size() && stack.positions[next] == stack.positions[first];)
            ++next;
        const std::string range =
            next - first == 1 ? fmt::format("  {}", first) : fmt::format("  {}–{}", first, next - 1);
        table.addRow({range, refsText(stack.positions[first]), correctionsText(stack.positions[first])});
    }
    std::string text =
        fmt::format("\n{}: {}, {}\n{}", toText(which), countOf(stack.positions.size(), "position"),
                    countOf(stack.blocks.size(), "stored block"), table.text());
    for (const Block& block : stack.blocks)
        if (const std::string options = blockOptionsText(block.shape, layout.model); !options.empty())
            text += fmt::format("  block {}: {}\n", block.name, options);
    return text;
}

std::string placeCell(const Problem& problem)
{
    return problem.line && problem.column ? fmt::format("{}:{}", *problem.line, *problem.column) : "–";
}

} // namespace

std::string countOf(std::size_t count, const std::string& what)
{
    return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

std::string stacksNotation(const Layout& layout)
{
    return draftNotation(layout).value_or("–");
}

std::string presetsText()
{
    const double baseline = static_cast<double>(layoutCost(*presetLayout("baseline")).total());
    TextTable table({"preset", "stacks", ">parameters", ">baseline", "what it is"});
    for (const Preset& preset : presets()) {
        const Layout layout = *presetLayout(preset.name);
        const auto total = layoutCost(layout).total();
        const double change = 100 * (static_cast<double>(total) / baseline - 1);
        table.addRow({preset.name, stacksNotation(layout), groupedNumber(total),
                      preset.name == "baseline" ? "" : fmt::format("{:+.1f} %", change), preset.summary});
    }
    return table.text() +
           "\nParameters at 4,233 tokens and 80 bands. `reblock layout show PRESET` says more.\n";
}

ordered_json presetsJson()
{
    ordered_json list = ordered_json::array();
    for (const Preset& preset : presets()) {
        const Layout layout = *presetLayout(preset.name);
        list.push_back({{"name", preset.name},
                        {"notation", valueOrNull(notation(layout))},
                        {"hash", layoutHash(layout)},
                        {"parameters", layoutCost(layout).total()},
                        {"summary", preset.summary},
                        {"source", preset.source},
                        {"layout", ordered_json::parse(canonicalText(layout))}});
    }
    return {{"presets", list}};
}

std::string layoutText(const Layout& layout)
{
    const auto text = notation(layout);
    return headline(layout) + "\n" +
           fmt::format("notation   {}\n", text.value_or("– (the notation cannot say all of it)")) +
           fmt::format("hash       {}\n", layoutHash(layout)) + modelText(layout) +
           stackText(layout, Stack::Encoder) + stackText(layout, Stack::Decoder);
}

ordered_json layoutJson(const Layout& layout)
{
    return {{"layout", ordered_json::parse(canonicalText(layout))},
            {"notation", valueOrNull(notation(layout))},
            {"hash", layoutHash(layout)},
            {"preset", valueOrNull(presetNameOf(layout))}};
}

std::string problemsText(const std::string& argument, const std::vector<Problem>& problems)
{
    if (problems.empty())
        return fmt::format("{}: nothing is wrong.\n", argument);
    TextTable table({"line:column", "at", "problem", "found", "allowed"});
    for (const Problem& problem : problems)
        table.addRow(
            {placeCell(problem), problem.pointer.value_or(""), problem.code, problem.found, problem.allowed});
    return fmt::format("{}: {}\n\n{}", argument, countOf(problems.size(), "problem"), table.text());
}

ordered_json problemsJson(const std::vector<Problem>& problems)
{
    ordered_json list = ordered_json::array();
    for (const Problem& problem : problems)
        list.push_back({{"pointer", valueOrNull(problem.pointer)},
                        {"code", problem.code},
                        {"line", valueOrNull(problem.line)},
                        {"column", valueOrNull(problem.column)},
                        {"found", problem.found},
                        {"allowed", problem.allowed}});
    return {{"problems", list}};
}

} // namespace reblock
