#include "widgets/layout_canvas/bracket_places.h"

#include <algorithm>

namespace reblock {
namespace {

/// The bricks a bracket spans, as indices: first, one behind the last; empty where it begins or ends
/// within a folded brick or beyond the stack.
struct BrickRange {
    int first = 0;
    int end = 0;
    bool empty() const { return first >= end; }
};

BrickRange bricksOf(const CanvasStack& stack, const StackPlaces& places, const CanvasBracket& bracket)
{
    const auto total = static_cast<int>(places.brickOfPosition.size());
    if (bracket.positions < 1 || bracket.first < 0 || bracket.first + bracket.positions > total)
        return {};
    const auto brickAt = [&](int position) {
        return places.brickOfPosition[static_cast<std::size_t>(position)];
    };
    const BrickRange range{brickAt(bracket.first), brickAt(bracket.first + bracket.positions - 1) + 1};
    const CanvasBrick& first = stack.bricks[static_cast<std::size_t>(range.first)];
    const CanvasBrick& last = stack.bricks[static_cast<std::size_t>(range.end - 1)];
    const bool whole = first.position == bracket.first &&
                       last.position + std::max(1, last.positions) == bracket.first + bracket.positions;
    return whole ? range : BrickRange{};
}

bool touches(const BrickRange& range, const LinePlaces& line)
{
    return range.first < line.end && range.end > line.first;
}

BracketPlaces besideBrick(const QRectF& body)
{
    BracketPlaces places;
    places.beside = true;
    places.pieces.push_back(
        {QRectF(body.right() + 3, body.top(), kBesideRoom - 4, body.height()), true, true, {}});
    return places;
}

class BelowBricks {
public:
    BelowBricks(const CanvasStack& stack, const StackPlaces& places, const CanvasBracket& bracket)
        : places_(places), bracket_(bracket), range_(bricksOf(stack, places, bracket)), stack_(stack)
    {
    }

    BracketPlaces run() const
    {
        BracketPlaces result;
        for (const LinePlaces& line : places_.lines)
            if (touches(range_, line))
                result.pieces.push_back(piece(line));
        const auto longest = std::ranges::max_element(
            result.pieces, {}, [](const BracketPiece& piece) { return piece.area.width(); });
        result.counted = static_cast<int>(longest - result.pieces.begin());
        return result;
    }

private:
    const QRectF& body(int brick) const { return places_.bricks[static_cast<std::size_t>(brick)].body; }

    BracketPiece piece(const LinePlaces& line) const
    {
        const int first = std::max(range_.first, line.first);
        const int last = std::min(range_.end, line.end) - 1;
        const int row = std::max(0, bracketRows(stack_, line) - 1 - bracket_.depth);
        const double inset = 2.0 * bracket_.depth;
        const double left = body(first).left() + inset;
        const QRectF area(left, line.brackets + row * kBracketRoom, body(last).right() - inset - left,
                          kBracketRoom);
        return {area, first == range_.first, last == range_.end - 1, ticks(first, last)};
    }

    std::vector<double> ticks(int first, int last) const
    {
        std::vector<double> at;
        for (int repetition = 1; bracket_.period > 0 && repetition < bracket_.times; ++repetition) {
            const int next = bracket_.first + repetition * bracket_.period;
            if (next >= static_cast<int>(places_.brickOfPosition.size()))
                break;
            const int brick = places_.brickOfPosition[static_cast<std::size_t>(next)];
            if (brick > first && brick <= last)
                at.push_back(body(brick).left() - kBrickGap / 2);
        }
        return at;
    }

    const StackPlaces& places_;
    const CanvasBracket& bracket_;
    BrickRange range_;
    const CanvasStack& stack_;
};

} // namespace

bool bracketBeside(const CanvasStack& stack, const CanvasBrick& brick)
{
    return std::any_of(stack.brackets.begin(), stack.brackets.end(), [&](const CanvasBracket& bracket) {
        return bracket.folded && bracket.first == brick.position && bracket.positions == brick.positions;
    });
}

int bracketRows(const CanvasStack& stack, const LinePlaces& line)
{
    if (line.first >= line.end)
        return 0;
    const CanvasBrick& last = stack.bricks[static_cast<std::size_t>(line.end - 1)];
    const int from = stack.bricks[static_cast<std::size_t>(line.first)].position;
    const int end = last.position + std::max(1, last.positions);
    int rows = 0;
    for (const CanvasBracket& bracket : stack.brackets)
        if (!bracket.folded && bracket.first < end && bracket.first + bracket.positions > from)
            rows = std::max(rows, bracket.depth + 1);
    return rows;
}

std::vector<BracketPlaces> bracketPlaces(const CanvasStack& stack, const StackPlaces& places)
{
    std::vector<BracketPlaces> all;
    for (const CanvasBracket& bracket : stack.brackets) {
        const BrickRange range = bricksOf(stack, places, bracket);
        if (range.empty())
            all.emplace_back();
        else if (!bracket.folded)
            all.push_back(BelowBricks(stack, places, bracket).run());
        else if (range.end - range.first == 1)
            all.push_back(besideBrick(places.bricks[static_cast<std::size_t>(range.first)].body));
        else
            all.emplace_back();
    }
    return all;
}

} // namespace reblock
