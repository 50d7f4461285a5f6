#include "widgets/layout_canvas/drawing_places.h"
#include "widgets/layout_canvas/layout_scene.h"

#include <algorithm>
#include <cmath>

namespace reblock {
namespace {

/// How far from a lower edge it is still taken.
constexpr double kEdge = 5;

using What = CanvasHit::What;

/// The search for what lies under a point on one stack.
class StackHit {
public:
    StackHit(const CanvasStack& stack, const StackPlaces& places, int number, const QPointF& point)
        : stack_(stack), places_(places), number_(number), point_(point)
    {
    }

    CanvasHit run() const
    {
        const LinePlaces& line = lineAt();
        for (int i = line.first; i < line.end; ++i)
            if (const CanvasHit hit = brickHit(i); hit.what != What::Outside)
                return hit;
        for (int i = static_cast<int>(places_.brackets.size()) - 1; i >= 0; --i)
            if (const CanvasHit hit = bracketHit(i); hit.what != What::Outside)
                return hit;
        return made(What::Between, insertionAt());
    }

    int insertionAt() const
    {
        const LinePlaces& line = lineAt();
        for (int i = line.first; i < line.end; ++i)
            if (point_.x() < bodyOf(i).center().x() && !isRemoved(i))
                return brick(i).position;
        return positionAfter(line.end);
    }

private:
    const CanvasBrick& brick(int i) const { return stack_.bricks[static_cast<std::size_t>(i)]; }
    const BrickPlaces& at(int i) const { return places_.bricks[static_cast<std::size_t>(i)]; }
    const QRectF& bodyOf(int i) const { return at(i).body; }
    bool isRemoved(int i) const { return brick(i).mark == CanvasMark::Removed; }

    CanvasHit made(What what, int index) const { return {what, {number_, index}, -1, -1, -1}; }

    const LinePlaces& lineAt() const
    {
        const auto found = std::ranges::find_if(
            places_.lines, [&](const LinePlaces& line) { return point_.y() < line.bottom; });
        return found == places_.lines.end() ? places_.lines.back() : *found;
    }

    /// The gap before the first brick from `i` on that is not removed.
    int positionAfter(int i) const
    {
        for (; i < static_cast<int>(stack_.bricks.size()); ++i)
            if (!isRemoved(i))
                return brick(i).position;
        return positionCount(stack_);
    }

    CanvasHit brickHit(int i) const
    {
        if (isRemoved(i))
            return {};
        const BrickPlaces& places = at(i);
        CanvasHit hit = made(What::Brick, brick(i).position);
        if (places.body.contains(point_)) {
            if (point_.y() >= places.body.bottom() - kEdge)
                hit.what = What::LowerEdge;
            else if (const int part = indexAt(places.parts); part >= 0)
                hit = {What::Part, hit.place, -1, part, -1};
            return hit;
        }
        const int chip = indexAt(places.chips);
        return chip < 0 ? CanvasHit{} : CanvasHit{What::Chip, hit.place, chip, -1, -1};
    }

    int indexAt(const std::vector<QRectF>& boxes) const
    {
        const auto found =
            std::ranges::find_if(boxes, [&](const QRectF& box) { return box.contains(point_); });
        return found == boxes.end() ? -1 : static_cast<int>(found - boxes.begin());
    }

    CanvasHit bracketHit(int i) const
    {
        const BracketPlaces& places = places_.brackets[static_cast<std::size_t>(i)];
        for (const BracketPiece& piece : places.pieces)
            if (piece.area.contains(point_)) {
                const bool edge = point_.y() >= piece.area.bottom() - kEdge;
                CanvasHit hit = made(edge ? What::LowerEdge : What::Bracket,
                                     stack_.brackets[static_cast<std::size_t>(i)].first);
                hit.bracket = i;
                return hit;
            }
        return {};
    }

    const CanvasStack& stack_;
    const StackPlaces& places_;
    int number_;
    QPointF point_;
};

/// The stack whose rows hold a point; -1: none, also where the point is not finite.
int stackAt(const DrawingPlaces& places, const QPointF& point)
{
    if (!std::isfinite(point.x()) || !std::isfinite(point.y()))
        return -1;
    for (std::size_t s = 0; s < places.stacks.size(); ++s)
        if (places.stacks[s].band.contains(point))
            return static_cast<int>(s);
    return -1;
}

StackHit searchOn(const CanvasPicture& picture, const DrawingPlaces& places, int stack, const QPointF& point)
{
    const auto s = static_cast<std::size_t>(stack);
    return {picture.stacks[s], places.stacks[s], stack, point};
}

QRectF barAt(double x, const LinePlaces& line)
{
    return {x - 1.5, line.bodies - 12, 3, kBodyHeight + 24};
}

} // namespace

CanvasHit hitAt(const CanvasPicture& picture, const DrawingPlaces& places, const QPointF& point)
{
    const int stack = stackAt(places, point);
    return stack < 0 ? CanvasHit{} : searchOn(picture, places, stack, point).run();
}

CanvasPlace insertionAt(const CanvasPicture& picture, const DrawingPlaces& places, const QPointF& point)
{
    const int stack = stackAt(places, point);
    return {std::max(0, stack), stack < 0 ? -1 : searchOn(picture, places, stack, point).insertionAt()};
}

std::vector<QRectF> insertionBars(const DrawingPlaces& places, const CanvasPlace& before)
{
    const StackPlaces& stack = places.stacks[static_cast<std::size_t>(before.stack)];
    const auto count = static_cast<int>(stack.brickOfPosition.size());
    const int index = std::clamp(before.index, 0, count);
    std::vector<QRectF> bars;
    const auto lineOf = [&](int brick) { return stack.bricks[static_cast<std::size_t>(brick)].line; };
    const auto add = [&](int brick, bool right) {
        const QRectF& body = stack.bricks[static_cast<std::size_t>(brick)].body;
        const double half = kBrickGap / 2;
        bars.push_back(barAt(right ? body.right() + half : body.left() - half,
                             stack.lines[static_cast<std::size_t>(lineOf(brick))]));
    };
    if (count == 0 && !stack.empty.isNull())
        return {barAt(stack.empty.left() - kBrickGap / 2, stack.lines.front())};
    const int next = index < count ? stack.brickOfPosition[static_cast<std::size_t>(index)] : -1;
    const int previous = index > 0 ? stack.brickOfPosition[static_cast<std::size_t>(index - 1)] : -1;
    if (next >= 0)
        add(next, false);
    if (previous >= 0 && (next < 0 || lineOf(previous) != lineOf(next)))
        add(previous, true);
    return bars;
}

} // namespace reblock
