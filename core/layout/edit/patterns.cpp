#include "core/layout/edit/patterns.h"

#include "core/layout/edit/editing.h"

namespace reblock {

namespace {

/// Why no pattern can be applied to these positions; empty: it can.
Phrase refusalOf(const PositionSet& positions)
{
    if (positions.empty())
        return {"Nothing is selected"};
    if (positions.front().stack != positions.back().stack)
        return {"Choose positions of one stack"};
    return {};
}

std::vector<int> indicesOf(const PositionSet& positions)
{
    std::vector<int> out;
    for (const PositionId& id : positions)
        out.push_back(id.index);
    return out;
}

} // namespace

Edit applyPattern(const LayoutDocument& document, const PositionSet& positions, const BlockPattern& pattern)
{
    const PositionSet chosen = within(document, positions);
    if (Phrase refusal = refusalOf(chosen); !refusal.empty())
        return refused(document, std::move(refusal));
    const int fewest = fewestPositions(pattern);
    if (static_cast<int>(chosen.size()) < fewest)
        return refused(document,
                       {"%1 needs %2 positions: select more", {toText(pattern), std::to_string(fewest)}});
    LayoutDocument after = copyOf(document);
    retie(after.layout.stack(chosen.front().stack), indicesOf(chosen), pattern);
    return finished(document, std::move(after),
                    {"Apply %1 to positions %2", {toText(pattern), listText(chosen)}}, chosen);
}

Edit applyPattern(const LayoutDocument& document, const PositionSet& positions,
                  const CorrectorPattern& pattern)
{
    const PositionSet chosen = within(document, positions);
    if (Phrase refusal = refusalOf(chosen); !refusal.empty())
        return refused(document, std::move(refusal));
    LayoutDocument after = copyOf(document);
    correct(after.layout.stack(chosen.front().stack), indicesOf(chosen), pattern);
    return finished(document, std::move(after),
                    {"Place %1 at %2 of positions %3",
                     {correctorWord(pattern.corrector), placesText(pattern), listText(chosen)}},
                    chosen);
}

} // namespace reblock
