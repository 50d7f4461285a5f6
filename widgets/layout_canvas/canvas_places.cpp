#include "widgets/layout_canvas/canvas_places.h"

#include <algorithm>

namespace reblock {
namespace {

const CanvasStack& stackOf(const CanvasPicture& picture, int stack)
{
    return picture.stacks[static_cast<std::size_t>(std::clamp(stack, 0, 1))];
}

bool covers(int first, int positions, int index)
{
    return index >= first && index < first + positions;
}

/// How many selected neighbours there are with this place among them, and where they begin.
RepeatRange selectedRange(const std::vector<CanvasPlace>& selected, const CanvasPlace& place)
{
    if (!std::ranges::binary_search(selected, place) || selected.front().stack != selected.back().stack)
        return {place, 1, 1};
    const int count = static_cast<int>(selected.size());
    const bool neighbours = selected.back().index - selected.front().index == count - 1;
    return neighbours ? RepeatRange{selected.front(), count, 1} : RepeatRange{place, 1, 1};
}

/// As often as a bracket with just these positions says.
int timesNow(const CanvasStack& stack, int first, int period)
{
    const auto found = std::ranges::find_if(stack.brackets, [&](const CanvasBracket& bracket) {
        return bracket.first == first && bracket.period == period;
    });
    return found == stack.brackets.end() ? 1 : found->times;
}

/// A bracket that repeats whole repetitions of this range, or one position many times with it inside.
const CanvasBracket* sameRepeat(const CanvasStack& stack, const RepeatRange& range)
{
    const auto found = std::ranges::find_if(stack.brackets, [&](const CanvasBracket& bracket) {
        const bool whole = bracket.first == range.first.index && bracket.positions == range.period;
        const bool single =
            range.period == 1 && bracket.period == 1 &&
            covers(bracket.first, bracket.positions, range.first.index);
        return whole || single;
    });
    return found == stack.brackets.end() ? nullptr : &*found;
}

} // namespace

const CanvasBrick* brickAt(const CanvasPicture& picture, const CanvasPlace& place)
{
    if (place.stack < 0 || place.stack > 1)
        return nullptr;
    const std::vector<CanvasBrick>& bricks = stackOf(picture, place.stack).bricks;
    const auto after = std::ranges::upper_bound(bricks, place.index, {}, &CanvasBrick::position);
    if (after == bricks.begin())
        return nullptr;
    const CanvasBrick& brick = *std::prev(after);
    return covers(brick.position, brick.positions, place.index) ? &brick : nullptr;
}

std::vector<CanvasPlace> placesOfBrick(const CanvasPicture& picture, const CanvasPlace& place)
{
    std::vector<CanvasPlace> places;
    if (const CanvasBrick* brick = brickAt(picture, place)) {
        for (int i = 0; i < brick->positions; ++i)
            places.push_back({place.stack, brick->position + i});
    }
    return places;
}

std::vector<CanvasPlace> placesBetween(const CanvasPicture& picture, const CanvasPlace& from,
                                       const CanvasPlace& to)
{
    const CanvasBrick* first = brickAt(picture, std::min(from, to));
    const CanvasBrick* last = brickAt(picture, std::max(from, to));
    std::vector<CanvasPlace> places;
    if (first == nullptr || last == nullptr || from.stack != to.stack)
        return places;
    for (int index = first->position; index < last->position + last->positions; ++index)
        places.push_back({from.stack, index});
    return places;
}

CanvasPlace placeBeside(const CanvasPicture& picture, const CanvasPlace& place, int steps)
{
    const CanvasBrick* brick = brickAt(picture, place);
    if (brick == nullptr)
        return firstPlace(picture);
    const std::vector<CanvasBrick>& bricks = stackOf(picture, place.stack).bricks;
    const auto last = static_cast<std::ptrdiff_t>(bricks.size()) - 1;
    const auto at = std::clamp<std::ptrdiff_t>(brick - bricks.data() + steps, 0, last);
    return {place.stack, bricks[static_cast<std::size_t>(at)].position};
}

CanvasPlace firstPlace(const CanvasPicture& picture)
{
    for (const int stack : {0, 1}) {
        if (!stackOf(picture, stack).bricks.empty())
            return {stack, stackOf(picture, stack).bricks.front().position};
    }
    return {0, -1};
}

const CanvasBracket* bracketAround(const CanvasPicture& picture, const CanvasPlace& place, bool outermost)
{
    const CanvasBracket* around = nullptr;
    for (const CanvasBracket& bracket : stackOf(picture, place.stack).brackets) {
        if (!covers(bracket.first, bracket.positions, place.index))
            continue;
        if (bracket.folded && (around == nullptr || !around->folded || bracket.depth < around->depth))
            around = &bracket;
        const bool better = around == nullptr || (!around->folded && (bracket.depth < around->depth) == outermost);
        if (better)
            around = &bracket;
    }
    return around;
}

RepeatRange repeatRange(int stack, const CanvasBracket& bracket)
{
    return {{stack, bracket.first}, std::max(1, bracket.period), std::max(1, bracket.times)};
}

RepeatRange repeatRange(const CanvasPicture& picture, const CanvasPlace& place,
                        const std::vector<CanvasPlace>& selected)
{
    const CanvasStack& stack = stackOf(picture, place.stack);
    RepeatRange range = selectedRange(selected, place);
    const CanvasBrick* brick = brickAt(picture, place);
    if (brick != nullptr && range.period == 1)
        range = {{place.stack, brick->position}, brick->positions, 1};
    if (const CanvasBracket* bracket = sameRepeat(stack, range))
        return repeatRange(place.stack, *bracket);
    range.times = timesNow(stack, range.first.index, range.period);
    return range;
}

} // namespace reblock
