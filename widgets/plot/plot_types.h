#pragma once

#include "widgets/plot/curve_data.h"

#include <QColor>
#include <QString>

#include <cstdint>
#include <vector>

namespace reblock {

/// Names a curve within a plot; chosen by whom adds it.
using CurveId = std::int64_t;

/// How a curve looks.
struct CurveStyle {
    QString name; ///< for legend, hover table and screen readers
    QColor colour;
    bool smooth = true;    ///< smoothed with the plot's β; else drawn as measured
    bool markers = false;  ///< a mark at every point: for rare measurements
    bool ring = false;     ///< a ring at the lowest value
    bool endLabel = false; ///< its name at its end, where there is room
};

/// A mark on the strip above the plot.
struct PlotFlag {
    enum class Kind { Resumed, Checkpoint, Warning, End };
    double x = 0;
    Kind kind = Kind::Warning;
    QString text; ///< for the tooltip; of Resumed also beside the mark
};

/// A curve with all that is drawn of it.
struct Curve {
    CurveId id = 0;
    CurveStyle style;
    CurveData data;
    std::vector<PlotFlag> flags;
};

/// The point of a curve that is nearest to the cursor.
struct HoverRow {
    CurveId id = 0;
    QString name;
    QColor colour;
    std::size_t index = 0; ///< of the point
    double x = 0;
    double raw = 0;
    double smooth = 0; ///< not a number where the curve is not smoothed
    QString note;
};

/// What the x values are, for tick labels and sentences.
enum class XKind { Count, Duration, WallTime };

} // namespace reblock
