#include "app/gui/models/finding_model.h"

#include "widgets/forms/texts.h"

#include <QFileInfo>

#include <algorithm>

namespace reblock {

void FindingModel::setFindings(const std::vector<CorpusFinding>& findings)
{
    beginResetModel();
    findings_ = findings;
    show();
    endResetModel();
}

void FindingModel::setExcluded(const QSet<QString>& ids)
{
    excluded_ = ids;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void FindingModel::setKind(std::optional<FindingKind> kind)
{
    beginResetModel();
    kind_ = kind;
    show();
    endResetModel();
}

void FindingModel::show()
{
    shown_.clear();
    for (std::size_t i = 0; i < findings_.size(); ++i)
        if (!kind_ || findings_[i].kind == *kind_)
            shown_.push_back(i);
}

std::vector<FindingModel::KindCount> FindingModel::kinds() const
{
    std::vector<KindCount> counts;
    for (const FindingKind kind : findingKinds())
        if (const auto count = std::ranges::count(findings_, kind, &CorpusFinding::kind); count > 0)
            counts.push_back({kind, static_cast<int>(count)});
    return counts;
}

QStringList FindingModel::shownIds() const
{
    QStringList ids;
    for (const std::size_t at : shown_)
        if (!findings_[at].utterance.empty())
            ids.append(QString::fromStdString(findings_[at].utterance));
    ids.removeDuplicates();
    return ids;
}

int FindingModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(shown_.size());
}

int FindingModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FindingModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CorpusFinding& row = finding(index.row());
    const QString id = QString::fromStdString(row.utterance);
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == Kind)
            return findingKindText(row.kind);
        if (index.column() == Sentence)
            return QString::fromStdString(row.text);
        if (!id.isEmpty())
            return id;
        return row.file.empty() ? dash() : QFileInfo(QString::fromStdString(row.file)).fileName();
    case Qt::ToolTipRole:
        return QString::fromStdString(row.file.empty() ? row.text : row.text + '\n' + row.file);
    case IdRole:
        return id;
    case ExcludedRole:
        return excluded_.contains(id);
    case WeightRole:
        return findingWeight(row);
    default:
        return {};
    }
}

QVariant FindingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    const QStringList titles{tr("Kind"), tr("Utterance"), tr("What was found")};
    return titles[section];
}

void FindingModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace reblock
