#include "widgets/layout_canvas/canvas_places.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace reblock {
namespace {

const std::vector<CanvasBracket>& bracketsOf(const LayoutScene& scene, int stack)
{
    return scene.picture().stacks[static_cast<std::size_t>(std::clamp(stack, 0, 1))].brackets;
}

bool covers(const CanvasBracket& bracket, int index)
{
    return index >= bracket.first && index < bracket.first + bracket.positions;
}

std::vector<CanvasPlace> placesFrom(int stack, int first, int count)
{
    std::vector<CanvasPlace> places;
    for (int i = 0; i < count; ++i)
        places.push_back({stack, first + i});
    return places;
}

/// The selection where it is one run of neighbours with this place among them, else the place alone.
RepeatRange selectedRange(const std::vector<CanvasPlace>& selected, const CanvasPlace& place)
{
    if (!std::ranges::binary_search(selected, place) || selected.front().stack != selected.back().stack)
        return {place, 1, 1};
    const int count = static_cast<int>(selected.size());
    const bool neighbours = selected.back().index - selected.front().index == count - 1;
    return neighbours ? RepeatRange{selected.front(), count, 1} : RepeatRange{place, 1, 1};
}

/// The bracket that this range is one repetition of, or all of.
const CanvasBracket* bracketOf(const std::vector<CanvasBracket>& brackets, const RepeatRange& range)
{
    const auto found = std::ranges::find_if(brackets, [&](const CanvasBracket& bracket) {
        const bool whole = bracket.first == range.first.index && bracket.positions == range.period;
        const bool once = bracket.first == range.first.index && bracket.period == range.period;
        const bool single = range.period == 1 && bracket.period == 1 && covers(bracket, range.first.index);
        return whole || once || single;
    });
    return found == brackets.end() ? nullptr : &*found;
}

/// How far apart two bricks are, rows first; not a row on the wanted side: absent.
std::optional<std::tuple<double, double>> distance(const QRectF& from, const QRectF& to, bool down)
{
    const double rows = down ? to.top() - from.bottom() : from.top() - to.bottom();
    if (to.isNull() || rows < 0)
        return {};
    return std::tuple(rows, std::abs(to.center().x() - from.center().x()));
}

} // namespace

std::vector<CanvasPlace> placesOfBrick(const LayoutScene& scene, const CanvasPlace& place)
{
    const CanvasBrick* brick = scene.brickAt(place);
    return brick == nullptr ? std::vector<CanvasPlace>()
                            : placesFrom(place.stack, brick->position, brick->positions);
}

std::vector<CanvasPlace> placesBetween(const LayoutScene& scene, const CanvasPlace& from,
                                       const CanvasPlace& to)
{
    const CanvasBrick* first = scene.brickAt(std::min(from, to));
    const CanvasBrick* last = scene.brickAt(std::max(from, to));
    if (first == nullptr || last == nullptr || from.stack != to.stack)
        return {};
    return placesFrom(from.stack, first->position, last->position + last->positions - first->position);
}

std::vector<CanvasPlace> placesOfBracket(int stack, const CanvasBracket& bracket)
{
    return placesFrom(stack, bracket.first, bracket.positions);
}

CanvasPlace placeBeside(const LayoutScene& scene, const CanvasPlace& place, int steps)
{
    const CanvasBrick* brick = scene.brickAt(place);
    if (brick == nullptr)
        return place;
    const int index = steps > 0 ? brick->position + brick->positions : brick->position - 1;
    const CanvasBrick* beside = scene.brickAt({place.stack, index});
    return {place.stack, beside == nullptr ? brick->position : beside->position};
}

CanvasPlace placeAcross(const LayoutScene& scene, const CanvasPlace& place, bool down)
{
    const QRectF from = scene.brickRect(place);
    if (from.isNull()) {
        const CanvasPlace other = endPlace(scene, down ? 1 : 0, false);
        return other.index < 0 ? place : other;
    }
    CanvasPlace best = place;
    std::optional<std::tuple<double, double>> nearest;
    for (const int stack : {0, 1}) {
        for (CanvasPlace at = endPlace(scene, stack, false); at.index >= 0;) {
            const auto away = distance(from, scene.brickRect(at), down);
            if (away && (!nearest || *away < *nearest)) {
                nearest = away;
                best = at;
            }
            const CanvasPlace next = placeBeside(scene, at, 1);
            at = next == at ? CanvasPlace{stack, -1} : next;
        }
    }
    return best;
}

CanvasPlace endPlace(const LayoutScene& scene, int stack, bool last)
{
    const CanvasBrick* brick = scene.brickAt({stack, last ? scene.positions(stack) - 1 : 0});
    return {stack, brick == nullptr ? -1 : brick->position};
}

const CanvasBracket* bracketAround(const LayoutScene& scene, const CanvasPlace& place)
{
    const CanvasBracket* around = nullptr;
    for (const CanvasBracket& bracket : bracketsOf(scene, place.stack)) {
        if (!covers(bracket, place.index))
            continue;
        if (bracket.folded && (around == nullptr || !around->folded || bracket.depth < around->depth))
            around = &bracket;
        else if (around == nullptr || (!around->folded && bracket.depth > around->depth))
            around = &bracket;
    }
    return around;
}

RepeatRange repeatRange(int stack, const CanvasBracket& bracket)
{
    return {{stack, bracket.first}, std::max(1, bracket.period), std::max(1, bracket.times)};
}

RepeatRange repeatRange(const LayoutScene& scene, const CanvasPlace& place,
                        const std::vector<CanvasPlace>& selected)
{
    RepeatRange range = selectedRange(selected, place);
    const CanvasBrick* brick = scene.brickAt(place);
    if (brick != nullptr && range.period == 1)
        range = {{place.stack, brick->position}, brick->positions, 1};
    const CanvasBracket* bracket = bracketOf(bracketsOf(scene, place.stack), range);
    return bracket == nullptr ? range : repeatRange(place.stack, *bracket);
}

} // namespace reblock
