#pragma once

#include "core/layout/layout.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace reblock {

/// How n positions share stored blocks.
struct BlockPattern {
    enum class Kind {
        All,           ///< one block for all of them
        None,          ///< a block of its own for each
        Sequence,      ///< AABBCC
        Cycle,         ///< ABCABC
        CycleRev,      ///< ABCCBA
        Sandwich,      ///< A(B*n)C
        AllButLast,    ///< A*n B
        Folded,        ///< AB C*n: base blocks, then one block looped
        AttentionOnly, ///< attention shared, ffn each its own
        FfnOnly,       ///< ffn shared, attention each its own
    };
    Kind kind = Kind::All;
    int blocks = 3; ///< M of Sequence, Cycle, CycleRev, Folded; at least 1
    bool operator==(const BlockPattern&) const = default;
};

/// "all", "none", "SEQUENCE", "CYCLE" …: the words for commands and menus, in the enumerators' order.
const std::vector<std::string>& blockPatternWords();
/// The kind of that word, capital letters or not.
std::optional<BlockPattern::Kind> blockPatternKind(std::string_view word);
/// Whether `blocks` counts for this kind.
bool takesBlocks(BlockPattern::Kind kind);
/// "CYCLE-3", "sandwich".
std::string toText(const BlockPattern& pattern);

/// Positions that the pattern needs: M, sandwich 3, all-but-last 2, else 1.
int fewestPositions(const BlockPattern& pattern);

/// Which blocks a position uses, counted from 0 within the pattern.
struct PatternUse {
    int attention = 0; ///< also the cross-attention's
    int ffn = 0;
    bool operator==(const PatternUse&) const = default;
};

/// Position l of n, n at least fewestPositions().
/// source: docs/layout.md, patterns
PatternUse patternUse(const BlockPattern& pattern, int l, int n);

/// Re-ties these positions of a stack (ascending, at least fewestPositions()). The blocks of the stack
/// that they used first are kept as far as they go, for what is to be a position's own only those that
/// nobody else uses; further ones are new, named with the first free letters, with the shape of the
/// first block. Own norms and correctors stay; norms that named a block go with their sub-layers.
/// `stack.blocks` holds afterwards what is used, in the order of first use.
void retie(StackLayout& stack, std::span<const int> positions, const BlockPattern& pattern);

/// The same model without reuse: as many positions, each with its own block of the model's shape,
/// nothing corrected. Canonical.
Layout withoutReuse(const Layout& layout);

} // namespace reblock
