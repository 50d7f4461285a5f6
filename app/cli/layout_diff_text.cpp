#include "app/cli/layout_text.h"
#include "app/cli/text_table.h"
#include "core/base/json_values.h"
#include "core/layout/words.h"
#include "core/layout/write.h"

#include <fmt/format.h>

namespace reblock {

namespace {

using nlohmann::ordered_json;

/// A line of the table: what changed at neighbouring positions in the same way.
struct Row {
    LayoutDifference first;
    LayoutDifference last;
    std::string change; ///< "re-tied, correctors"
};

bool isSamePosition(const LayoutDifference& one, const LayoutDifference& next)
{
    return one.positionA && one.positionB && one.stack == next.stack && one.positionA == next.positionA &&
           one.positionB == next.positionB;
}

bool isNext(const std::optional<int>& one, const std::optional<int>& next)
{
    return one.has_value() == next.has_value() && (!one || *one + 1 == *next);
}

bool goesOn(const Row& row, const Row& next)
{
    const LayoutDifference& one = row.last;
    const LayoutDifference& other = next.first;
    return (one.positionA || one.positionB) && row.change == next.change && one.stack == other.stack &&
           one.a == other.a && one.b == other.b && isNext(one.positionA, other.positionA) &&
           isNext(one.positionB, other.positionB);
}

/// One row a position.
std::vector<Row> rowsByPosition(const std::vector<LayoutDifference>& differences)
{
    std::vector<Row> rows;
    for (const LayoutDifference& one : differences) {
        if (!rows.empty() && isSamePosition(rows.back().first, one))
            rows.back().change += ", " + toText(one.kind);
        else
            rows.push_back({one, one, toText(one.kind)});
    }
    return rows;
}

/// Neighbours that say the same as one.
std::vector<Row> rowsOf(const std::vector<LayoutDifference>& differences)
{
    std::vector<Row> rows;
    for (Row& row : rowsByPosition(differences)) {
        if (!rows.empty() && goesOn(rows.back(), row))
            rows.back().last = row.last;
        else
            rows.push_back(std::move(row));
    }
    return rows;
}

/// "encoder position 3–5 (4–6 in B)".
std::string rangeText(const LayoutDifference& first, const LayoutDifference& last)
{
    if (first.where == last.where)
        return first.where;
    const bool shifted = first.positionA && first.positionB && *first.positionA != *first.positionB;
    const int from = first.positionA.value_or(first.positionB.value_or(0));
    const int to = last.positionA.value_or(last.positionB.value_or(0));
    std::string text =
        fmt::format("{} position {}–{}", toText(first.stack.value_or(Stack::Encoder)), from, to);
    if (shifted)
        text += fmt::format(" ({}–{} in B)", *first.positionB, *last.positionB);
    return text;
}

/// "encoder blocks: B of A is C in B"; empty where all go by the same letter.
std::string renamedText(const LayoutComparison& comparison, Stack which)
{
    std::string text;
    for (const BlockPair& pair : comparison.blocks(which))
        if (pair.a != pair.b)
            text += fmt::format("{}{} is {}", text.empty() ? "" : ", ", pair.a, pair.b);
    return text.empty() ? "" : fmt::format("{} blocks of A in B: {}\n", toText(which), text);
}

ordered_json pairsJson(const std::vector<BlockPair>& pairs)
{
    ordered_json list = ordered_json::array();
    for (const BlockPair& pair : pairs)
        list.push_back({{"a", pair.a}, {"b", pair.b}});
    return list;
}

ordered_json differenceJson(const LayoutDifference& one)
{
    return {{"kind", toText(one.kind)},
            {"where", one.where},
            {"a", textOrNull(one.a)},
            {"b", textOrNull(one.b)},
            {"stack", one.stack ? ordered_json(toText(*one.stack)) : ordered_json()},
            {"position_a", valueOrNull(one.positionA)},
            {"position_b", valueOrNull(one.positionB)}};
}

} // namespace

std::string differencesText(const NamedLayout& a, const NamedLayout& b)
{
    const LayoutComparison comparison = compareLayouts(a.layout, b.layout);
    const auto& differences = comparison.differences;
    if (differences.empty())
        return fmt::format("{} and {} are the same layout.\n", a.argument, b.argument);
    TextTable table({"where", "change", "A: " + a.argument, "B: " + b.argument});
    for (const Row& row : rowsOf(differences))
        table.addRow({rangeText(row.first, row.last), row.change, row.first.a.empty() ? "–" : row.first.a,
                      row.first.b.empty() ? "–" : row.first.b});
    return table.text() + "\n" + renamedText(comparison, Stack::Encoder) +
           renamedText(comparison, Stack::Decoder) + countOf(differences.size(), "difference") + "\n";
}

ordered_json differencesJson(const NamedLayout& a, const NamedLayout& b)
{
    const LayoutComparison comparison = compareLayouts(a.layout, b.layout);
    ordered_json list = ordered_json::array();
    for (const LayoutDifference& one : comparison.differences)
        list.push_back(differenceJson(one));
    const auto side = [](const NamedLayout& one) -> ordered_json {
        return {{"name", one.argument},
                {"notation", valueOrNull(notation(one.layout))},
                {"hash", layoutHash(one.layout)}};
    };
    return {{"a", side(a)},
            {"b", side(b)},
            {"equal", list.empty()},
            {"differences", list},
            {"same_blocks",
             {{"encoder", pairsJson(comparison.encoderBlocks)},
              {"decoder", pairsJson(comparison.decoderBlocks)}}}};
}

} // namespace reblock
