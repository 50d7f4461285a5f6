#include "core/layout/draft.h"
#include "core/layout/edit/editing.h"

#include <algorithm>

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

int countRepetitions(const LayoutDocument& document, const Repeated& range)
{
    const auto& all = document.layout.stack(range.stack).positions;
    const auto begin = all.begin() + range.first;
    int times = 1;
    while (range.first + (times + 1) * range.count <= static_cast<int>(all.size()) &&
           std::equal(begin, begin + range.count, begin + times * range.count))
        ++times;
    return times;
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

void addRepetitions(LayoutDocument& after, const LayoutDocument& document, const Repeated& range, int more)
{
    bool within = false;
    const std::vector<int> groups = groupsOfCopy(document, range, &within);
    std::vector<Position> positions;
    std::vector<int> numbers;
    const int step = 1 + *std::ranges::max_element(groups);
    for (int i = 0; i < more; ++i) {
        for (const PositionId& id : range.once())
            positions.push_back(positionAt(document, id));
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

Edit repeatPositions(const LayoutDocument& document, const InsertPoint& first, int count, int times)
{
    const int there = countOf(document, first.stack);
    if (first.index < 0 || count < 1 || count > there - first.index)
        return refused(document, {"Nothing is selected"});
    if (times > kMostPositions)
        return refused(document, {"A stack holds at most 1,000 positions"});
    Repeated range{first.stack, first.index, count};
    range.times = countRepetitions(document, range);
    const int wanted = std::max(times, 1);
    const int change = count * (wanted - range.times);
    if (there + change > kMostPositions)
        return refused(document, {"A stack holds at most 1,000 positions"});
    LayoutDocument after = copyOf(document);
    if (change > 0)
        addRepetitions(after, document, range, wanted - range.times);
    else
        eraseAt(after, rangeOf(first.stack, range.end() + change, -change));
    return finished(document, std::move(after), repeatLabel(document, range, wanted), range.once());
}

} // namespace reblock
