#pragma once

#include "widgets/plot/curve_painting.h"

namespace reblock {

/// The names of curves at their ends, so that colour is not the only sign. Only for curves whose
/// style asks for it, and only while few enough are drawn to be told apart.
struct EndLabel {
    QString text;
    QColor colour;
    QPointF end;  ///< of the curve, pixels
    double y = 0; ///< of the label's middle
};

/// Pixels to keep free on the right of a plot of that width; 0: no labels.
double endLabelRoom(double plotWidth, const QFont& font, const std::vector<std::unique_ptr<Curve>>& curves);

/// Moved apart so that none covers another, in the order of the curves' ends from top to bottom.
std::vector<EndLabel> endLabels(const PlotFrame& frame, const std::vector<std::unique_ptr<Curve>>& curves);

void paintEndLabels(QPainter& painter, const PlotFrame& frame, double room,
                    const std::vector<std::unique_ptr<Curve>>& curves);

} // namespace reblock
