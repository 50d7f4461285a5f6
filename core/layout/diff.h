#pragma once

#include "core/layout/layout.h"

#include <string>
#include <vector>

namespace reblock {

/// One difference between two layouts.
struct LayoutDifference {
    std::string where; ///< "model.dim", "encoder position 3", "encoder position 3 (5 in B)", "encoder block
                       ///< B"; a position that is in B alone is counted in B
    std::string a;     ///< what A has there; empty: nothing
    std::string b;
};

/// All differences, in reading order. Positions are matched by a shortest edit script, so one
/// inserted position is one difference. Empty exactly when the layouts are equal (names aside).
std::vector<LayoutDifference> layoutDiff(const Layout& a, const Layout& b);

} // namespace reblock
