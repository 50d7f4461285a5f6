#include "widgets/painting/histogram_view.h"

#include "widgets/painting/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace reblock {

HistogramView::HistogramView(QWidget* parent) : QWidget(parent)
{
    setMinimumHeight(90);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled, false);
}

void HistogramView::setHistogram(const Histogram& histogram, const QString& unit)
{
    unit_ = unit;
    if (histogram != histogram_) {
        histogram_ = histogram;
        mark(-1);
    }
    update();
}

void HistogramView::setLine(double value, const QString& text)
{
    line_ = value;
    lineText_ = text;
    update();
}

void HistogramView::mark(int bar)
{
    if (bar == marked_)
        return;
    marked_ = bar;
    update();
    Q_EMIT barMarked(bar < 0 || !barText_ ? QString() : barText_(histogram_, bar));
}

void HistogramView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = themeOf(palette());
    paintHistogram(painter, rect(), {histogram_, marked_, unit_, line_, lineText_}, theme);
    if (!hasFocus())
        return;
    painter.setPen(theme.accent);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void HistogramView::mouseMoveEvent(QMouseEvent* event)
{
    const QRectF bars = histogramBars(rect());
    const double place = (event->position().x() - bars.left()) / std::max(1.0, bars.width());
    const auto count = static_cast<double>(histogram_.counts.size());
    mark(place < 0 || place >= 1 ? -1 : static_cast<int>(place * count));
}

void HistogramView::leaveEvent(QEvent*)
{
    mark(-1);
}

void HistogramView::focusOutEvent(QFocusEvent* event)
{
    mark(-1);
    QWidget::focusOutEvent(event);
}

void HistogramView::keyPressEvent(QKeyEvent* event)
{
    const int last = static_cast<int>(histogram_.counts.size()) - 1;
    if (event->key() == Qt::Key_Right)
        mark(std::min(marked_ + 1, last));
    else if (event->key() == Qt::Key_Left)
        mark(std::max(marked_ - 1, std::min(0, last)));
    else
        QWidget::keyPressEvent(event);
}

} // namespace reblock
