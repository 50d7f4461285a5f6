#pragma once

#include "core/layout/coded_stack.h"

namespace reblock {

/// Which position of B stands for which of A.
struct StackAlignment {
    std::vector<IndexPair> paired; ///< ascending in both
    std::vector<IndexPair> moved;  ///< the same position at another place
    int differences = 0;           ///< of positions: moved, unpaired, and changes of the paired
};

/// The alignment with the fewest differences that shortest edit scripts and their moves give.
/// a     as it would be in B, see renumbered()
/// work  grows by the comparisons that it took
StackAlignment alignStacks(const std::vector<CodedPosition>& a, const std::vector<CodedPosition>& b,
                           long& work);

} // namespace reblock
