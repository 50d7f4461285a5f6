#include "widgets/plot/end_labels.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace reblock {

namespace {

constexpr std::size_t kMostLabels = 6;
constexpr double kGap = 8;     ///< between a curve's end and its name
constexpr double kWidest = 90; ///< longer names are shortened
constexpr double kLeastPlot = 380;

std::size_t labelled(const std::vector<std::unique_ptr<Curve>>& curves)
{
    return static_cast<std::size_t>(std::ranges::count_if(
        curves, [](const auto& curve) { return curve->style.endLabel && !curve->data.empty(); }));
}

} // namespace

double endLabelRoom(double plotWidth, const QFont& font, const std::vector<std::unique_ptr<Curve>>& curves)
{
    const std::size_t count = labelled(curves);
    if (count < 2 || count > kMostLabels || plotWidth < kLeastPlot)
        return 0;
    const QFontMetricsF metrics(font);
    double widest = 0;
    for (const auto& curve : curves)
        if (curve->style.endLabel)
            widest = std::max(widest, metrics.horizontalAdvance(curve->style.name));
    return std::min(widest, kWidest) + kGap + 4;
}

std::vector<EndLabel> endLabels(const PlotFrame& frame, const std::vector<std::unique_ptr<Curve>>& curves)
{
    std::vector<EndLabel> labels;
    const QRectF rect = frame.rect();
    for (const auto& curve : curves) {
        if (!curve->style.endLabel || curve->data.empty())
            continue;
        const QPointF end(frame.x.toPixel(curve->data.x().back()),
                          frame.y.toPixel(shownValue(*curve, curve->data.size() - 1)));
        if (std::isfinite(end.y()) && rect.adjusted(-1, -1, 1, 1).contains(end))
            labels.push_back({curve->style.name, curve->style.colour, end, end.y()});
    }
    std::ranges::stable_sort(labels, {}, &EndLabel::y);
    const double line = QFontMetricsF(frame.font).height();
    for (std::size_t i = 1; i < labels.size(); ++i)
        labels[i].y = std::max(labels[i].y, labels[i - 1].y + line);
    // back up where the last ones were pushed below the plot
    double lowest = rect.bottom() - line / 2;
    for (auto label = labels.rbegin(); label != labels.rend(); ++label) {
        label->y = std::min(label->y, lowest);
        lowest = label->y - line;
    }
    return labels;
}

void paintEndLabels(QPainter& painter, const PlotFrame& frame, double room,
                    const std::vector<std::unique_ptr<Curve>>& curves)
{
    if (room <= 0)
        return;
    painter.save();
    painter.setFont(frame.font);
    const QFontMetricsF metrics(frame.font);
    for (const EndLabel& label : endLabels(frame, curves)) {
        const QString text = metrics.elidedText(label.text, Qt::ElideMiddle, kWidest);
        const double x = label.end.x() + kGap;
        const QRectF box(x, label.y - metrics.height() / 2, metrics.horizontalAdvance(text) + 2,
                         metrics.height());
        if (box.right() > frame.rect().right() + room + 4)
            continue;
        painter.setPen(QPen(label.colour, 1));
        painter.drawLine(label.end + QPointF(2, 0), QPointF(x - 2, label.y));
        painter.setPen(frame.theme->text);
        painter.drawText(box, Qt::AlignVCenter | Qt::AlignLeft, text);
    }
    painter.restore();
}

} // namespace reblock
