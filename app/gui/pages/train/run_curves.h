#pragma once

#include "app/gui/models/run_row.h"

#include <QHash>

#include <map>

namespace reblock {

/// What the x axis of the Train page counts.
enum class TrainAxis { Step, Epoch, AudioSeconds, ProcessTime, WallTime };

/// All points of one run, by metric, and their places on each x axis.
class RunCurves {
public:
    /// Appends, or replaces where the update restarts the metric.
    void take(const CurveUpdate& update);

    const std::vector<CurvePoint>& points(const QString& metric) const;
    bool hasPoints() const;
    /// The newest value of a metric, not a number where there is none.
    double latest(const QString& metric) const;

    /// Where a point stands. Epochs have fractions: the share of the epoch's steps that are done, by the
    /// length of this epoch where the next one has begun, else by that of the one before. Audio
    /// seconds lie between the "audio_seconds" points around the step.
    double place(const CurvePoint& point, TrainAxis axis) const;
    /// Where a flag stands, of which only step and wall time are known: process time is that of the
    /// nearest loss before it. Not a number before the first loss.
    double placeOfFlag(const CurvePoint& flag, TrainAxis axis) const;

private:
    double epochPlace(double step) const;
    double audioPlace(double step) const;
    void noteEpochs(const std::vector<CurvePoint>& points);

    QHash<QString, std::vector<CurvePoint>> metrics_;
    std::map<double, double> epochStarts_; ///< first step seen of each epoch → epoch
};

} // namespace reblock
