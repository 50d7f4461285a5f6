#include "core/engine/forecast/time_model.h"

namespace reblock {

TimeModel fitTimes(std::span<const TimedBatch> batches)
{
    if (batches.empty())
        return {};
    const auto count = static_cast<double>(batches.size());
    double meanCost = 0;
    double meanSeconds = 0;
    for (const TimedBatch& batch : batches) {
        meanCost += batch.multiplyAdds / count;
        meanSeconds += batch.seconds / count;
    }
    double covariance = 0;
    double variance = 0;
    for (const TimedBatch& batch : batches) {
        covariance += (batch.multiplyAdds - meanCost) * (batch.seconds - meanSeconds);
        variance += (batch.multiplyAdds - meanCost) * (batch.multiplyAdds - meanCost);
    }
    const double pace = variance > 0 ? covariance / variance : 0;
    const double start = meanSeconds - pace * meanCost;
    if (pace <= 0)
        return {meanSeconds, 0};
    if (start < 0)
        return {0, meanSeconds / meanCost};
    return {start, pace};
}

} // namespace reblock
