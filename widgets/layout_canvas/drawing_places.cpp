#include "widgets/layout_canvas/drawing_places.h"

#include "widgets/layout_canvas/block_links.h"
#include "widgets/layout_canvas/bracket_places.h"
#include "widgets/layout_canvas/canvas_look.h"
#include "widgets/layout_canvas/folded_painting.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace reblock {
namespace {

constexpr double kMargin = 16;
constexpr double kHeadHeight = 24;
constexpr double kNumberHeight = 16;
constexpr double kMarkHeight = 14;
constexpr double kChipPitch = 19;
constexpr double kLineGap = 8;
constexpr double kStackGap = 20;
constexpr double kFlatHeight = 22;
constexpr double kBrickWidth = 39;
constexpr double kColumn = kBrickWidth + kBrickGap;
/// The widest thing on a line, in columns.
constexpr int kMostColumns = 5;

double columns(int count)
{
    return count * kColumn - kBrickGap;
}

/// The fewest columns, at least `least`, that hold so many pixels.
double columnsFor(double pixels, int least)
{
    const int needed = static_cast<int>(std::ceil((pixels + kBrickGap) / kColumn));
    return columns(std::clamp(needed, least, kMostColumns));
}

double brickWidth(const CanvasBrick& brick, bool bracketBeside, const CanvasLook& look)
{
    const QFontMetricsF letter(look.letter);
    const QFontMetricsF name(look.name);
    const double label = letter.horizontalAdvance(brick.label);
    if (!isFolded(brick))
        return label <= kBrickWidth - 8 ? kBrickWidth
                                        : columnsFor(name.horizontalAdvance(brick.label) + 12, 1);
    const double stripes = 20.0 * static_cast<double>(brick.colors.size());
    const double count = name.horizontalAdvance(QStringLiteral("×%1").arg(brick.times));
    const double beside = bracketBeside ? kBesideRoom : 0;
    return columnsFor(std::max(stripes, label) + count + 30 + beside, 2) - beside;
}

/// Columns wide, so that its words stand in three lines at most.
double endWidth(const QString& text, const CanvasLook& look)
{
    const QFontMetricsF metrics(look.fine);
    for (int count = 2; count < kMostColumns; ++count) {
        const QRectF room(0, 0, columns(count) - 22, 1000);
        const QRectF words = metrics.boundingRect(room, Qt::TextWordWrap | Qt::AlignLeft, text);
        if (words.height() <= kBodyHeight - 4 && words.width() <= room.width())
            return columns(count);
    }
    return columns(kMostColumns);
}

/// Puts one stack's boxes into lines, then the lines below each other.
class StackFlow {
public:
    StackFlow(const CanvasStack& stack, double top, double width, const CanvasLook& look)
        : stack_(stack), look_(look), right_(width - kMargin)
    {
        places_.head = QRectF(kMargin, top, width - 2 * kMargin, kHeadHeight);
        places_.bricks.reserve(stack.bricks.size());
        x_ = kMargin;
        startLine();
    }

    StackPlaces run()
    {
        flow();
        stackLines();
        placeParts();
        places_.brackets = bracketPlaces(stack_, places_);
        const double top = places_.head.bottom();
        places_.band = QRectF(0, top, right_ + kMargin, places_.lines.back().bottom - top);
        return std::move(places_);
    }

private:
    int line() const { return static_cast<int>(places_.lines.size()) - 1; }

    void startLine()
    {
        LinePlaces line;
        line.first = line.end = static_cast<int>(places_.bricks.size());
        places_.lines.push_back(line);
        x_ = kMargin;
    }

    /// A box of that width, on the next line where it does not fit; y is its line for now.
    QRectF place(double width, double beside = 0)
    {
        if (x_ > kMargin && x_ + width + beside > right_)
            startLine();
        const QRectF box(x_, line(), width, kBodyHeight);
        x_ += width + beside + kBrickGap;
        return box;
    }

    void flow()
    {
        if (!stack_.before.isEmpty())
            places_.before = place(endWidth(stack_.before, look_));
        for (const CanvasBrick& brick : stack_.bricks) {
            const bool beside = bracketBeside(stack_, brick);
            const QRectF body = place(brickWidth(brick, beside, look_), beside ? kBesideRoom : 0);
            places_.bricks.push_back({body, {}, {}, line()});
            places_.lines.back().end = static_cast<int>(places_.bricks.size());
            if (brick.mark != CanvasMark::Removed)
                places_.brickOfPosition.insert(places_.brickOfPosition.end(),
                                               static_cast<std::size_t>(std::max(1, brick.positions)),
                                               static_cast<int>(places_.bricks.size()) - 1);
        }
        if (stack_.bricks.empty())
            places_.empty = place(std::max(columns(3), endWidth(stack_.empty, look_)));
        placeAfter();
    }

