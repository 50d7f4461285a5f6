#pragma once

#include <QRectF>
#include <QString>

#include <cstdint>
#include <span>
#include <vector>

class QPainter;

namespace reblock {

struct Theme;

/// How many values fall into each of a row of equal steps from 0 on.
struct Histogram {
    double step = 1;                  ///< width of a bar
    std::vector<std::int64_t> counts; ///< [bars]
    bool open = false;                ///< the last bar holds all greater values too

    double from(std::size_t bar) const { return step * static_cast<double>(bar); }
    std::int64_t most() const; ///< the highest bar
    bool operator==(const Histogram&) const = default;
};

/// Counts values of 0 and more; what is not a number is left out. Steps are 1, 2 or 5 times a power of
/// ten, at most `bars` of them; the greatest thousandth of the values shares the last bar where it would
/// stretch the axis.
Histogram histogramOf(std::span<const double> values, int bars);

/// What a histogram picture shows.
struct HistogramPicture {
    const Histogram& histogram;
    int marked = -1;  ///< bar drawn in another colour; -1: none
    QString unit;     ///< behind the numbers of the axis, " s"
    double line = -1; ///< a value to mark by an upright line; below 0: none
    QString lineText; ///< beside the line
};

/// Where the bars stand in `area`: below them is the axis.
QRectF histogramBars(const QRectF& area);

/// Draws bars, axis and mark into `area`.
void paintHistogram(QPainter& painter, const QRectF& area, const HistogramPicture& picture,
                    const Theme& theme);

} // namespace reblock
