#pragma once

#include "widgets/plot/plot_types.h"

#include <QLocale>

namespace reblock {

/// "0.82", "41,200", "2.5e-4": a value with four significant digits, a dash for not a number.
QString valueText(double value, const QLocale& locale);
/// "20k", "1.5M", "0.25", "2e-5": short, for ticks.
QString tickText(double value, const QLocale& locale);
/// A place on the x axis: "41,200", "1 h 05 min", "14:03:09".
QString xText(double x, XKind kind, const QLocale& locale);

/// "loss, BRA-E: 0.82 at step 41,200, falling", for screen readers.
///
/// title   of the plot
/// xName   "step"
QString curveSentence(const QString& title, const QString& xName, XKind kind, const Curve& curve,
                      std::size_t index, const QLocale& locale);

/// The rows as tab-separated text with a head line, for the clipboard.
QString tableText(const QString& xName, const std::vector<HoverRow>& rows);

} // namespace reblock
