#include "app/gui/pages/train/train_page.h"

#include "app/gui/models/run_list_model.h"
#include "app/gui/pages/train/result_model.h"
#include "app/gui/pages/train/train_plots.h"
#include "app/gui/pages/train/train_toolbar.h"
#include "app/gui/services/selection_hub.h"
#include "app/gui/services/store_feed.h"
#include "core/base/clock.h"
#include "core/base/error.h"
#include "widgets/forms/state_stack.h"
#include "widgets/forms/texts.h"
#include "widgets/plot/curve_plot.h"
#include "widgets/plot/plot_export.h"

#include <QAction>
#include <QEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace reblock {

namespace {

constexpr int kReadingMilliseconds = 1500;

} // namespace

TrainPage::TrainPage(const PageContext& context, QWidget* parent)
    : Page(parent), context_(context), toolbar_(new TrainToolbar), plots_(new TrainPlots),
      results_(new ResultModel(this)), table_(makeTable()), state_(new StateStack(makeContent())),
      clock_(new QTimer(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(state_);
    makeActions();
    connectToolbar();
    connectServices();
    clock_->setInterval(1000);
    connect(clock_, &QTimer::timeout, this, &TrainPage::refreshState);
    plots_->setBeta(toolbar_->beta());
    retranslate();
    showSelection();
}

void TrainPage::connectToolbar()
{
    connect(toolbar_, &TrainToolbar::axisChanged, plots_, &TrainPlots::setAxis);
    connect(toolbar_, &TrainToolbar::betaChanged, plots_, &TrainPlots::setBeta);
    connect(toolbar_, &TrainToolbar::rawToggled, plots_, &TrainPlots::setRawShown);
    connect(toolbar_, &TrainToolbar::logYToggled, plots_, &TrainPlots::setLogY);
    connect(toolbar_, &TrainToolbar::fitClicked, this, &TrainPage::fitAll);
    connect(toolbar_, &TrainToolbar::exportClicked, this, &TrainPage::chooseExport);
    connect(plots_, &TrainPlots::betaStepWanted, toolbar_, &TrainToolbar::stepBeta);
    connect(plots_, &TrainPlots::rawToggleWanted, this, &TrainPage::toggleRaw);
    connect(plots_, &TrainPlots::axisChangeWanted, this, &TrainPage::nextAxis);
    connect(plots_, &TrainPlots::logYChanged, this, &TrainPage::refreshLogY);
}

void TrainPage::connectServices()
{
    connect(&context_.feed, &StoreFeed::curvesChanged, this, &TrainPage::takeCurves);
    connect(&context_.feed, &StoreFeed::flagsChanged, plots_, &TrainPlots::takeFlags);
    connect(&context_.runs, &QAbstractItemModel::dataChanged, this, &TrainPage::refreshRows);
    connect(&context_.runs, &QAbstractItemModel::modelReset, this, &TrainPage::refreshRows);
    connect(&context_.hub, &SelectionHub::changed, this, &TrainPage::showSelection);
    connect(plots_, &TrainPlots::runClicked, this,
            [this](qint64 run) { context_.hub.setCurrentRun(run, nullptr); });
    connect(plots_, &TrainPlots::hovered, this, [this](qint64 run, double step) {
        context_.hub.setHover({run, step}, this);
    });
    connect(state_, &StateStack::emptyButtonClicked, this, &Page::runSheetWanted);
    connect(state_, &StateStack::showLogClicked, this,
            [this] { Q_EMIT logWanted(context_.hub.currentRun()); });
}

QList<qint64> TrainPage::drawnRuns() const
{
    QList<qint64> runs = context_.hub.runs();
    if (drawAll_ || runs.size() <= kMostRuns)
        return runs;
    std::ranges::sort(runs); // ids grow with time
    return runs.last(kMostRuns);
}

std::vector<RunRow> TrainPage::rowsOf(const QList<qint64>& ids) const
{
    std::vector<RunRow> rows;
    for (const qint64 id : ids)
        if (const RunRow* row = context_.runs.run(id))
            rows.push_back(*row);
    return rows;
}

void TrainPage::showSelection()
{
    const QList<qint64> drawn = drawnRuns();
    if (drawn != watched_) {
        watched_ = drawn;
        isReading_ = !drawn.isEmpty();
        plots_->setRuns(rowsOf(drawn));
        context_.feed.watchCurves(drawn);
        // no answer by then means that there are no points yet
        QTimer::singleShot(kReadingMilliseconds, this, [this] {
            isReading_ = false;
            refreshState();
        });
    }
    plots_->setHighlighted(context_.hub.currentRun());
    refreshRows();
}

void TrainPage::takeCurves(const std::vector<CurveUpdate>& updates)
{
    isReading_ = false;
    plots_->take(updates);
    fillTable();
    refreshState();
    refreshLogY();
}

void TrainPage::refreshRows()
{
    plots_->setRuns(rowsOf(watched_));
    fillTable();
    refreshState();
    refreshBanner();
    refreshLogY();
}

void TrainPage::fillTable()
{
    const std::vector<RunRow> rows = rowsOf(watched_);
    std::vector<double> speeds;
    for (const RunRow& row : rows) {
        const RunCurves* curves = plots_->curves(row.id);
        speeds.push_back(curves ? curves->latest(QStringLiteral("audio_seconds_per_second")) : kMissing);
    }
    results_->setRows(rows, speeds);
    const int shown = std::clamp(static_cast<int>(rows.size()), 1, 6);
    table_->setFixedHeight(table_->verticalHeader()->defaultSectionSize() * shown +
                           table_->horizontalHeader()->sizeHint().height() + 4);
}

void TrainPage::refreshState()
{
    const bool empty = watched_.isEmpty();
    const bool waiting = !empty && !plots_->hasPoints();
    if (empty)
        state_->showEmpty(tr("No runs selected. Tick runs on the left, or press F5 to start one."),
                          tr("New run…"));
    else if (waiting && isReading_)
        state_->showLoading(tr("Reading the curves…"));
    else if (waiting)
        state_->showEmpty(waitingText());
    else
        state_->showContent();
    if (waiting && !clock_->isActive())
        clock_->start();
    else if (!waiting)
        clock_->stop();
    notice_->setVisible(!noticeText().isEmpty());
    noticeLabel_->setText(noticeText());
}

QString TrainPage::waitingText() const
{
    const std::vector<RunRow> rows = rowsOf(watched_);
    const auto isActive = [](const RunRow& row) {
        return row.state == RunState::Running || row.state == RunState::Starting;
    };
    if (const auto running = std::ranges::find_if(rows, isActive); running != rows.end())
        return tr("Waiting for the first step (started %1 ago).")
            .arg(spanText(wallSeconds() - running->created));
    if (rows.size() == 1)
        return tr("%1 has no steps yet: it is %2.").arg(rows[0].name, RunListModel::stateText(rows[0].state));
    return tr("None of the selected runs has a step yet.");
}

QString TrainPage::noticeText() const
{
    const auto selected = context_.hub.runs().size();
    if (drawAll_ || selected <= kMostRuns)
        return {};
    return tr("%1 runs selected. Drawing the %2 newest.").arg(selected).arg(kMostRuns);
}

void TrainPage::refreshBanner()
{
    const std::vector<RunRow> rows = rowsOf(watched_);
    const auto isCurrentFailure = [this](const RunRow& row) {
        return row.state == RunState::Failed && (row.id == context_.hub.currentRun() || watched_.size() == 1);
    };
    const auto failed = std::ranges::find_if(rows, isCurrentFailure);
    const QString text =
        failed == rows.end() ? QString() : tr("%1 stopped: %2").arg(failed->name, failed->failure);
    if (text == banner_)
        return;
    banner_ = text;
    state_->showError(text);
}

void TrainPage::refreshLogY()
{
    toolbar_->showLogY(plots_->isAnyLogY(), plots_->logYOffReason());
}

void TrainPage::chooseExport()
{
    const QString file =
        QFileDialog::getSaveFileName(this, tr("Export %1").arg(plots_->currentPlot()->title()),
                                     QStringLiteral("curves.png"), exportFilters());
    if (!file.isEmpty())
        exportTo(file);
}

void TrainPage::exportTo(const QString& file)
{
    try {
        exportPlot(*plots_->currentPlot(), TrainPlots::axisName(plots_->axis()), file, false);
        Q_EMIT message(tr("Wrote %1").arg(file));
    } catch (const Error& error) {
        state_->showError(QString::fromStdString(error.problem() + ' ' + error.remedy()));
    }
}

void TrainPage::fitAll()
{
    for (int which = 0; which < TrainPlots::PlotCount; ++which)
        plots_->plot(static_cast<TrainPlots::Plot>(which))->fit();
}

void TrainPage::toggleLogY()
{
    CurvePlot* plot = plots_->currentPlot();
    plot->setLogY(!plot->isLogY());
}

void TrainPage::toggleRaw()
{
    toolbar_->setRawShown(!toolbar_->isRawShown());
}

void TrainPage::nextAxis()
{
    const int count = static_cast<int>(TrainAxis::WallTime) + 1;
    toolbar_->setAxis(static_cast<TrainAxis>((static_cast<int>(toolbar_->axis()) + 1) % count));
}

void TrainPage::lessSmoothing()
{
    toolbar_->stepBeta(-1);
}

void TrainPage::moreSmoothing()
{
    toolbar_->stepBeta(1);
}

void TrainPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    // where there is no room, the layout is in the tooltip of the name and in the Runs dock
    const int unit = table_->fontMetrics().horizontalAdvance(QLatin1Char('0'));
    const bool narrow = width() < 100 * unit;
    if (narrow == table_->isColumnHidden(ResultModel::Layout))
        return;
    table_->setColumnHidden(ResultModel::Layout, narrow);
    table_->horizontalHeader()->setSectionResizeMode(ResultModel::Name, narrow ? QHeaderView::Stretch
                                                                               : QHeaderView::Interactive);
    if (!narrow)
        table_->setColumnWidth(ResultModel::Name, 14 * unit);
}

void TrainPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

} // namespace reblock
