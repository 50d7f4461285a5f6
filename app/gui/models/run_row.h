#pragma once

#include "core/journal/run_state.h"

#include <QMetaType>
#include <QString>

#include <cmath>
#include <limits>
#include <vector>

namespace reblock {

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

/// An error rate with its 95 % interval, as fractions; not a number where there is none.
struct RateRow {
    double rate = kMissing;
    double low = kMissing;
    double high = kMissing;
    bool known() const { return !std::isnan(rate); }
};

/// One run as the window shows it: plain values, copied from thread to thread.
struct RunRow {
    qint64 id = 0;
    QString name;
    QString folder; ///< absolute
    QString layout; ///< preset's name or notation
    QString corpus;
    QString failure; ///< why it failed, for people
    RunState state = RunState::Queued;
    bool words = false; ///< rates are word error rates, else character error rates
    double parameters = kMissing;
    RateRow dev;  ///< best of the dev evaluations while training
    RateRow test; ///< of the newest decode of the test set
    double lastDev = kMissing;
    qint64 step = 0;
    double progress = kMissing; ///< 0..1
    double etaSeconds = kMissing;
    double created = 0; ///< wall seconds
    bool hasCheckpoint = false;
};

/// One value of one metric.
struct CurvePoint {
    double step = 0;
    double epoch = 0;
    double processSeconds = 0; ///< trained so far
    double wallSeconds = 0;
    double value = 0; ///< not a number where the journal had null
};

/// Points of one metric of one run, oldest first.
struct CurveUpdate {
    qint64 run = 0;
    QString metric;       ///< as the journal names it: loss, dev_error_rate, rate, …
    bool restart = false; ///< forget what was sent before: the run was selected anew or went back
    std::vector<CurvePoint> points;
};

/// Something to mark on the time axis.
struct RunFlag {
    enum class Kind { Resumed, Checkpoint, BestCheckpoint, Warning, Paused, Finished, Failed };
    qint64 run = 0;
    Kind kind = Kind::Warning;
    CurvePoint at; ///< value unused
    QString text;
};

/// All flags of one run, replacing those sent before.
struct RunFlags {
    qint64 run = 0;
    std::vector<RunFlag> flags;
};

} // namespace reblock
