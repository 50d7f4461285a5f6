#include "app/gui/models/coverage_model.h"

#include "widgets/forms/texts.h"

namespace reblock {

void CoverageModel::setCharacters(const std::vector<UnseenCharacter>& characters)
{
    beginResetModel();
    rows_ = characters;
    endResetModel();
}

int CoverageModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int CoverageModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CoverageModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const UnseenCharacter& row = character(index.row());
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (index.column() >= Count ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Character:
        return row.character;
    case CodePoint:
        return QStringLiteral("U+%1").arg(row.character.toUcs4().value(0), 4, 16, QLatin1Char('0')).toUpper();
    case Count:
        return wholeText(static_cast<double>(row.count));
    default:
        return wholeText(static_cast<double>(row.rows.size()));
    }
}

QVariant CoverageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (section >= Count ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    const QStringList titles{tr("Character"), tr("Code point"), tr("Times"), tr("Utterances")};
    return titles[section];
}

void CoverageModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

} // namespace reblock
