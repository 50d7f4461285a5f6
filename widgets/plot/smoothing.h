#pragma once

#include <span>
#include <vector>

namespace reblock {

/// Exponential moving average, corrected for its start: s₀ = 0, sₜ = β sₜ₋₁ + (1 − β) yₜ, shown
/// sₜ / (1 − βᵗ), so that the first shown value is the first value and not near zero.
/// Values that are not finite are skipped: neither s nor t moves.
/// source  the correction is Adam's (arXiv 1412.6980, section 3)
class Smoother {
public:
    /// beta  0 (no smoothing) to below 1. Throws UserError outside that range.
    explicit Smoother(double beta);

    /// The value to show after y; NaN where y is not finite.
    double add(double y);

private:
    double beta_;
    double state_ = 0;
    double power_ = 1; ///< βᵗ
};

/// Smoother over all values, one shown value each.
std::vector<double> smoothed(std::span<const double> values, double beta);

} // namespace reblock
