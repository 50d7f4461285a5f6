#include "core/layout/draft.h"
#include "core/layout/edit/editing.h"

#include <algorithm>
#include <functional>

namespace reblock {

namespace {

/// Neighbouring positions and how often they stand there, counted from the first.
struct Repeated {
    Stack stack = Stack::Encoder;
    int first = 0;
    int count = 0;
    int times = 1;

    int end() const { return first + count * times; }
    PositionSet once() const { return rangeOf(stack, first, count); }
};

/// How often it stands there where `alike` says which positions are equal.
template <typename Alike>
int countRepetitions(const LayoutDocument& document, const Repeated& range, const Alike& alike)
{
    const auto& all = document.layout.stack(range.stack).positions;
    const auto begin = all.begin() + range.first;
    int times = 1;
    while (range.first + (times + 1) * range.count <= static_cast<int>(all.size()) &&
           std::equal(begin, begin + range.count, begin + times * range.count, alike))
        ++times;
    return times;
}

/// As the bracket counts: repetitions with blocks of their own too.
int countShown(const LayoutDocument& document, const Repeated& range, const std::map<BlockId, int>& uses)
{
    return countRepetitions(document, range, [&](const Position& a, const Position& b) {
        return lookOf(range.stack, a, uses) == lookOf(range.stack, b, uses);
    });
}

/// New blocks, shaped alike, in place of those that only this position uses.
Position withOwnBlocks(LayoutDocument& document, Stack stack, Position position,
                       const std::map<BlockId, int>& uses)
{
    std::map<std::string, std::string> names;
    const auto fresh = [&](const std::string& name, bool inEncoder) {
        if (inEncoder || uses.at({stack, name}) > 1)
            return name;
        auto& blocks = document.layout.stack(stack).blocks;
        const auto [known, isNew] = names.emplace(name, "." + std::to_string(blocks.size()));
        if (isNew)
            blocks.push_back({known->second, document.layout.stack(stack).block(name).shape});
        return known->second;
    };
    position.attention.name = fresh(position.attention.name, position.attention.inEncoder);
    if (position.cross)
        position.cross->name = fresh(position.cross->name, false);
    position.ffn.name = fresh(position.ffn.name, position.ffn.inEncoder);
    if (position.norms && !position.norms->own)
        position.norms->name = fresh(position.norms->name, false);
    return position;
}

/// The groups of one more repetition: new ones of what is wholly repeated; what is repeated within a
/// group stays in it.
std::vector<int> groupsOfCopy(const LayoutDocument& document, const Repeated& range, bool* within)
{
    std::vector<int> groups = wholeGroups(document, range.once());
    const int group = groupAt(document, {range.stack, range.first});
    const auto inGroup = [&](const PositionId& id) { return groupAt(document, id) == group; };
    *within = group > 0 && groups.front() == 0 && std::ranges::all_of(range.once(), inGroup);
    if (*within)
        std::ranges::fill(groups, group);
    return groups;
}

/// make   each further position from the one that it repeats
template <typename Make>
void addRepetitions(LayoutDocument& after, const LayoutDocument& document, const Repeated& range, int more,
                    const Make& make)
{
    bool within = false;
    const std::vector<int> groups = groupsOfCopy(document, range, &within);
    std::vector<Position> positions;
    std::vector<int> numbers;
    const int step = 1 + *std::ranges::max_element(groups);
    for (int i = 0; i < more; ++i) {
        for (const PositionId& id : range.once())
            positions.push_back(make(positionAt(document, id)));
        for (const int group : groups)
            numbers.push_back(within || group == 0 ? group : group + i * step);
    }
    insertAt(after, {range.stack, range.end()}, positions,
             within ? numbers : freshGroups(after, range.stack, numbers));
}

Phrase repeatLabel(const LayoutDocument& document, const Repeated& range, int times)
{
    const PositionSet once = range.once();
    if (range.count == 1)
        return {"Repeat %1 %2 times",
                {blockLabel(positionAt(document, once.front())), std::to_string(times)}};
    return {"Repeat positions %1 %2 times", {listText(once), std::to_string(times)}};
}

} // namespace

Edit repeatPositions(const LayoutDocument& document, const InsertPoint& first, int count, int times,
                     RepeatAs how)
{
    const int there = countOf(document, first.stack);
    if (first.index < 0 || count < 1 || count > there - first.index)
        return refused(document, {"Nothing is selected"});
    if (times > kMostPositions)
        return refused(document, {"A stack holds at most 1,000 positions"});
    const auto uses = blockUses(document);
    Repeated range{first.stack, first.index, count};
    range.times = how == RepeatAs::Shown ? countShown(document, range, uses)
                                         : countRepetitions(document, range, std::equal_to<Position>());
    const bool own = how == RepeatAs::Shown && range.times > 1;
    const int wanted = std::max(times, 1);
    const int change = count * (wanted - range.times);
    if (there + change > kMostPositions)
        return refused(document, {"A stack holds at most 1,000 positions"});
    LayoutDocument after = copyOf(document);
    if (change > 0)
        addRepetitions(after, document, range, wanted - range.times, [&](const Position& position) {
            return own ? withOwnBlocks(after, first.stack, position, uses) : position;
        });
    else
        eraseAt(after, rangeOf(first.stack, range.end() + change, -change));
    return finished(document, std::move(after), repeatLabel(document, range, wanted), range.once());
}

} // namespace reblock
