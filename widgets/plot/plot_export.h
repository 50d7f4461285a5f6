#pragma once

#include <QString>

class QObject;

namespace reblock {

class CurvePlot;

/// Writes one plot to a file; the ending chooses the kind: .png (twice the size on screen, painted off
/// the GUI thread), .pdf (vectors, always light), .csv (all points, see curves_csv.h).
///
/// wait     PNG only: returns when the file is there (for programs and tests); else it is written soon
/// throws   UserError: another ending; ResourceError: not writable
void exportPlot(CurvePlot& plot, const QString& xName, const QString& file, bool wait);

/// What a file dialog offers, translated.
QString exportFilters();

} // namespace reblock
