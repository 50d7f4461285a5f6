#include "widgets/plot/smoothing.h"

#include "core/base/error.h"

#include <fmt/format.h>

#include <cmath>
#include <limits>

namespace reblock {

Smoother::Smoother(double beta) : beta_(beta)
{
    if (!(beta >= 0 && beta < 1))
        throw UserError(fmt::format("The smoothing β is {}.", beta), "Use a number from 0 to below 1.");
}

double Smoother::add(double y)
{
    if (!std::isfinite(y))
        return std::numeric_limits<double>::quiet_NaN();
    state_ = beta_ * state_ + (1 - beta_) * y;
    power_ *= beta_;
    return state_ / (1 - power_);
}

std::vector<double> smoothed(std::span<const double> values, double beta)
{
    Smoother smoother(beta);
    std::vector<double> shown;
    shown.reserve(values.size());
    for (const double value : values)
        shown.push_back(smoother.add(value));
    return shown;
}

} // namespace reblock
