#pragma once

#include <span>

namespace reblock {

/// A batch that was timed.
struct TimedBatch {
    double multiplyAdds = 0;
    double seconds = 0;
};

/// Seconds of a batch by its multiply-adds: a part that each batch takes, and a pace.
struct TimeModel {
    double perBatch = 0;
    double perMultiplyAdd = 0;

    double seconds(double multiplyAdds) const { return perBatch + perMultiplyAdd * multiplyAdds; }
};

/// The line of least squares through the batches, neither part below 0. Of no batch: all 0.
TimeModel fitTimes(std::span<const TimedBatch> batches);

} // namespace reblock
