#include "app/gui/pages/train/train_plots.h"

#include "widgets/painting/theme.h"
#include "widgets/plot/curve_plot.h"
#include "widgets/plot/nearest.h"
#include "widgets/plot/plot_group.h"

#include <QEvent>
#include <QGridLayout>
#include <QLocale>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <utility>

namespace reblock {

std::span<const TrainPlots::Metric> TrainPlots::metrics()
{
    static const std::array<Metric, 6> all{{
        {QStringLiteral("loss"), Losses, 0, 1, true, false, false},
        {QStringLiteral("dev_loss"), Losses, 1, 1, false, true, true},
        {QStringLiteral("dev_error_rate"), DevRate, 0, 100, false, true, true},
        {QStringLiteral("rate"), LearningRate, 0, 1, false, false, false},
        {QStringLiteral("gradient_norm"), GradientNorm, 0, 1, true, false, false},
        {QStringLiteral("audio_seconds_per_second"), Speed, 0, 1, true, false, false},
    }};
    return all;
}

const TrainPlots::Metric& TrainPlots::metricOf(Plot plot, CurveId id)
{
    return *std::ranges::find_if(
        metrics(), [&](const Metric& metric) { return metric.plot == plot && metric.slot == id % 8; });
}

TrainPlots::TrainPlots(QWidget* parent) : QWidget(parent), group_(new PlotGroup(this))
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(8, 0, 8, 4);
    grid->setSpacing(6);
    for (int which = 0; which < PlotCount; ++which)
        plots_[static_cast<std::size_t>(which)] = makePlot(static_cast<Plot>(which));
    grid->addWidget(plots_[Losses], 0, 0, 1, 3);
    grid->addWidget(plots_[DevRate], 0, 3, 1, 3);
    grid->addWidget(plots_[LearningRate], 1, 0, 1, 2);
    grid->addWidget(plots_[GradientNorm], 1, 2, 1, 2);
    grid->addWidget(plots_[Speed], 1, 4, 1, 2);
    grid->setRowStretch(0, 3);
    grid->setRowStretch(1, 2);
    for (int column = 0; column < 6; ++column)
        grid->setColumnStretch(column, 1);
    retranslate();
}

CurvePlot* TrainPlots::makePlot(Plot which)
{
    auto* plot = new CurvePlot(*group_, this);
    plot->installEventFilter(this);
    plot->setNote([this, which](CurveId id, std::size_t index) { return note(which, id, index); });
    connect(plot, &CurvePlot::curveClicked, this, [this](CurveId id) { Q_EMIT runClicked(runOf(id)); });
    connect(plot, &CurvePlot::hovered, this,
            [this, which](CurveId id, std::optional<double> x) { tellHover(which, id, x); });
    connect(plot, &CurvePlot::betaStepWanted, this, &TrainPlots::betaStepWanted);
    connect(plot, &CurvePlot::rawToggleWanted, this, &TrainPlots::rawToggleWanted);
    connect(plot, &CurvePlot::xChangeWanted, this, &TrainPlots::axisChangeWanted);
    connect(plot, &CurvePlot::logYChanged, this, &TrainPlots::logYChanged);
    return plot;
}

void TrainPlots::retranslate()
{
    plots_[Losses]->setTitle(tr("loss"));
    plots_[DevRate]->setTitle(devTitle());
    plots_[LearningRate]->setTitle(tr("learning rate"));
    plots_[GradientNorm]->setTitle(tr("gradient norm"));
    plots_[Speed]->setTitle(tr("audio seconds per second"));
    const XKind kind = axis_ == TrainAxis::ProcessTime || axis_ == TrainAxis::AudioSeconds ? XKind::Duration
                       : axis_ == TrainAxis::WallTime                                      ? XKind::WallTime
                                                                                           : XKind::Count;
    for (CurvePlot* plot : plots_)
        plot->setX(kind, axisName(axis_));
    for (const RunRow& run : runs_)
        styleRun(run);
}

QString TrainPlots::devTitle() const
{
    const bool words = std::ranges::any_of(runs_, [](const RunRow& run) { return run.words; });
    const bool characters = std::ranges::any_of(runs_, [](const RunRow& run) { return !run.words; });
    if (words == characters)
        return tr("dev error rate, %");
    return words ? tr("dev word error rate, %") : tr("dev character error rate, %");
}

