#include "app/gui/models/run_list_model.h"

#include "widgets/forms/texts.h"
#include "widgets/layout_canvas/canvas_mime.h"

#include <QLocale>
#include <QMimeData>

#include <algorithm>

namespace reblock {
namespace {

bool sameShape(const std::vector<RunRow>& a, const std::vector<RunRow>& b)
{
    return std::ranges::equal(a, b, {}, &RunRow::id, &RunRow::id);
}

QString progressText(const RunRow& row)
{
    if (std::isnan(row.progress) || row.state == RunState::Finished)
        return row.step > 0 ? RunListModel::tr("step %1").arg(wholeText(static_cast<double>(row.step)))
                            : dash();
    const QString percent = percentText(row.progress, 0);
    if (row.state != RunState::Running || std::isnan(row.etaSeconds))
        return percent;
    return RunListModel::tr("%1, %2 left").arg(percent, spanText(row.etaSeconds));
}

} // namespace

void RunListModel::setRows(const std::vector<RunRow>& rows)
{
    if (!sameShape(rows, rows_)) {
        beginResetModel();
        rows_ = rows;
        endResetModel();
        return;
    }
    rows_ = rows;
    if (!rows_.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void RunListModel::setShown(const QList<qint64>& runs)
{
    const QSet<qint64> next(runs.begin(), runs.end());
    if (next == shown_)
        return;
    shown_ = next;
    if (!rows_.empty())
        Q_EMIT dataChanged(index(0, Name), index(rowCount() - 1, Name), {Qt::CheckStateRole, ShownRole});
}

const RunRow* RunListModel::run(qint64 id) const
{
    const int row = rowOf(id);
    return row < 0 ? nullptr : &rows_[static_cast<std::size_t>(row)];
}

const RunRow* RunListModel::run(const QString& name) const
{
    const auto found = std::ranges::find(rows_, name, &RunRow::name);
    return found == rows_.end() ? nullptr : &*found;
}

int RunListModel::rowOf(qint64 id) const
{
    const auto found = std::ranges::find(rows_, id, &RunRow::id);
    return found == rows_.end() ? -1 : static_cast<int>(found - rows_.begin());
}

int RunListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int RunListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RunListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RunRow& row = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return toolTip(row, index.column());
    case Qt::CheckStateRole:
        return index.column() == Name ? QVariant(shown_.contains(row.id) ? Qt::Checked : Qt::Unchecked)
                                      : QVariant();
    case Qt::TextAlignmentRole: {
        const bool right = index.column() >= Parameters && index.column() <= TestRate;
        return QVariant::fromValue((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    case SortRole:
        return number(row, index.column());
    case IdRole:
        return row.id;
    case ShownRole:
        return shown_.contains(row.id);
    case StateRole:
        return static_cast<int>(row.state);
    case ProgressRole:
        return row.progress;
    default:
        return {};
    }
}

QVariant RunListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            (section >= Parameters && section <= TestRate ? Qt::AlignRight : Qt::AlignLeft) |
            Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList titles{tr("Run"),        tr("Layout"), tr("Parameters"), tr("Dev error"),
                             tr("Test error"), tr("State"),  tr("Progress")};
    return titles[section];
}

bool RunListModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid) ||
        index.column() != Name)
        return false;
    Q_EMIT shownToggled(rows_[static_cast<std::size_t>(index.row())].id, value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags RunListModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags =
        QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren | Qt::ItemIsDragEnabled;
    return index.column() == Name ? flags | Qt::ItemIsUserCheckable : flags;
}

QStringList RunListModel::mimeTypes() const
{
    return {QLatin1String(kRunsMime)};
}

QMimeData* RunListModel::mimeData(const QModelIndexList& indexes) const
{
    QList<qint64> runs;
    for (const QModelIndex& index : indexes) {
        const qint64 run = index.data(IdRole).toLongLong();
        if (!runs.contains(run))
            runs.append(run);
    }
    return runsMimeData(runs);
}

void RunListModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!rows_.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

QString RunListModel::stateText(RunState state)
{
    switch (state) {
    case RunState::Queued:
        return tr("queued");
    case RunState::Starting:
        return tr("starting");
    case RunState::Running:
        return tr("running");
    case RunState::Paused:
        return tr("paused");
    case RunState::Stalled:
        return tr("stalled");
    case RunState::Interrupted:
        return tr("interrupted");
    case RunState::Finished:
        return tr("finished");
    case RunState::Failed:
        return tr("failed");
    case RunState::Cancelled:
        return tr("cancelled");
    }
    return {};
}

QString RunListModel::rateText(const RateRow& rate)
{
    if (!rate.known())
        return dash();
    if (std::isnan(rate.low) || std::isnan(rate.high))
        return percentText(rate.rate);
    const QLocale locale;
    return tr("%1 (%2–%3)")
        .arg(percentText(rate.rate), locale.toString(100 * rate.low, 'f', 1),
             locale.toString(100 * rate.high, 'f', 1));
}

QVariant RunListModel::text(const RunRow& row, int column) const
{
    switch (column) {
    case Name:
        return row.name;
    case Layout:
        return row.layout;
    case Parameters:
        return wholeText(row.parameters);
    case DevRate:
        return percentText(row.dev.rate);
    case TestRate:
        return rateText(row.test);
    case State:
        return row.state == RunState::Running && !std::isnan(row.progress)
                   ? tr("%1 %2").arg(stateText(row.state), percentText(row.progress, 0))
                   : stateText(row.state);
    case Progress:
        return progressText(row);
    default:
        return {};
    }
}

QVariant RunListModel::number(const RunRow& row, int column) const
{
    switch (column) {
    case Parameters:
        return row.parameters;
    case DevRate:
        return row.dev.rate;
    case TestRate:
        return row.test.rate;
    case State:
        return static_cast<int>(row.state);
    case Progress:
        return row.progress;
    default:
        return text(row, column);
    }
}

QString RunListModel::toolTip(const RunRow& row, int column) const
{
    switch (column) {
    case Name:
        return tr("%1\nCorpus: %2\nFolder: %3").arg(row.name, row.corpus, row.folder);
    case DevRate:
        return tr("Best %1 on the dev set while training (greedy CTC): %2; last: %3")
            .arg(row.words ? tr("word error rate") : tr("character error rate"), percentText(row.dev.rate),
                 percentText(row.lastDev));
    case TestRate:
        return row.test.known() ? tr("%1 on the test set with its 95 % interval: %2")
                                      .arg(row.words ? tr("Word error rate") : tr("Character error rate"),
                                           rateText(row.test))
                                : tr("Not decoded yet: Run menu, Decode test set");
    case State:
        return row.failure.isEmpty() ? stateText(row.state) + QStringLiteral("\n") + progressText(row)
                                     : tr("%1: %2").arg(stateText(row.state), row.failure);
    default:
        return text(row, column).toString();
    }
}

} // namespace reblock
