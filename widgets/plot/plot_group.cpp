#include "widgets/plot/plot_group.h"

#include "widgets/plot/curve_painting.h"
#include "widgets/plot/curve_plot.h"

#include <algorithm>

namespace reblock {

PlotGroup::PlotGroup(QObject* parent) : QObject(parent)
{
    pacer_.setSingleShot(true);
    turn_.setSingleShot(true);
    turn_.setInterval(0);
    connect(&pacer_, &QTimer::timeout, this, &PlotGroup::drawPaced);
    connect(&turn_, &QTimer::timeout, this, &PlotGroup::drawOne);
}

void PlotGroup::add(CurvePlot* plot)
{
    plots_.append(plot);
    connect(plot, &CurvePlot::xRangeChanged, this,
            [this, plot](PlotRange range, bool fitted) { shareX(plot, range, fitted); });
    connect(plot, &CurvePlot::cursorMoved, this,
            [this, plot](std::optional<double> x) { shareCursor(plot, x); });
    connect(plot, &QObject::destroyed, this, &PlotGroup::remove);
}

void PlotGroup::remove(QObject* plot)
{
    for (QList<CurvePlot*>* list : {&plots_, &soon_, &paced_})
        list->removeIf([plot](CurvePlot* one) { return static_cast<QObject*>(one) == plot; });
}

void PlotGroup::requestReplot(CurvePlot* plot, When when)
{
    if (soon_.contains(plot))
        return;
    if (when == When::Soon) {
        paced_.removeAll(plot);
        soon_.append(plot);
        turn_.start();
        return;
    }
    if (!paced_.contains(plot))
        paced_.append(plot);
    if (pacer_.isActive())
        return;
    // at once after a pause, so that a lone point is seen soon
    const int interval = drawingBudget(countedLines(plot->curves())).replotMilliseconds;
    const qint64 passed = sincePaced_.isValid() ? sincePaced_.elapsed() : interval;
    pacer_.start(static_cast<int>(std::clamp<qint64>(interval - passed, 0, interval)));
}

void PlotGroup::drawPaced()
{
    sincePaced_.start();
    soon_.append(paced_);
    paced_.clear();
    turn_.start();
}

void PlotGroup::drawOne()
{
    if (soon_.isEmpty())
        return;
    CurvePlot* plot = soon_.takeFirst();
    plot->replotNow();
    if (!soon_.isEmpty())
        turn_.start();
    Q_EMIT replotted(plot);
}

PlotRange PlotGroup::dataRange() const
{
    std::optional<PlotRange> range;
    for (const CurvePlot* plot : plots_)
        for (const auto& curve : plot->curves()) {
            if (curve->data.empty())
                continue;
            const PlotRange own{curve->data.x().front(), curve->data.x().back()};
            range =
                range ? PlotRange{std::min(range->lower, own.lower), std::max(range->upper, own.upper)} : own;
        }
    if (!range)
        return {0, 1};
    if (range->lower >= 0 && range->lower < 0.05 * range->upper)
        return {0, range->upper * 1.01};
    return padded(*range, 0.01, false);
}

void PlotGroup::shareX(CurvePlot* from, PlotRange range, bool fitted)
{
    for (CurvePlot* plot : plots_)
        if (plot != from)
            plot->setXRange(range, fitted);
}

void PlotGroup::shareCursor(CurvePlot* from, std::optional<double> x)
{
    for (CurvePlot* plot : plots_)
        if (plot != from)
            plot->setCursor(x);
}

} // namespace reblock