QString TrainPlots::axisName(TrainAxis axis)
{
    switch (axis) {
    case TrainAxis::Step:
        return tr("step");
    case TrainAxis::Epoch:
        return tr("epoch");
    case TrainAxis::AudioSeconds:
        return tr("audio heard");
    case TrainAxis::ProcessTime:
        return tr("process time");
    case TrainAxis::WallTime:
        return tr("wall time");
    }
    return {};
}

void TrainPlots::setRuns(const std::vector<RunRow>& runs)
{
    const std::vector<RunRow> before = std::exchange(runs_, runs);
    for (const RunRow& run : before)
        if (std::ranges::find(runs_, run.id, &RunRow::id) == runs_.end())
            removeRun(run.id);
    for (const RunRow& run : runs_) {
        const auto known = std::ranges::find(before, run.id, &RunRow::id);
        if (known == before.end())
            addRun(run);
        else if (known->name != run.name)
            styleRun(run);
    }
    plots_[DevRate]->setTitle(devTitle());
}

CurveStyle TrainPlots::style(const RunRow& run, const Metric& metric) const
{
    const QString name = metric.slot == 1 ? tr("%1, dev").arg(run.name) : run.name;
    return {name,          themeOf(palette()).seriesColor(run.id),
            metric.smooth, metric.markers,
            metric.ring,   metric.slot == 0};
}

void TrainPlots::addRun(const RunRow& run)
{
    curves_.insert(run.id, {});
    for (const Metric& metric : metrics())
        plots_[metric.plot]->addCurve(curveId(run.id, metric.slot), style(run, metric));
}

void TrainPlots::removeRun(qint64 run)
{
    curves_.remove(run);
    flags_.remove(run);
    for (const Metric& metric : metrics())
        plots_[metric.plot]->removeCurve(curveId(run, metric.slot));
}

void TrainPlots::styleRun(const RunRow& run)
{
    for (const Metric& metric : metrics())
        plots_[metric.plot]->setStyle(curveId(run.id, metric.slot), style(run, metric));
}

void TrainPlots::append(qint64 run, const Metric& metric, std::size_t from)
{
    const RunCurves& curves = curves_[run];
    const auto& points = curves.points(metric.name);
    std::vector<double> x;
    std::vector<double> y;
    double last = plots_[metric.plot]->lastX(curveId(run, metric.slot)).value_or(-HUGE_VAL);
    for (std::size_t i = from; i < points.size(); ++i) {
        last = std::max(last, curves.place(points[i], axis_)); // a clock that was set back stands still
        x.push_back(last);
        y.push_back(points[i].value * metric.scale);
    }
    plots_[metric.plot]->appendPoints(curveId(run, metric.slot), x, y);
}

void TrainPlots::forget(qint64 run)
{
    curves_[run] = {};
    for (const Metric& metric : metrics())
        plots_[metric.plot]->clearPoints(curveId(run, metric.slot));
}

void TrainPlots::take(const std::vector<CurveUpdate>& updates)
{
    // a restart is of the whole run: a metric may have no points left at all
    QSet<qint64> restarted;
    for (const CurveUpdate& update : updates)
        if (update.restart && curves_.contains(update.run) && !restarted.contains(update.run)) {
            restarted.insert(update.run);
            forget(update.run);
        }
    // places on the x axis first, then what stands on them
    for (const CurveUpdate& update : updates)
        if (curves_.contains(update.run) && update.metric == QLatin1String("audio_seconds"))
            curves_[update.run].take(update);
    for (const CurveUpdate& update : updates) {
        const auto metric = std::ranges::find(metrics(), update.metric, &Metric::name);
        if (metric == metrics().end() || !curves_.contains(update.run))
            continue;
        const std::size_t from = curves_[update.run].points(update.metric).size();
        curves_[update.run].take(update);
        append(update.run, *metric, from);
    }
    for (const qint64 run : restarted)
        showFlags(run);
}

void TrainPlots::rebuild()
{
    for (const RunRow& run : runs_) {
        for (const Metric& metric : metrics()) {
            plots_[metric.plot]->clearPoints(curveId(run.id, metric.slot));
            append(run.id, metric, 0);
        }
        showFlags(run.id);
    }
}

