#include "app/gui/pages/layout/layout_fold.h"

#include <algorithm>
#include <cstdlib>

namespace reblock {
namespace {

constexpr std::array kStacks{Stack::Encoder, Stack::Decoder};

std::size_t at(Stack stack)
{
    return stack == Stack::Encoder ? 0 : 1;
}

int end(const FoldedRange& range)
{
    return range.first + range.period * range.times;
}

bool holds(const FoldedRange& range, int position)
{
    return position >= range.first && position < end(range);
}

bool isWholeStack(const FoldedRange& range, const std::vector<Position>& positions)
{
    return range.times > 1 && range.first == 0 && end(range) == static_cast<int>(positions.size());
}

/// Every repetition has the same blocks and the same correctors.
bool isSameEachTime(const FoldedRange& range, const std::vector<Position>& positions)
{
    const auto first = positions.begin() + range.first;
    for (int i = range.period; i < range.period * range.times; ++i)
        if (first[i] != first[i % range.period])
            return false;
    return true;
}

/// How many of two equally long lists differ.
std::ptrdiff_t countChanged(const std::vector<Position>& a, const std::vector<Position>& b)
{
    std::ptrdiff_t changed = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        changed += a[i] == b[i] ? 0 : 1;
    return changed;
}

} // namespace

void LayoutFold::forget()
{
    chosen_.clear();
    before_ = {};
}

/// Where it grows or changes one position at a time it stays as it is shown.
bool LayoutFold::foldsWhole(Stack stack, const std::vector<Position>& positions) const
{
    const Before& before = before_[at(stack)];
    const bool wasWhole = std::ranges::any_of(found_[at(stack)], &Found::byDefault);
    const auto more = static_cast<std::ptrdiff_t>(positions.size()) - std::ssize(before.positions);
    if (before.isNew || std::abs(more) > 1)
        return true;
    if (wasWhole)
        return before.foldsWhole;
    return more == 0 && countChanged(before.positions, positions) > 1;
}

void LayoutFold::follow(const LayoutDocument& document)
{
    for (const Stack stack : kStacks) {
        const std::vector<Position>& positions = document.layout.stack(stack).positions;
        before_[at(stack)] = {positions, foldsWhole(stack, positions), false};
        std::vector<Found>& found = found_[at(stack)];
        found.clear();
        for (const FoldedRange& range : foldedRanges(document, stack))
            found.push_back({range, isWholeStack(range, positions) && isSameEachTime(range, positions)});
    }
}

bool LayoutFold::isFolded(Stack stack, const Found& found) const
{
    const auto chosen = chosen_.find(key(stack, found.range));
    return chosen == chosen_.end() ? found.byDefault && before_[at(stack)].foldsWhole : chosen->second;
}

std::vector<LayoutFold::Range> LayoutFold::ranges(Stack stack) const
{
    std::vector<Range> shown;
    for (const Found& found : found_[at(stack)]) {
        const bool hidden = std::ranges::any_of(
            shown, [&](const Range& outer) { return outer.folded && holds(outer.range, found.range.first); });
        if (!hidden)
            shown.push_back({found.range, isFolded(stack, found)});
    }
    return shown;
}

PositionSet LayoutFold::shownWith(const PositionId& position) const
{
    for (const Range& range : ranges(position.stack)) {
        if (!range.folded || !holds(range.range, position.index))
            continue;
        PositionSet all;
        for (int i = range.range.first; i < end(range.range); ++i)
            all.push_back({position.stack, i});
        return all;
    }
    return {position};
}

bool LayoutFold::isInRange(const PositionId& position) const
{
    return std::ranges::any_of(found_[at(position.stack)],
                               [&](const Found& found) { return holds(found.range, position.index); });
}

bool LayoutFold::hasRanges() const
{
    return !found_[0].empty() || !found_[1].empty();
}

bool LayoutFold::anyFolded() const
{
    return std::ranges::any_of(
        kStacks, [this](Stack stack) { return std::ranges::any_of(ranges(stack), &Range::folded); });
}

void LayoutFold::toggle(Stack stack, int first, int period)
{
    const auto found = std::ranges::find_if(found_[at(stack)], [&](const Found& each) {
        return each.range.first == first && each.range.period == period;
    });
    if (found == found_[at(stack)].end())
        return;
    chosen_[key(stack, found->range)] = !isFolded(stack, *found);
    Q_EMIT changed();
}

void LayoutFold::toggleAround(const PositionId& position)
{
    const std::vector<Range> shown = ranges(position.stack);
    const Range* innermost = nullptr;
    for (const Range& range : shown)
        if (holds(range.range, position.index))
            innermost = &range;
    if (innermost != nullptr)
        toggle(position.stack, innermost->range.first, innermost->range.period);
}

void LayoutFold::setAll(bool folded)
{
    for (const Stack stack : kStacks)
        for (const Found& found : found_[at(stack)])
            chosen_[key(stack, found.range)] = folded && found.range.depth == 0;
    Q_EMIT changed();
}

} // namespace reblock
