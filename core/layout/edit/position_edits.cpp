#include "core/layout/edit/editing.h"

#include <fmt/format.h>

#include <algorithm>

namespace reblock {

namespace {

std::vector<Position> positionsOf(const LayoutDocument& document, const PositionSet& positions)
{
    std::vector<Position> out;
    for (const PositionId& id : positions)
        out.push_back(positionAt(document, id));
    return out;
}

bool ofOneStack(const PositionSet& positions)
{
    return positions.front().stack == positions.back().stack;
}

std::vector<int> groupsOf(const LayoutDocument& document, const PositionSet& positions)
{
    std::vector<int> out;
    for (const PositionId& id : positions)
        out.push_back(groupAt(document, id));
    return out;
}

/// Moved positions stay in their group where all of it moved, or where they still touch one of it that
/// did not.
/// whole   of each: its group where all of it moved, else 0
void leaveGroups(LayoutDocument& document, const PositionSet& moved, const std::vector<int>& whole)
{
    auto& groups = document.groups(moved.front().stack);
    const auto first = static_cast<std::size_t>(moved.front().index);
    const auto end = first + moved.size();
    for (std::size_t i = first; i < end;) {
        std::size_t last = i;
        while (last < end && groups[last] == groups[i])
            ++last;
        const bool touches = (i == first && i > 0 && groups[i - 1] == groups[i]) ||
                             (last == end && last < groups.size() && groups[last] == groups[i]);
        for (; i < last; ++i)
            groups[i] = touches || whole[i - first] == groups[i] ? groups[i] : 0;
    }
}

/// How many of them stand before that place.
int countBefore(const PositionSet& positions, const InsertPoint& at)
{
    return static_cast<int>(std::ranges::count_if(
        positions, [&at](const PositionId& id) { return id.stack == at.stack && id.index < at.index; }));
}

std::string text(int number)
{
    return std::to_string(number);
}

/// "Move B to 8", or with the positions' numbers where they are several.
Phrase placeLabel(const LayoutDocument& document, const PositionSet& positions, int to, const char* one,
                  const char* many)
{
    if (positions.size() == 1)
        return {one, {blockLabel(positionAt(document, positions.front())), text(to)}};
    return {many, {listText(positions), text(to)}};
}

/// Why a decoder's position cannot become one of the encoder's; empty: it can.
Phrase whyNotIntoEncoder(const LayoutDocument& document, const PositionSet& positions)
{
    std::map<BlockId, PositionSet> others;
    for (const PositionId& id : rangeOf(Stack::Decoder, 0, countOf(document, Stack::Decoder)))
        if (!std::ranges::binary_search(positions, id))
            forEachRef(positionAt(document, id),
                       [&](const BlockRef& ref) { others[blockOf(Stack::Decoder, ref)].push_back(id); });
    Phrase why;
    for (const PositionId& id : positions)
        forEachRef(positionAt(document, id), [&](const BlockRef& ref) {
            const auto used = others.find(blockOf(Stack::Decoder, ref));
            if (why.empty() && !ref.inEncoder && used != others.end())
                why = {"The decoder still uses block %1 at positions %2: give it a copy of its own first",
                       {ref.name, listText(within(document, used->second))}};
        });
    return why;
}

/// Gives the block another name in the encoder's list of names where its own is taken there.
class EncoderNames {
public:
    explicit EncoderNames(LayoutDocument& document) : document_(document) {}

