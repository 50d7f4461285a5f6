#include "widgets/painting/histogram.h"

#include "widgets/painting/theme.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace reblock {
namespace {

constexpr double kAxis = 20;
constexpr double kMargin = 8;
constexpr double kLabelPixels = 64;

/// The smallest of 1, 2, 5, 10, 20 … times a power of ten that is at least `least`.
double niceStep(double least)
{
    const double power = std::pow(10, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= least * (1 - 1e-9))
            return factor * power;
    return 10 * power;
}

void paintAxis(QPainter& painter, const QRectF& bars, const HistogramPicture& picture, const Theme& theme)
{
    const Histogram& histogram = picture.histogram;
    const auto count = static_cast<double>(histogram.counts.size());
    const double barWidth = bars.width() / count;
    const int every = std::max(1, static_cast<int>(niceStep(kLabelPixels / barWidth)));
    const int decimals = histogram.step * every < 1 ? 1 : 0;
    painter.setPen(theme.dimText);
    for (std::size_t bar = 0; bar <= histogram.counts.size(); bar += static_cast<std::size_t>(every)) {
        const double x = bars.left() + barWidth * static_cast<double>(bar);
        painter.drawLine(QPointF(x, bars.bottom()), QPointF(x, bars.bottom() + 4));
        const QString text = QLocale().toString(histogram.from(bar), 'f', decimals) + picture.unit;
        const QRectF place(x - kLabelPixels / 2, bars.bottom() + 3, kLabelPixels, kAxis - 4);
        painter.drawText(place, Qt::AlignHCenter | Qt::AlignVCenter, text);
    }
}

void paintLine(QPainter& painter, const QRectF& bars, const HistogramPicture& picture, const Theme& theme)
{
    const double span = picture.histogram.step * static_cast<double>(picture.histogram.counts.size());
    const double x = bars.left() + bars.width() * std::min(1.0, picture.line / span);
    painter.setPen(QPen(theme.text, 1, Qt::DashLine));
    painter.drawLine(QPointF(x, bars.top()), QPointF(x, bars.bottom()));
    const bool right = x < bars.center().x();
    const QRectF place(right ? x + 5 : bars.left(), bars.top(),
                       right ? bars.right() - x - 5 : x - 5 - bars.left(), painter.fontMetrics().height());
    painter.setPen(theme.text);
    painter.drawText(place, (right ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignTop, picture.lineText);
}

} // namespace

std::int64_t Histogram::most() const
{
    return counts.empty() ? 0 : *std::ranges::max_element(counts);
}

Histogram histogramOf(std::span<const double> values, int bars)
{
    std::vector<double> sorted;
    for (const double value : values)
        if (value >= 0)
            sorted.push_back(value);
    Histogram histogram;
    if (sorted.empty())
        return histogram;
    std::ranges::sort(sorted);
    const double greatest = sorted.back();
    const double usual = sorted[sorted.size() - 1 - sorted.size() / 1000];
    const double end = greatest > 1.5 * usual && usual > 0 ? usual : greatest;
    histogram.step = niceStep(std::max(end, 1e-9) / std::max(1, bars - 1));
    histogram.open = end < greatest;
    histogram.counts.resize(static_cast<std::size_t>(end / histogram.step) + 1);
    for (const double value : sorted) {
        const auto bar = static_cast<std::size_t>(value / histogram.step);
        ++histogram.counts[std::min(bar, histogram.counts.size() - 1)];
    }
    return histogram;
}

QRectF histogramBars(const QRectF& area)
{
    return area.adjusted(kLabelPixels / 2, kMargin, -kLabelPixels / 2, -kAxis);
}

void paintHistogram(QPainter& painter, const QRectF& area, const HistogramPicture& picture,
                    const Theme& theme)
{
    painter.fillRect(area, theme.base);
    const Histogram& histogram = picture.histogram;
    if (histogram.counts.empty())
        return;
    const QRectF bars = histogramBars(area);
    const double width = bars.width() / static_cast<double>(histogram.counts.size());
    for (std::size_t bar = 0; bar < histogram.counts.size(); ++bar) {
        const double share =
            static_cast<double>(histogram.counts[bar]) / static_cast<double>(histogram.most());
        const double height = share > 0 ? std::max(1.0, bars.height() * share) : 0;
        const QRectF column(bars.left() + width * static_cast<double>(bar) + 0.5, bars.bottom() - height,
                            std::max(1.0, width - 1), height);
        const bool isMarked = static_cast<int>(bar) == picture.marked;
        painter.fillRect(column, isMarked ? theme.warning : theme.accent);
    }
    painter.setPen(theme.line);
    painter.drawLine(bars.bottomLeft(), bars.bottomRight());
    paintAxis(painter, bars, picture, theme);
    if (picture.line >= 0)
        paintLine(painter, bars, picture, theme);
}

} // namespace reblock
