#pragma once

#include <optional>
#include <span>
#include <vector>

namespace reblock {

/// Holm's correction of the p-values of all tests shown together: with p sorted upwards, the k-th of m
/// becomes max over j <= k of min(1, (m - j + 1) p_j). In the order given. A missing value is no test: it
/// stays missing and does not count in m.
std::vector<std::optional<double>> holmAdjusted(std::span<const std::optional<double>> p);

} // namespace reblock
