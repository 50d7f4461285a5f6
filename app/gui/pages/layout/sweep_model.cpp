#include "app/gui/pages/layout/sweep_model.h"

#include "app/gui/pages/layout/cost_text.h"
#include "core/layout/edit/document.h"
#include "widgets/forms/texts.h"

namespace reblock {
namespace {

/// The number behind a cell; text columns have none.
QVariant numberOf(const SweepLayout& layout, int column)
{
    switch (column) {
    case SweepModel::Parameters:
        return QVariant::fromValue<qlonglong>(layout.cost.total());
    case SweepModel::Change:
        return layout.change;
    case SweepModel::MultiplyAdds:
        return layout.cost.multiplyAddsPerAudioSecond;
    case SweepModel::Blocks:
        return layout.cost.storedBlocks;
    case SweepModel::Positions:
        return layout.cost.positions;
    case SweepModel::Correctors:
        return layout.cost.correctorCount;
    default:
        return {};
    }
}

} // namespace

void SweepModel::setSweep(const Sweep& sweep)
{
    beginResetModel();
    sweep_ = sweep;
    stacks_.clear();
    for (const SweepLayout& layout : sweep_.layouts)
        stacks_.append(
            QString::fromStdString(documentNotation(documentFromLayout(layout.layout)).value_or("–")));
    endResetModel();
}

void SweepModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int SweepModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(sweep_.layouts.size());
}

int SweepModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString SweepModel::textOf(const SweepLayout& layout, int column) const
{
    switch (column) {
    case Name:
        return QString::fromStdString(layout.name);
    case Change:
        return signedPercentText(layout.change);
    case MultiplyAdds:
        return shortText(layout.cost.multiplyAddsPerAudioSecond);
    default:
        return wholeText(numberOf(layout, column).toDouble());
    }
}

QVariant SweepModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const SweepLayout& layout = sweep_.layouts[static_cast<std::size_t>(index.row())];
    const QVariant number = numberOf(layout, index.column());
    const QString text = index.column() == Stacks ? stacks_[index.row()] : textOf(layout, index.column());
    if (role == Qt::DisplayRole)
        return text;
    if (role == SortRole)
        return number.isValid() ? number : QVariant(text);
    if (role == Qt::TextAlignmentRole && number.isValid())
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::ToolTipRole || layout.same.empty())
        return {};
    QStringList same;
    for (const std::string& name : layout.same)
        same.append(QString::fromStdString(name));
    return tr("The same layout as %1").arg(joinedList(same));
}

QVariant SweepModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Stacks:
        return tr("Stacks");
    case Parameters:
        return tr("Parameters");
    case Change:
        return tr("Without reuse");
    case MultiplyAdds:
        return tr("Multiply-adds/s");
    case Blocks:
        return tr("Blocks");
    case Positions:
        return tr("Positions");
    default:
        return tr("Correctors");
    }
}

QString SweepModel::tsv() const
{
    QStringList lines;
    QStringList cells;
    for (int column = 0; column < ColumnCount; ++column)
        cells.append(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    lines.append(cells.join(QLatin1Char('\t')));
    for (int row = 0; row < rowCount(); ++row) {
        cells.clear();
        for (int column = 0; column < ColumnCount; ++column)
            cells.append(index(row, column).data(SortRole).toString());
        lines.append(cells.join(QLatin1Char('\t')));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace reblock
