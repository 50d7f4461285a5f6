#pragma once

#include "widgets/painting/theme.h"
#include "widgets/plot/axis_map.h"
#include "widgets/plot/plot_types.h"

#include <QLocale>
#include <QPainter>

#include <memory>
#include <optional>

namespace reblock {

/// Where and how curves are drawn: plain values, so that the same functions draw the window, a PNG
/// and a PDF.
struct PlotFrame {
    AxisMap x;
    AxisMap y; ///< pixels run downwards: pixels.lower is the bottom
    const Theme* theme = nullptr;
    bool rawShown = true;
    bool exactLines = false; ///< joined polylines, for export; else fast single segments
    CurveId highlighted = 0; ///< drawn last and wider
    QFont font;

    QRectF rect() const;
};

/// How many lines count for the drawing budget: the smoothed ones, or all where none is. Rare
/// measurements beside them cost nothing.
std::size_t countedLines(const std::vector<std::unique_ptr<Curve>>& curves);

/// The raw traces, then the smoothed lines, then marks and rings. The reduced picture shows both
/// extremes of every pixel column. Keeps to drawingBudget(countedLines(curves)).
void paintCurves(QPainter& painter, const PlotFrame& frame,
                 const std::vector<std::unique_ptr<Curve>>& curves);

/// The flags of all curves on the strip above the plot, and a faint line through the plot for resumes and
/// ends. strip   the rectangle above the plot
void paintFlags(QPainter& painter, const PlotFrame& frame, const QRectF& strip,
                const std::vector<std::unique_ptr<Curve>>& curves);

/// What follows the pointer.
struct PlotCursor {
    std::optional<double> x;
    QString label;       ///< x as text, drawn on the axis
    CurveId current = 0; ///< the curve that keys move along: its dot is larger
    std::optional<QRectF> zoomBox;
};
void paintCursor(QPainter& painter, const PlotFrame& frame, const PlotCursor& cursor,
                 const std::vector<std::unique_ptr<Curve>>& curves);

/// The value drawn at a point: smoothed where the curve is smoothed, else raw.
double shownValue(const Curve& curve, std::size_t index);

/// The flag of any curve whose mark is within 6 pixels of x, or nullptr.
const PlotFlag* flagNear(const PlotFrame& frame, double pixelX,
                         const std::vector<std::unique_ptr<Curve>>& curves);

/// The curve whose line is nearest to the pixel, within `reach` pixels; 0 where there is none.
CurveId curveNear(const PlotFrame& frame, const QPointF& pixel, double reach,
                  const std::vector<std::unique_ptr<Curve>>& curves);

} // namespace reblock