    /// Alone on a line it is one row of words, not as high as a brick.
    void placeAfter()
    {
        if (stack_.after.isEmpty())
            return;
        const std::size_t lines = places_.lines.size();
        places_.after = place(endWidth(stack_.after, look_));
        if (places_.lines.size() == lines)
            return;
        places_.lines.back().height = kFlatHeight;
        const double words = QFontMetricsF(look_.fine).horizontalAdvance(stack_.after);
        places_.after.setWidth(std::min(right_ - kMargin, columnsFor(words + 26, 2)));
        places_.after.setHeight(kFlatHeight);
    }

    double chipsBelow(const LinePlaces& line) const
    {
        std::size_t most = 0;
        for (int i = line.first; i < line.end; ++i)
            most = std::max(most, stack_.bricks[static_cast<std::size_t>(i)].chips.size());
        return most == 0 ? 4 : 8 + kChipPitch * static_cast<double>(most);
    }

    bool hasMarks(const LinePlaces& line) const
    {
        return std::any_of(stack_.bricks.begin() + line.first, stack_.bricks.begin() + line.end,
                           [](const CanvasBrick& brick) { return !brick.markText.isEmpty(); });
    }

    void stackLines()
    {
        const double arcs = hasReuse(stack_) ? kArcRoom : 0;
        double y = places_.head.bottom();
        for (LinePlaces& line : places_.lines) {
            line.top = y;
            const bool flat = line.height < kBodyHeight;
            line.bodies = y + (flat ? 0 : kNumberHeight) + (hasMarks(line) ? kMarkHeight : 0);
            line.arcs = line.bodies + line.height + chipsBelow(line);
            line.brackets = line.arcs + (flat ? 0 : arcs);
            line.bottom = line.brackets + kBracketRoom * bracketRows(stack_, line) + kLineGap;
            y = line.bottom;
        }
        for (QRectF* box : {&places_.before, &places_.after, &places_.empty})
            lower(*box);
        for (BrickPlaces& brick : places_.bricks)
            lower(brick.body);
    }

    /// From its line's number to that line's height.
    void lower(QRectF& box) const
    {
        if (!box.isNull())
            box.moveTop(places_.lines[static_cast<std::size_t>(box.top())].bodies);
    }

    void placeParts()
    {
        for (std::size_t i = 0; i < places_.bricks.size(); ++i) {
            placeChips(stack_.bricks[i], places_.bricks[i]);
            placeStripes(stack_.bricks[i], places_.bricks[i]);
        }
    }

    void placeChips(const CanvasBrick& brick, BrickPlaces& at) const
    {
        const QFontMetricsF metrics(look_.fine);
        double y = at.body.bottom() + 6;
        for (const CanvasChip& chip : brick.chips) {
            const double room = at.body.width() + 4;
            const double width = std::clamp(metrics.horizontalAdvance(chip.text) + 14, 31.0, room);
            at.chips.emplace_back(std::round(at.body.center().x() - width / 2), y, width, kChipHeight);
            y += kChipPitch;
        }
    }

    void placeStripes(const CanvasBrick& brick, BrickPlaces& at) const
    {
        const double width = at.body.width() - tailWidth(brick, look_);
        const auto count = static_cast<double>(brick.parts.size());
        for (double i = 0; i < count; ++i) {
            const double top = std::round(at.body.height() * i / count);
            const double bottom = std::round(at.body.height() * (i + 1) / count);
            at.parts.emplace_back(at.body.left(), at.body.top() + top, width, bottom - top);
        }
    }

    const CanvasStack& stack_;
    const CanvasLook& look_;
    double right_;
    double x_ = 0;
    StackPlaces places_;
};

} // namespace

DrawingPlaces::DrawingPlaces(const CanvasPicture& picture, double width, const CanvasLook& look)
{
    double y = kLineGap;
    for (std::size_t s = 0; s < 2; ++s) {
        stacks[s] = StackFlow(picture.stacks[s], y, width, look).run();
        y = stacks[s].band.bottom() + kStackGap;
    }
    all = QRectF(0, 0, width, y - kStackGap + kLineGap);
}

int positionCount(const CanvasStack& stack)
{
    int count = 0;
    for (const CanvasBrick& brick : stack.bricks)
        count += brick.mark == CanvasMark::Removed ? 0 : std::max(1, brick.positions);
    return count;
}

} // namespace reblock
