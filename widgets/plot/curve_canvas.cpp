#include "widgets/plot/curve_canvas.h"

#include "widgets/plot/end_labels.h"
#include "widgets/plot/plot_text.h"

namespace reblock {

namespace {

constexpr int kStripHeight = 16;
constexpr QMargins kMargins(34, kStripHeight, 10, 18);

/// Ticks as "20k" and "1.5M".
class ShortTicker : public QCPAxisTicker {
protected:
    QString getTickLabel(double tick, const QLocale& locale, QChar, int) override
    {
        return tickText(tick, locale);
    }
};

/// Decades, from a hundredth down as powers of ten.
class ShortLogTicker : public QCPAxisTickerLog {
protected:
    QString getTickLabel(double tick, const QLocale& locale, QChar, int) override
    {
        return tick < 0.0099 ? locale.toString(tick, 'e', 0) : tickText(tick, locale);
    }
};

QSharedPointer<QCPAxisTicker> tickerFor(XKind kind)
{
    if (kind == XKind::Duration) {
        auto ticker = QSharedPointer<QCPAxisTickerTime>::create();
        ticker->setTimeFormat(QStringLiteral("%h:%m:%s"));
        ticker->setTickCount(4);
        return ticker;
    }
    if (kind == XKind::WallTime) {
        auto ticker = QSharedPointer<QCPAxisTickerDateTime>::create();
        ticker->setDateTimeFormat(QStringLiteral("HH:mm:ss\nMM-dd"));
        ticker->setTickCount(4);
        return ticker;
    }
    return QSharedPointer<ShortTicker>::create();
}

} // namespace

CurveCanvas::CurveCanvas(QWidget* parent, const std::vector<std::unique_ptr<Curve>>& curves,
                         const PlotCursor& cursor)
    : QCustomPlot(parent)
{
    setPlottingHint(QCP::phFastPolylines);
    setInteractions({});
    setNoAntialiasingOnDrag(false);
    setMouseTracking(true);
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    plotLayout()->setRowSpacing(0);
    axisRect()->setMinimumMargins(kMargins);
    axisRect()->setupFullAxesBox();
    for (QCPAxis* axis : {xAxis2, yAxis2}) {
        axis->setTicks(false);
        axis->setTickLabels(false);
    }
    xAxis->setTickLabelPadding(4);
    xAxis->ticker()->setTickCount(5);
    addLayers(curves, cursor);
    setXKind(XKind::Count, QLocale());
    setLogY(false, QLocale());
}

void CurveCanvas::addLayers(const std::vector<std::unique_ptr<Curve>>& curves, const PlotCursor& cursor)
{
    new Drawn(this, QStringLiteral("main"), [this, &curves](QCPPainter& painter) {
        paintCurves(painter, frame(), curves);
        paintFlags(painter, frame(), strip(), curves);
        paintEndLabels(painter, frame(), labelRoom_, curves);
    });
    addLayer(QStringLiteral("cursor"));
    cursorLayer_ = layer(QStringLiteral("cursor"));
    cursorLayer_->setMode(QCPLayer::lmBuffered);
    new Drawn(this, QStringLiteral("cursor"), [this, &curves, &cursor](QCPPainter& painter) {
        if (!exporting_)
            paintCursor(painter, frame(), cursor, curves);
    });
}

void CurveCanvas::applyTheme(const Theme& theme)
{
    theme_ = &theme;
    setBackground(QBrush(theme.base));
    QFont small = font();
    small.setPointSizeF(font().pointSizeF() * 0.9);
    for (QCPAxis* axis : {xAxis, yAxis, xAxis2, yAxis2}) {
        axis->setBasePen(QPen(theme.line, 0));
        axis->setTickPen(Qt::NoPen);
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLabelColor(theme.dimText);
        axis->setTickLabelFont(small);
        axis->grid()->setPen(QPen(theme.grid, 0));
        axis->grid()->setZeroLinePen(QPen(theme.grid, 0));
        axis->grid()->setSubGridVisible(false);
    }
    xAxis->grid()->setVisible(false);
}

void CurveCanvas::setXKind(XKind kind, const QLocale& newLocale)
{
    setLocale(newLocale);
    auto ticker = tickerFor(kind);
    ticker->setTickCount(kind == XKind::Count ? 5 : 3);
    xAxis->setTicker(ticker);
}

void CurveCanvas::setLogY(bool logarithmic, const QLocale& newLocale)
{
    setLocale(newLocale);
    logY_ = logarithmic;
    yAxis->setScaleType(logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    QSharedPointer<QCPAxisTicker> ticker;
    if (logarithmic)
        ticker = QSharedPointer<ShortLogTicker>::create();
    else
        ticker = QSharedPointer<ShortTicker>::create();
    ticker->setTickCount(4);
    yAxis->setTicker(ticker);
}

void CurveCanvas::keepLabelRoom(const std::vector<std::unique_ptr<Curve>>& curves)
{
    labelRoom_ = endLabelRoom(width(), xAxis->tickLabelFont(), curves);
    axisRect()->setMinimumMargins(kMargins + QMargins(0, 0, static_cast<int>(labelRoom_), 0));
}

void CurveCanvas::setRanges(PlotRange x, PlotRange y)
{
    xAxis->setRange(x.lower, x.upper);
    yAxis->setRange(y.lower, y.upper);
}

PlotFrame CurveCanvas::frame() const
{
    const QRect rect = axisRect()->rect();
    PlotFrame frame;
    frame.x = {{xAxis->range().lower, xAxis->range().upper},
               {static_cast<double>(rect.left()), static_cast<double>(rect.right() + 1)},
               false};
    frame.y = {{yAxis->range().lower, yAxis->range().upper},
               {static_cast<double>(rect.bottom() + 1), static_cast<double>(rect.top())},
               logY_};
    frame.theme = theme_;
    frame.rawShown = rawShown_;
    frame.exactLines = exporting_;
    frame.highlighted = highlighted_;
    frame.font = xAxis->tickLabelFont();
    return frame;
}

QRectF CurveCanvas::strip() const
{
    const QRect rect = axisRect()->rect();
    return QRectF(rect.left(), rect.top() - kStripHeight, rect.width() + 1, kStripHeight - 1);
}

QPicture CurveCanvas::record(const QSize& size, const Theme& theme)
{
    const Theme& before = *theme_;
    exporting_ = true;
    applyTheme(theme);
    QPicture picture; // QCustomPlot draws on its own painter class only
    QCPPainter painter(&picture);
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    painter.fillRect(QRect(QPoint(), size), theme.base);
    toPainter(&painter, size.width(), size.height());
    painter.end();
    exporting_ = false;
    applyTheme(before);
    return picture;
}

} // namespace reblock
