#include "app/gui/docks/runs_view.h"

#include "app/gui/models/run_list_model.h"
#include "widgets/painting/dot.h"
#include "widgets/painting/theme.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

namespace reblock {
namespace {

QColor stateColor(const Theme& theme, RunState state)
{
    switch (state) {
    case RunState::Running:
    case RunState::Finished:
        return theme.good;
    case RunState::Paused:
    case RunState::Stalled:
    case RunState::Interrupted:
        return theme.warning;
    case RunState::Failed:
        return theme.bad;
    default:
        return theme.dimText;
    }
}

class RunDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const double progress = index.data(RunListModel::ProgressRole).toDouble();
        const auto state = static_cast<RunState>(index.data(RunListModel::StateRole).toInt());
        if (index.column() != RunListModel::State || state != RunState::Running || std::isnan(progress))
            return;
        const Theme& theme = themeOf(option.palette);
        const QRect line(option.rect.left() + 4, option.rect.bottom() - 2, option.rect.width() - 8, 2);
        painter->fillRect(line, theme.line);
        painter->fillRect(QRect(line.topLeft(), QSize(static_cast<int>(line.width() * progress), 2)),
                          theme.good);
    }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const Theme& theme = themeOf(option->palette);
        if (index.column() == RunListModel::Name) {
            const QColor color = theme.seriesColor(index.data(RunListModel::IdRole).toLongLong());
            option->features |= QStyleOptionViewItem::HasDecoration;
            const QPixmap picture = dotPixmap(color, option->widget->devicePixelRatioF());
            option->icon = QIcon(picture);
            option->icon.addPixmap(picture, QIcon::Selected); // else tinted
            option->decorationSize = QSize(12, 12);
        }
        if (index.column() == RunListModel::State) {
            const auto state = static_cast<RunState>(index.data(RunListModel::StateRole).toInt());
            for (const auto role : {QPalette::Text, QPalette::HighlightedText})
                option->palette.setColor(role, stateColor(theme, state));
        }
    }
};

} // namespace

RunsView::RunsView(QWidget* parent) : QTableView(parent)
{
    setObjectName(QStringLiteral("runsView"));
    setItemDelegate(new RunDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setAlternatingRowColors(false);
    setWordWrap(false);
    setFrameShape(NoFrame);
    setTabKeyNavigation(false);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setMinimumSectionSize(40);
    setSortingEnabled(false);
    setDragDropMode(DragOnly);
}

qint64 RunsView::currentRun() const
{
    return currentIndex().data(RunListModel::IdRole).toLongLong();
}

void RunsView::setCurrentRun(qint64 run)
{
    if (run == currentRun() || model() == nullptr)
        return;
    const QModelIndexList found =
        model()->match(model()->index(0, 0), RunListModel::IdRole, run, 1, Qt::MatchExactly);
    setCurrentIndex(found.value(0));
}

void RunsView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    Q_EMIT currentRunChanged(current.data(RunListModel::IdRole).toLongLong());
}

} // namespace reblock
