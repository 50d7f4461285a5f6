#include "app/gui/pages/data/finding_delegate.h"

#include "widgets/painting/theme.h"

namespace reblock {
namespace {

void setTextColor(QStyleOptionViewItem& option, const QColor& color)
{
    for (const auto role : {QPalette::Text, QPalette::HighlightedText})
        option.palette.setColor(role, color);
}

} // namespace

void FindingDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const Theme& theme = themeOf(option->palette);
    const bool isExcluded = index.data(roles_.excluded).toBool();
    if (isExcluded)
        setTextColor(*option, theme.dimText);
    if (index.column() != roles_.findingColumn) {
        option->font.setStrikeOut(isExcluded);
        return;
    }
    const int weight = index.data(roles_.weight).toInt();
    if (!isExcluded && weight > 0)
        setTextColor(*option, weight == 3 ? theme.bad : weight == 2 ? theme.warning : theme.dimText);
}

} // namespace reblock
