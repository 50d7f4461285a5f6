#include "widgets/layout_canvas/block_links.h"

#include <algorithm>
#include <map>

namespace reblock {
namespace {

class LinkMaker {
public:
    LinkMaker(const CanvasStack& stack, const StackPlaces& places)
        : stack_(stack), places_(places), lines_(places.lines.size())
    {
    }

    std::vector<std::vector<LinkPiece>> run()
    {
        std::map<BlockKey, int> lastUse;
        for (int brick = 0; brick < static_cast<int>(stack_.bricks.size()); ++brick)
            for (const BlockKey& block : blocksOf(stack_.bricks[static_cast<std::size_t>(brick)])) {
                const auto [use, isFirst] = lastUse.try_emplace(block, brick);
                if (!isFirst)
                    link(block, use->second, brick);
                use->second = brick;
            }
        return std::move(lines_);
    }

private:
    const BrickPlaces& at(int brick) const { return places_.bricks[static_cast<std::size_t>(brick)]; }

    void add(int line, const LinkPiece& piece) { lines_[static_cast<std::size_t>(line)].push_back(piece); }

    /// Blocks take turns in the order of their first links.
    int laneOf(const BlockKey& block)
    {
        return lanes_.try_emplace(block, static_cast<int>(lanes_.size()) % kLinkLanes).first->second;
    }

    void link(const BlockKey& block, int from, int to)
    {
        const double start = at(from).body.center().x();
        const double end = at(to).body.center().x();
        const int first = at(from).line;
        const int last = at(to).line;
        const int lane = laneOf(block);
        if (first == last)
            return add(first, {block, lane, start, end, true, true});
        const double left = places_.head.left() - 8;
        const double right = places_.head.right() + 8;
        add(first, {block, lane, start, right, true, false});
        for (int line = first + 1; line < last; ++line)
            add(line, {block, lane, left, right, false, false});
        add(last, {block, lane, left, end, false, true});
    }

    const CanvasStack& stack_;
    const StackPlaces& places_;
    std::map<BlockKey, int> lanes_;
    std::vector<std::vector<LinkPiece>> lines_;
};

} // namespace

std::set<BlockKey> blocksOf(const CanvasBrick& brick)
{
    std::set<BlockKey> blocks;
    if (brick.mark == CanvasMark::Removed)
        return blocks;
    for (const CanvasPart& part : brick.parts)
        if (!part.own)
            blocks.insert({part.color, part.label});
    if (!brick.parts.empty())
        return blocks;
    if (brick.colors.size() <= 1)
        return {{brick.colors.empty() ? brick.color : brick.colors.front(), brick.label}};
    for (std::size_t i = 0; i < brick.colors.size(); ++i)
        if (brick.label.size() == static_cast<qsizetype>(brick.colors.size()))
            blocks.insert({brick.colors[i], brick.label.mid(static_cast<qsizetype>(i), 1)});
    return blocks;
}

bool hasReuse(const CanvasStack& stack)
{
    std::set<BlockKey> seen;
    for (const CanvasBrick& brick : stack.bricks)
        for (const BlockKey& block : blocksOf(brick))
            if (!seen.insert(block).second)
                return true;
    return false;
}

std::vector<std::vector<LinkPiece>> linkPieces(const CanvasStack& stack, const StackPlaces& places)
{
    return LinkMaker(stack, places).run();
}

} // namespace reblock
