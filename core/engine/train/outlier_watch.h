#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace reblock {

/// A loss far above those before it.
struct Outlier {
    double median = 0;     ///< loss per token of the steps before
    double deviations = 0; ///< robust deviations above it, on the logarithm
};

/// Finds steps whose loss per token stands out: more than twice the median of the last 100 steps
/// and, on the logarithm, more than 10 deviations above it (1.4826 times the median absolute one).
/// Says nothing before 50 steps, since a loss begins high and falls.
class OutlierWatch {
public:
    /// recent  what recent() gave when training stopped; empty at a run's start
    explicit OutlierWatch(std::vector<double> recent = {}) : recent_(std::move(recent)) {}

    std::optional<Outlier> judge(double lossPerToken) const;

    /// Counts a step among those that later ones are measured by. Leave out what was skipped.
    void add(double lossPerToken);

    /// The last 100 losses, oldest first: part of the training state.
    const std::vector<double>& recent() const { return recent_; }

private:
    std::vector<double> recent_;
};

} // namespace reblock
