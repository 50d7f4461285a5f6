#include "core/layout/edit/cost_change.h"

namespace reblock {

LayoutCost documentCost(const LayoutDocument& document, const CostOptions& options)
{
    return layoutCost(document.layout, options);
}

CostChange costChange(const LayoutCost& before, const LayoutCost& after)
{
    const double had = before.multiplyAddsPerAudioSecond;
    return {.parameters = after.total() - before.total(),
            .multiplyAdds = had > 0 ? (after.multiplyAddsPerAudioSecond - had) / had : 0,
            .storedBlocks = after.storedBlocks - before.storedBlocks};
}

} // namespace reblock
