#pragma once

#include "core/layout/cost.h"

#include <vector>

namespace reblock {

/// What some positions of a stack cost.
struct PositionCost {
    std::int64_t own = 0;    ///< parameters of these uses alone: correctors and own norms
    std::int64_t blocks = 0; ///< of the blocks of their stack that they use, each once, whoever else does
    double multiplyAddsPerAudioSecond = 0;
};

/// Exact, by differences of layoutCost() on layouts of these positions alone. The layout's blocks may have
/// any names; the indexes are from 0 and must be there.
PositionCost positionCost(const Layout& layout, Stack which, const std::vector<int>& indexes,
                          const CostOptions& options = {});

} // namespace reblock
