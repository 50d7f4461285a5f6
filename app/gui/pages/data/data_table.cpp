#include "app/gui/pages/data/data_table.h"

#include <QHeaderView>

namespace reblock {

DataTable::DataTable(QWidget* parent) : QTableView(parent)
{
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setWordWrap(false);
    setFrameShape(NoFrame);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(32);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void DataTable::setWidths(std::initializer_list<int> digits)
{
    const int unit = fontMetrics().horizontalAdvance(QLatin1Char('0'));
    int column = 0;
    for (const int width : digits) {
        if (width == 0)
            horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
        else
            horizontalHeader()->resizeSection(column, width * unit);
        ++column;
    }
}

void DataTable::goTo(int row)
{
    const QModelIndex index = model()->index(row, 0);
    setCurrentIndex(index);
    if (!viewport()->rect().contains(visualRect(index).center()))
        scrollTo(index, PositionAtCenter);
}

void DataTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    Q_EMIT currentRowChanged(current.isValid() ? current.row() : -1);
}

} // namespace reblock
