#include "core/score/holm.h"

#include <algorithm>

namespace reblock {

std::vector<std::optional<double>> holmAdjusted(std::span<const std::optional<double>> p)
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < p.size(); ++i)
        if (p[i])
            order.push_back(i);
    std::ranges::stable_sort(order, {}, [p](std::size_t i) { return *p[i]; });

    std::vector<std::optional<double>> adjusted(p.size());
    double highest = 0;
    for (std::size_t k = 0; k < order.size(); ++k) {
        highest = std::max(highest, std::min(1.0, static_cast<double>(order.size() - k) * *p[order[k]]));
        adjusted[order[k]] = highest;
    }
    return adjusted;
}

} // namespace reblock
