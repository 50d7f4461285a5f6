#include "app/gui/models/transcript_model.h"

#include "widgets/forms/texts.h"

#include <QFileInfo>

#include <algorithm>
#include <cmath>

namespace reblock {

void TranscriptModel::add(const QStringList& files, const QString& run)
{
    for (const QString& file : files) {
        TranscriptRow fresh;
        fresh.file = file;
        fresh.run = run;
        const int at = rowOf(file);
        if (at >= 0) {
            rows_[static_cast<std::size_t>(at)] = fresh;
            changed(at);
            continue;
        }
        const int end = rowCount();
        beginInsertRows({}, end, end);
        rows_.push_back(fresh);
        endInsertRows();
    }
}

void TranscriptModel::update(const TranscriptRow& row)
{
    const int at = rowOf(row.file);
    if (at < 0)
        return;
    TranscriptRow& mine = rows_[static_cast<std::size_t>(at)];
    const QString run = mine.run;
    const double seconds = mine.seconds;
    mine = row;
    mine.run = run;
    if (std::isnan(mine.seconds))
        mine.seconds = seconds;
    changed(at);
}

void TranscriptModel::setLength(const QString& file, double seconds)
{
    const int at = rowOf(file);
    if (at < 0)
        return;
    rows_[static_cast<std::size_t>(at)].seconds = seconds;
    changed(at);
}

void TranscriptModel::setState(const QString& file, TranscriptRow::State state, const QString& error)
{
    const int at = rowOf(file);
    if (at < 0)
        return;
    rows_[static_cast<std::size_t>(at)].state = state;
    rows_[static_cast<std::size_t>(at)].error = error;
    changed(at);
}

void TranscriptModel::clear()
{
    beginResetModel();
    rows_.clear();
    endResetModel();
}

const TranscriptRow* TranscriptModel::row(int at) const
{
    return at < 0 || at >= rowCount() ? nullptr : &rows_[static_cast<std::size_t>(at)];
}

int TranscriptModel::rowOf(const QString& file) const
{
    const auto found = std::ranges::find(rows_, file, &TranscriptRow::file);
    return found == rows_.end() ? -1 : static_cast<int>(found - rows_.begin());
}

int TranscriptModel::countOf(TranscriptRow::State state) const
{
    return static_cast<int>(std::ranges::count(rows_, state, &TranscriptRow::state));
}

void TranscriptModel::changed(int at)
{
    Q_EMIT dataChanged(index(at, 0), index(at, ColumnCount - 1));
}

int TranscriptModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int TranscriptModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TranscriptModel::data(const QModelIndex& index, int role) const
{
    const TranscriptRow* found = index.isValid() ? row(index.row()) : nullptr;
    if (found == nullptr)
        return {};
    if (role == Qt::ToolTipRole)
        return index.column() == File ? found->file : found->error.isEmpty() ? found->text : found->error;
    if (role == Qt::TextAlignmentRole && index.column() == Length)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case File:
        return QFileInfo(found->file).fileName();
    case State:
        return stateText(found->state);
    case Length:
        return clockText(found->seconds, true);
    case Run:
        return found->run;
    default:
        return found->error.isEmpty() ? found->text : found->error;
    }
}

QVariant TranscriptModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    const QStringList titles{tr("File"), tr("State"), tr("Length"), tr("Run"), tr("Text")};
    return titles[section];
}

void TranscriptModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!rows_.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

QString TranscriptModel::stateText(TranscriptRow::State state)
{
    switch (state) {
    case TranscriptRow::State::Waiting:
        return tr("waiting");
    case TranscriptRow::State::Working:
        return tr("working");
    case TranscriptRow::State::Done:
        return tr("done");
    case TranscriptRow::State::Failed:
        return tr("failed");
    }
    return {};
}

} // namespace reblock
