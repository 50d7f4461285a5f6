#include "widgets/painting/waveform.h"

#include "widgets/painting/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace reblock {
namespace {

constexpr double kRuler = 18;

void paintSpans(QPainter& painter, const QRectF& wave, const WaveformPicture& picture, const Theme& theme)
{
    for (const TimeSpan& span : picture.spans) {
        const double left = wave.left() + wave.width() * span.start / picture.seconds;
        const double right = wave.left() + wave.width() * span.end / picture.seconds;
        QColor fill = span.marked ? theme.accent : theme.dimText;
        fill.setAlphaF(span.marked ? 0.22F : 0.10F);
        painter.fillRect(QRectF(left, wave.top(), std::max(1.0, right - left), wave.height()), fill);
    }
}

void paintPeaks(QPainter& painter, const QRectF& wave, std::span<const Peak> peaks, const Theme& theme)
{
    std::vector<QLineF> lines;
    lines.reserve(peaks.size());
    const double step = wave.width() / static_cast<double>(peaks.size());
    const double half = wave.height() / 2;
    for (std::size_t i = 0; i < peaks.size(); ++i) {
        const double x = wave.left() + (static_cast<double>(i) + 0.5) * step;
        const double top = wave.center().y() - static_cast<double>(peaks[i].high) * half;
        const double bottom = wave.center().y() - static_cast<double>(peaks[i].low) * half;
        lines.emplace_back(x, top, x, std::max(bottom, top + 1));
    }
    painter.setPen(QPen(theme.accent, std::max(1.0, step)));
    painter.drawLines(lines.data(), static_cast<int>(lines.size()));
}

void paintRuler(QPainter& painter, const QRectF& area, double seconds, const Theme& theme)
{
    const double step = timeMarkStep(seconds, area.width(), 70);
    painter.setPen(theme.dimText);
    for (int mark = 0; mark * step <= seconds; ++mark) {
        const double x = area.left() + area.width() * mark * step / seconds;
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.top() + 4));
        const QString text = QStringLiteral("%1 s").arg(mark * step, 0, 'f', step < 1 ? 1 : 0);
        painter.drawText(QRectF(x + 3, area.top(), 66, area.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         text);
    }
}

} // namespace

std::vector<Peak> peaksOf(std::span<const float> samples, int columns)
{
    const auto count = std::min<std::size_t>(samples.size(), static_cast<std::size_t>(std::max(columns, 0)));
    std::vector<Peak> peaks(count);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t begin = samples.size() * i / count;
        const std::size_t end = samples.size() * (i + 1) / count;
        const auto [low, high] = std::ranges::minmax(samples.subspan(begin, end - begin));
        peaks[i] = {low, high};
    }
    return peaks;
}

double timeMarkStep(double seconds, double width, double pixels)
{
    constexpr std::array<double, 14> steps{0.1, 0.2, 0.5, 1, 2, 5, 10, 30, 60, 120, 300, 600, 1800, 3600};
    const double least = seconds * pixels / std::max(1.0, width);
    const auto* found = std::ranges::lower_bound(steps, least);
    return found == steps.end() ? steps.back() : *found;
}

void paintWaveform(QPainter& painter, const QRectF& area, const WaveformPicture& picture, const Theme& theme)
{
    painter.fillRect(area, theme.base);
    if (picture.peaks.empty() || picture.seconds <= 0)
        return;
    const QRectF wave = area.adjusted(0, 2, 0, -kRuler);
    paintSpans(painter, wave, picture, theme);
    painter.setPen(theme.line);
    painter.drawLine(QPointF(wave.left(), wave.center().y()), QPointF(wave.right(), wave.center().y()));
    paintPeaks(painter, wave, picture.peaks, theme);
    paintRuler(painter, QRectF(area.left(), wave.bottom(), area.width(), kRuler), picture.seconds, theme);
    if (picture.playhead < 0)
        return;
    const double x = wave.left() + wave.width() * std::min(1.0, picture.playhead / picture.seconds);
    painter.setPen(QPen(theme.text, 1.5));
    painter.drawLine(QPointF(x, wave.top()), QPointF(x, wave.bottom()));
}

} // namespace reblock
