#pragma once

#include "core/layout/layout.h"

#include <optional>
#include <string>
#include <vector>

namespace reblock {

enum class DifferenceKind {
    Model,      ///< the model, its front or its embedding
    Block,      ///< options of a stored block: heads, ffn, kind, frozen
    Added,      ///< a position that is in B alone
    Removed,    ///< a position that is in A alone
    Moved,      ///< the same position at another place
    Retied,     ///< a position with other blocks
    Correctors, ///< a position with other correctors
    Norms,      ///< a position whose norms come from elsewhere
};

/// "model", "block", "added", "removed", "moved", "re-tied", "correctors", "norms".
std::string toText(DifferenceKind kind);

/// One difference between two layouts. A position may have several: re-tied and other correctors.
struct LayoutDifference {
    DifferenceKind kind = DifferenceKind::Model;
    std::string where; ///< "model.dim", "encoder position 3", "encoder position 3 (5 in B)", "encoder block
                       ///< B"; a position that is in B alone is counted in B
    std::string a;     ///< what A has there; empty: nothing
    std::string b;
    std::optional<Stack> stack{};   ///< unless it is the model's
    std::optional<int> positionA{}; ///< from 0; of a position that is in A
    std::optional<int> positionB{};
};

/// The same stored block, by its canonical name in A and in B.
struct BlockPair {
    std::string a;
    std::string b;
    bool operator==(const BlockPair&) const = default;
};

/// How two layouts differ, and which blocks of B are taken for which of A: letters follow the order of
/// first use, so they shift where a block is inserted.
struct LayoutComparison {
    std::vector<LayoutDifference> differences; ///< in reading order
    std::vector<BlockPair> encoderBlocks;      ///< those that have a counterpart, in A's order
    std::vector<BlockPair> decoderBlocks;

    const std::vector<BlockPair>& blocks(Stack which) const
    {
        return which == Stack::Encoder ? encoderBlocks : decoderBlocks;
    }
};

/// Compares the canonical forms, names of layouts aside. Positions and blocks are matched so that there
/// are as few differences as can be found: one inserted position is one difference, whatever it does to
/// the letters behind it. The differences are empty exactly when the layouts are equal, turn A into B,
/// and are as many from B to A. Layouts of up to 1,000 positions: well under a second.
LayoutComparison compareLayouts(const Layout& a, const Layout& b);

/// compareLayouts().differences
std::vector<LayoutDifference> layoutDiff(const Layout& a, const Layout& b);

} // namespace reblock
