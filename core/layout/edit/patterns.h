#pragma once

#include "core/layout/edit/edits.h"

namespace reblock {

/// How a selection of n positions shares `blocks` stored blocks.
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
    int blocks = 3; ///< M of Sequence, Cycle, CycleRev, Folded
};

/// Which of a selection of n positions get a corrector.
struct CorrectorPattern {
    enum class Where { Every, EverySecond, First, Last, AllButLast, None };
    Where where = Where::Every;
    int count = 1;       ///< n of First and Last
    Corrector corrector; ///< of each of them
    bool replace = true; ///< correctors of this kind that stand elsewhere in the selection go
};

/// Re-ties the selected positions. The blocks that they used first are kept as far as they go, further
/// ones are new. Refused: fewer positions than the pattern needs, positions of both stacks.
Edit applyPattern(const LayoutDocument& document, const PositionSet& positions, const BlockPattern& pattern);
Edit applyPattern(const LayoutDocument& document, const PositionSet& positions,
                  const CorrectorPattern& pattern);

/// "CYCLE" …, "every-second" …: the words for commands and menus, in the enumerators' order.
const std::vector<std::string>& blockPatternWords();
const std::vector<std::string>& correctorPatternWords();

} // namespace reblock
