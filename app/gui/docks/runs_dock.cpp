#include "app/gui/docks/runs_dock.h"

#include "app/gui/docks/runs_view.h"
#include "app/gui/models/run_list_model.h"
#include "app/gui/services/selection_hub.h"
#include "widgets/forms/state_stack.h"

#include <QEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

namespace reblock {

RunsDock::RunsDock(RunListModel& runs, SelectionHub& hub, QWidget* parent)
    : QDockWidget(parent), runs_(runs), hub_(hub), proxy_(new QSortFilterProxyModel(this)),
      filter_(new QLineEdit), view_(new RunsView), state_(nullptr)
{
    setObjectName(QStringLiteral("runsDock"));
    setFeatures(DockWidgetMovable | DockWidgetClosable);
    proxy_->setSourceModel(&runs_);
    proxy_->setSortRole(RunListModel::SortRole);
    proxy_->setFilterKeyColumn(-1);
    proxy_->setFilterCaseSensitivity(Qt::CaseInsensitive);
    view_->setModel(proxy_);
    view_->setSortingEnabled(true);
    view_->sortByColumn(-1, Qt::AscendingOrder);
    for (const int column :
         {RunListModel::Layout, RunListModel::Parameters, RunListModel::TestRate, RunListModel::Progress})
        view_->setColumnHidden(column, true);
    view_->horizontalHeader()->setSectionResizeMode(RunListModel::Name, QHeaderView::Stretch);
    view_->setColumnWidth(RunListModel::DevRate, 88);
    view_->setColumnWidth(RunListModel::State, 104);
    view_->horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    filter_->setClearButtonEnabled(true);
    state_ = new StateStack(view_);
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(6, 6, 6, 0);
    column->addWidget(filter_);
    column->addWidget(state_, 1);
    setWidget(body);
    connectSelection();
    retranslate();
}

void RunsDock::connectSelection()
{
    connect(filter_, &QLineEdit::textChanged, this, [this](const QString& text) {
        proxy_->setFilterFixedString(text);
        refreshState();
    });
    connect(state_, &StateStack::emptyButtonClicked, this, [this] {
        if (runs_.rowCount() == 0)
            Q_EMIT runSheetWanted();
        else
            filter_->clear();
    });
    connect(&runs_, &RunListModel::shownToggled, this,
            [this](qint64 run, bool shown) { hub_.setShown(run, shown, this); });
    connect(&runs_, &QAbstractItemModel::modelReset, this, [this] {
        view_->setCurrentRun(hub_.currentRun());
        refreshState();
    });
    connect(&hub_, &SelectionHub::changed, this, [this] {
        runs_.setShown(hub_.runs());
        view_->setCurrentRun(hub_.currentRun());
    });
    connect(view_, &RunsView::currentRunChanged, this, [this](qint64 run) {
        if (run != 0)
            hub_.setCurrentRun(run, this);
    });
    connect(view_, &QWidget::customContextMenuRequested, this,
            [this](const QPoint& at) { Q_EMIT menuWanted(view_->viewport()->mapToGlobal(at)); });
    connect(view_->horizontalHeader(), &QWidget::customContextMenuRequested, this, &RunsDock::showColumnMenu);
}

void RunsDock::showColumnMenu(const QPoint& position)
{
    QMenu menu;
    for (int column = RunListModel::Layout; column < RunListModel::ColumnCount; ++column) {
        QAction* action = menu.addAction(runs_.headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!view_->isColumnHidden(column));
        connect(action, &QAction::toggled, view_,
                [this, column](bool shown) { view_->setColumnHidden(column, !shown); });
    }
    menu.exec(view_->horizontalHeader()->mapToGlobal(position));
}

void RunsDock::refreshState()
{
    if (runs_.rowCount() == 0)
        state_->showEmpty(tr("No runs yet."), tr("New run (F5)"));
    else if (proxy_->rowCount() == 0)
        state_->showEmpty(tr("0 of %n match.", nullptr, runs_.rowCount()), tr("Clear the filter"));
    else
        state_->showContent();
}

QByteArray RunsDock::saveColumns() const
{
    return view_->horizontalHeader()->saveState();
}

void RunsDock::restoreColumns(const QByteArray& columns)
{
    if (!columns.isEmpty())
        view_->horizontalHeader()->restoreState(columns);
}

void RunsDock::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDockWidget::changeEvent(event);
}

void RunsDock::retranslate()
{
    setWindowTitle(tr("Runs"));
    filter_->setPlaceholderText(tr("Filter runs (Ctrl+F)"));
    filter_->setAccessibleName(tr("Filter runs"));
    view_->setAccessibleName(tr("Runs"));
    runs_.retranslate();
    refreshState();
}

} // namespace reblock
