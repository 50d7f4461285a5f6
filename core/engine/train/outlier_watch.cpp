#include "core/engine/train/outlier_watch.h"

#include <algorithm>
#include <cmath>

namespace reblock {

namespace {

constexpr std::size_t kWindow = 100;
constexpr std::size_t kLeast = 50;
constexpr double kDeviations = 10;
constexpr double kTimesMedian = 2;
constexpr double kNormalConsistency = 1.4826; ///< makes the median absolute deviation a normal one's
constexpr double kLeastDeviation = 0.01;      ///< of the logarithm: losses closer than 1 % are equal

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

} // namespace

std::optional<Outlier> OutlierWatch::judge(double lossPerToken) const
{
    if (recent_.size() < kLeast || !(lossPerToken > 0))
        return std::nullopt;
    const double center = median(recent_);
    if (!(center > 0) || lossPerToken <= kTimesMedian * center)
        return std::nullopt;
    std::vector<double> distances;
    for (const double value : recent_)
        distances.push_back(std::abs(std::log(value / center)));
    const double deviation = std::max(kLeastDeviation, kNormalConsistency * median(std::move(distances)));
    const double deviations = std::log(lossPerToken / center) / deviation;
    if (deviations <= kDeviations)
        return std::nullopt;
    return Outlier{center, deviations};
}

void OutlierWatch::add(double lossPerToken)
{
    if (!(lossPerToken > 0))
        return;
    if (recent_.size() == kWindow)
        recent_.erase(recent_.begin());
    recent_.push_back(lossPerToken);
}

} // namespace reblock
