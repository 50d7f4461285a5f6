#include "widgets/layout_canvas/canvas_places.h"

#include <algorithm>
#include <cmath>
#include <optional>
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

/// Whether a bracket repeats the same weights; else each repetition has blocks of its own.
bool isSameEachTime(const LayoutScene& scene, int stack, const CanvasBracket& bracket)
{
    const CanvasBrick* brick = scene.brickAt({stack, bracket.first});
    if (brick != nullptr && brick->positions == bracket.positions)
        return static_cast<int>(brick->colors.size()) <= bracket.period;
    const auto label = [&](int index) {
        const CanvasBrick* at = scene.brickAt({stack, index});
        return at == nullptr ? QString() : at->label;
    };
    for (int index = bracket.first; index < bracket.first + bracket.positions - bracket.period; ++index)
        if (label(index) != label(index + bracket.period))
            return false;
    return true;
}

/// Whether these places are neighbours of one stack, with all of `within` among them.
bool areNeighbours(const std::vector<CanvasPlace>& places, const std::vector<CanvasPlace>& within)
{
    if (places.size() <= within.size() || !std::ranges::includes(places, within))
        return false;
    const CanvasPlace last{places.front().stack, places.front().index + static_cast<int>(places.size()) - 1};
    return places.back() == last;
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

RepeatRange repeatRange(const LayoutScene& scene, int stack, const CanvasBracket& bracket)
{
    const CanvasPlace first{stack, bracket.first};
    if (bracket.times > 1 && !isSameEachTime(scene, stack, bracket))
        return {first, bracket.positions, 1};
    return {first, std::max(1, bracket.period), std::max(1, bracket.times)};
}

RepeatRange repeatRange(const LayoutScene& scene, const CanvasPlace& place,
                        const std::vector<CanvasPlace>& selected)
{
    const std::vector<CanvasPlace> brick = placesOfBrick(scene, place);
    const bool several = areNeighbours(selected, brick);
    const CanvasPlace first = several ? selected.front() : place;
    const int count = static_cast<int>(several ? selected.size() : std::max<std::size_t>(1, brick.size()));
    for (const CanvasBracket& bracket : bracketsOf(scene, place.stack)) {
        const RepeatRange range = repeatRange(scene, place.stack, bracket);
        const bool isOnce = range.first == first && range.period == count;
        const bool isBrick =
            !several && count > 1 && bracket.first == first.index && bracket.positions == count;
        const bool isOneOfMany = count == 1 && range.period == 1 && covers(bracket, first.index);
        if (isOnce || isBrick || isOneOfMany)
            return range;
    }
    return {first, count, 1};
}

} // namespace reblock