    BlockRef named(const BlockRef& ref)
    {
        if (ref.inEncoder)
            return {ref.name, false};
        const auto known = names_.find(ref.name);
        if (known != names_.end())
            return {known->second, false};
        const bool taken = hasBlock(document_, Stack::Encoder, ref.name);
        const std::string name = taken ? "." + ref.name : ref.name;
        document_.layout.encoder.blocks.push_back({name, document_.layout.decoder.block(ref.name).shape});
        names_.emplace(ref.name, name);
        return {name, false};
    }

private:
    LayoutDocument& document_;
    std::map<std::string, std::string> names_;
};

/// Decoder positions as the encoder's: without cross-attention.
std::vector<Position> asEncoderPositions(LayoutDocument& document, std::vector<Position> positions)
{
    EncoderNames names(document);
    for (Position& position : positions) {
        position.attention = names.named(position.attention);
        position.ffn = names.named(position.ffn);
        position.cross.reset();
        if (position.norms && !position.norms->own)
            position.norms->name = names.named({position.norms->name, false}).name;
    }
    return positions;
}

Edit moveToEncoder(const LayoutDocument& document, const PositionSet& positions, const InsertPoint& to)
{
    if (Phrase why = whyNotIntoEncoder(document, positions); !why.empty())
        return refused(document, std::move(why));
    LayoutDocument after = copyOf(document);
    const std::vector<int> groups = freshGroups(after, to.stack, wholeGroups(document, positions));
    insertAt(after, to, asEncoderPositions(after, positionsOf(document, positions)), groups);
    eraseAt(after, positions);
    return finished(document, std::move(after),
                    placeLabel(document, positions, to.index, "Move %1 to %2", "Move positions %1 to %2"),
                    rangeOf(to.stack, to.index, static_cast<int>(positions.size())));
}

Phrase needsCross(const std::string& block)
{
    return {"Decoder blocks need cross-attention: %1 has none", {block}};
}

} // namespace

Edit insertBlock(const LayoutDocument& document, const InsertPoint& where, const BlockChoice& block)
{
    const InsertPoint at = clamped(document, where);
    if (Phrase why = whyNotChosen(document, at.stack, block); !why.empty())
        return refused(document, std::move(why));
    const std::string name = block.name.empty() ? freeName(document, at.stack) : block.name;
    Position position;
    position.attention = position.ffn = {name, false};
    if (at.stack == Stack::Decoder)
        position.cross = position.attention;
    LayoutDocument after = copyOf(document);
    insertAt(after, at, {position}, {0});
    return finished(document, std::move(after), {"Insert %1 at %2", {name, text(at.index)}},
                    {{at.stack, at.index}});
}

Edit movePositions(const LayoutDocument& document, const PositionSet& given, const InsertPoint& where)
{
    const PositionSet positions = within(document, given);
    const InsertPoint to = clamped(document, where);
    if (positions.empty())
        return refused(document, {"Nothing is selected"});
    if (!ofOneStack(positions))
        return refused(document, {"Choose positions of one stack"});
    if (positions.front().stack != to.stack && to.stack == Stack::Decoder)
        return refused(document, needsCross(blockLabel(positionAt(document, positions.front()))));
    if (positions.front().stack != to.stack)
        return moveToEncoder(document, positions, to);
    const InsertPoint left{to.stack, to.index - countBefore(positions, to)};
    LayoutDocument after = copyOf(document);
    eraseAt(after, positions);
    const int count = static_cast<int>(positions.size());
    insertAt(after, left, positionsOf(document, positions), groupsOf(document, positions));
    leaveGroups(after, rangeOf(to.stack, left.index, count), wholeGroups(document, positions));
    return finished(document, std::move(after),
                    placeLabel(document, positions, left.index, "Move %1 to %2", "Move positions %1 to %2"),
                    rangeOf(to.stack, left.index, count));
}

Edit insertSameWeights(const LayoutDocument& document, const PositionSet& given, const InsertPoint& where)
{
    const PositionSet positions = within(document, given);
    const InsertPoint to = clamped(document, where);
    if (positions.empty())
        return refused(document, {"Nothing is selected"});
    for (const PositionId& id : positions) {
        const std::string label = blockLabel(positionAt(document, id));
        if (id.stack == Stack::Encoder && to.stack == Stack::Decoder)
            return refused(document, needsCross(label));
        if (id.stack == Stack::Decoder && to.stack == Stack::Encoder)
            return refused(document, {"The encoder cannot use blocks of the decoder: %1 is one", {label}});
    }
    LayoutDocument after = copyOf(document);
    insertAt(after, to, positionsOf(document, positions),
             freshGroups(after, to.stack, wholeGroups(document, positions)));
    return finished(
        document, std::move(after),
        placeLabel(document, positions, to.index, "Use %1 again at %2", "Use positions %1 again at %2"),
        rangeOf(to.stack, to.index, static_cast<int>(positions.size())));
}

Edit removePositions(const LayoutDocument& document, const PositionSet& given)
{
    const PositionSet positions = within(document, given);
    if (positions.empty())
        return refused(document, {"Nothing is selected"});
    LayoutDocument after = copyOf(document);
    eraseAt(after, positions);
    const PositionId first = positions.front();
    const PositionSet next = rangeOf(first.stack, std::min(first.index, countOf(after, first.stack) - 1), 1);
    const Phrase label =
        positions.size() == 1
            ? Phrase{"Remove %1 at %2", {blockLabel(positionAt(document, first)), text(first.index)}}
            : Phrase{"Remove positions %1", {listText(positions)}};
    const PositionSet selected = within(after, next);
    return finished(document, std::move(after), label, selected);
}

Edit groupPositions(const LayoutDocument& document, const PositionSet& given)
{
    const PositionSet positions = within(document, given);
    const bool neighbours =
        positions.size() > 1 && ofOneStack(positions) &&
        positions.back().index - positions.front().index + 1 == static_cast<int>(positions.size());
    if (!neighbours)
        return refused(document, {"Only neighbouring positions of one stack can be grouped"});
    LayoutDocument after = copyOf(document);
    auto& groups = after.groups(positions.front().stack);
    const int fresh = *std::ranges::max_element(groups) + 1;
    for (const PositionId& id : positions)
        groups[static_cast<std::size_t>(id.index)] = fresh;
    return finished(document, std::move(after), {"Group positions %1", {listText(positions)}}, positions);
}

Edit ungroupPositions(const LayoutDocument& document, const PositionSet& given)
{
    const PositionSet positions = within(document, given);
    LayoutDocument after = copyOf(document);
    PositionSet freed;
    for (const PositionId& id : positions) {
        const int group = groupAt(document, id);
        if (group == 0 || groupAt(after, id) == 0)
            continue;
        for (const PositionId& other : rangeOf(id.stack, 0, countOf(after, id.stack)))
            if (groupAt(after, other) == group) {
                after.groups(id.stack)[static_cast<std::size_t>(other.index)] = 0;
                freed.push_back(other);
            }
    }
    if (freed.empty())
        return refused(document, {"No group is selected"});
    return finished(document, std::move(after), {"Ungroup positions %1", {listText(freed)}}, freed);
}

} // namespace reblock
