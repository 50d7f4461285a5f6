#include "app/gui/pages/train/result_model.h"

#include "app/gui/models/run_list_model.h"
#include "widgets/forms/texts.h"
#include "widgets/painting/dot.h"
#include "widgets/painting/theme.h"

#include <QGuiApplication>
#include <QIcon>
#include <QLocale>
#include <QPalette>
#include <QPixmap>

#include <algorithm>

namespace reblock {

void ResultModel::setRows(const std::vector<RunRow>& rows, const std::vector<double>& speeds)
{
    const bool same = std::ranges::equal(rows, rows_, {}, &RunRow::id, &RunRow::id);
    if (!same)
        beginResetModel();
    rows_ = rows;
    speeds_ = speeds;
    if (!same)
        endResetModel();
    else if (!rows_.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void ResultModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!rows_.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int ResultModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int ResultModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ResultModel::text(std::size_t row, int column) const
{
    const RunRow& run = rows_[row];
    switch (column) {
    case Name:
        return run.name;
    case Layout:
        return run.layout;
    case Parameters:
        return wholeText(run.parameters);
    case DevBest:
        return RunListModel::rateText(run.dev);
    case Test:
        return RunListModel::rateText(run.test);
    case Speed:
        return std::isnan(speeds_[row]) ? dash() : QLocale().toString(speeds_[row], 'f', 1);
    case Steps:
        return run.step > 0 ? wholeText(static_cast<double>(run.step)) : dash();
    case State:
        return RunListModel::stateText(run.state);
    default:
        return {};
    }
}

QString ResultModel::toolTip(std::size_t row, int column) const
{
    const RunRow& run = rows_[row];
    if (column == State && !run.failure.isEmpty())
        return run.failure;
    if (column == Name)
        return tr("%1, layout %2").arg(run.name, run.layout);
    return text(row, column);
}

QVariant ResultModel::number(std::size_t row, int column) const
{
    const RunRow& run = rows_[row];
    switch (column) {
    case Parameters:
        return run.parameters;
    case DevBest:
        return run.dev.rate;
    case Test:
        return run.test.rate;
    case Speed:
        return speeds_[row];
    case Steps:
        return run.step;
    default:
        return text(row, column);
    }
}

QVariant ResultModel::data(const QModelIndex& index, int role) const
{
    const auto row = static_cast<std::size_t>(index.row());
    if (!index.isValid() || row >= rows_.size())
        return {};
    const int column = index.column();
    const bool isNumber = column >= Parameters && column <= Steps;
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case Qt::DecorationRole:
        return column == Name ? dotPixmap(themeOf(QGuiApplication::palette()).seriesColor(rows_[row].id),
                                          qGuiApp->devicePixelRatio())
                              : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    case SortRole:
        return number(row, column);
    case IdRole:
        return rows_[row].id;
    default:
        return {};
    }
}

QVariant ResultModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const bool isNumber = section >= Parameters && section <= Steps;
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::ToolTipRole)
        return section == Test
                   ? tr("Newest decode of the test set: error rate, 95 % interval, errors of tokens")
               : section == DevBest ? tr("Lowest error rate of the dev evaluations while training")
               : section == Speed   ? tr("Seconds of audio trained on per second, newest value")
                                    : QVariant();
    if (role != Qt::DisplayRole)
        return {};
    const QStringList names{tr("Run"),       tr("Layout"),    tr("Parameters"), tr("Best dev"),
                            tr("Test rate"), tr("Audio s/s"), tr("Steps"),      tr("State")};
    return names.value(section);
}

} // namespace reblock
