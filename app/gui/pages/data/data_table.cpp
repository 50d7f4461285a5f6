#include "app/gui/pages/data/data_table.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

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

QWidget* underBar(QHBoxLayout* bar, DataTable* table)
{
    auto* whole = new QWidget;
    bar->setContentsMargins(12, 4, 8, 2);
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(bar);
    column->addWidget(table, 1);
    return whole;
}

} // namespace reblock
