#pragma once

#include "core/layout/cost.h"
#include "core/layout/edit/document.h"

namespace reblock {

/// What an edit would cost: exact, from the cost model.
struct CostChange {
    std::int64_t parameters = 0;
    double multiplyAdds = 0; ///< fraction of what there was; 0.002: 0.2 % more
    std::int64_t storedBlocks = 0;
};

/// The cost of a document; stacks may be empty.
LayoutCost documentCost(const LayoutDocument& document, const CostOptions& options);
CostChange costChange(const LayoutCost& before, const LayoutCost& after);

} // namespace reblock
