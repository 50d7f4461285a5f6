#pragma once

#include "widgets/layout_canvas/drawing_places.h"

#include <set>

namespace reblock {

/// A stored block as the drawing knows it.
struct BlockKey {
    int color = 0;
    QString label;
    bool operator==(const BlockKey&) const = default;
    bool operator<(const BlockKey& other) const
    {
        return color != other.color ? color < other.color : label < other.label;
    }
};

/// The blocks that a brick draws from; none of a removed one. A folded range of several blocks counts by
/// their letters where it has one for each.
std::set<BlockKey> blocksOf(const CanvasBrick& brick);

/// Whether some block is used by two bricks of the stack.
bool hasReuse(const CanvasStack& stack);

constexpr int kLinkLanes = 4;

/// A stretch of an arc between two neighbouring uses of a block, on one line. Arcs that go on at the
/// next line's start are two pieces.
struct LinkPiece {
    BlockKey block;
    int lane = 0;    ///< 0 … kLinkLanes - 1: how deep it hangs, so that blocks do not lie on each other
    double from = 0; ///< x
    double to = 0;
    bool leaves = true;  ///< begins at a brick; false: comes from the line above
    bool arrives = true; ///< ends at a brick; false: goes on below
    bool operator==(const LinkPiece&) const = default;
};

/// One list a line of the stack.
std::vector<std::vector<LinkPiece>> linkPieces(const CanvasStack& stack, const StackPlaces& places);

} // namespace reblock