void TrainPlots::takeFlags(const std::vector<RunFlags>& flags)
{
    for (const RunFlags& run : flags) {
        if (!curves_.contains(run.run))
            continue;
        flags_[run.run] = run;
        showFlags(run.run);
    }
}

void TrainPlots::showFlags(qint64 run)
{
    std::vector<PlotFlag> all;
    std::vector<PlotFlag> checkpoints;
    for (const RunFlag& flag : flags_[run].flags) {
        const double x = curves_[run].placeOfFlag(flag.at, axis_);
        switch (flag.kind) {
        case RunFlag::Kind::Checkpoint:
        case RunFlag::Kind::BestCheckpoint:
            checkpoints.push_back({x, PlotFlag::Kind::Checkpoint, flag.text});
            break;
        case RunFlag::Kind::Resumed:
            all.push_back({x, PlotFlag::Kind::Resumed, flag.text.isEmpty() ? tr("resumed") : flag.text});
            break;
        case RunFlag::Kind::Warning:
            all.push_back({x, PlotFlag::Kind::Warning, flag.text});
            break;
        case RunFlag::Kind::Paused:
        case RunFlag::Kind::Finished:
        case RunFlag::Kind::Failed:
            all.push_back({x, PlotFlag::Kind::End, flag.text});
            break;
        }
    }
    plots_[Losses]->setFlags(curveId(run, 0), std::move(all));
    plots_[DevRate]->setFlags(curveId(run, 0), std::move(checkpoints));
}

void TrainPlots::setAxis(TrainAxis axis)
{
    if (axis == axis_)
        return;
    axis_ = axis;
    rebuild();
    retranslate();
    plots_[Losses]->fit();
}

void TrainPlots::setBeta(double beta)
{
    for (CurvePlot* plot : plots_)
        plot->setBeta(beta);
}

void TrainPlots::setRawShown(bool shown)
{
    for (CurvePlot* plot : plots_)
        plot->setRawShown(shown);
}

void TrainPlots::setLogY(bool logarithmic)
{
    for (CurvePlot* plot : plots_)
        plot->setLogY(logarithmic);
}

bool TrainPlots::isAnyLogY() const
{
    return std::ranges::any_of(plots_, &CurvePlot::isLogY);
}

QString TrainPlots::logYOffReason() const
{
    QString reason;
    for (const CurvePlot* plot : plots_) {
        reason = plot->logYOffReason();
        if (reason.isEmpty())
            return {};
    }
    return reason;
}

void TrainPlots::setHighlighted(qint64 run)
{
    const bool one = runs_.size() < 2; // nothing to tell it from
    for (CurvePlot* plot : plots_) {
        plot->setHighlighted(one ? 0 : curveId(run, 0));
        plot->setCurrentCurve(curveId(run, 0));
    }
}

const RunCurves* TrainPlots::curves(qint64 run) const
{
    const auto found = curves_.constFind(run);
    return found == curves_.constEnd() ? nullptr : &*found;
}

bool TrainPlots::hasPoints() const
{
    return std::ranges::any_of(curves_, &RunCurves::hasPoints);
}

QString TrainPlots::note(Plot plot, CurveId id, std::size_t index) const
{
    const RunCurves* run = curves(runOf(id));
    if (!run)
        return {};
    const CurvePoint& point = run->points(metricOf(plot, id).name)[index];
    const QString step = locale().toString(point.step, 'f', 0);
    return axis_ == TrainAxis::Step ? tr("epoch %1").arg(point.epoch) : tr("step %1").arg(step);
}

void TrainPlots::tellHover(Plot plot, CurveId id, std::optional<double> x)
{
    const RunCurves* run = curves(runOf(id));
    if (!run || !x) {
        Q_EMIT hovered(0, 0);
        return;
    }
    const auto& curve =
        *std::ranges::find(plots_[plot]->curves(), id, [](const auto& one) { return one->id; });
    if (const auto index = nearestIndex(curve->data.x(), *x))
        Q_EMIT hovered(runOf(id), run->points(metricOf(plot, id).name)[*index].step);
}

void TrainPlots::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        for (const RunRow& run : runs_)
            styleRun(run);
    QWidget::changeEvent(event);
}

bool TrainPlots::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn)
        if (const auto found = std::ranges::find(plots_, watched); found != plots_.end())
            current_ = static_cast<Plot>(found - plots_.begin());
    return QWidget::eventFilter(watched, event);
}

} // namespace reblock
