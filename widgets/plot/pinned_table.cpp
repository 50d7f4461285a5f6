#include "widgets/plot/pinned_table.h"

#include "widgets/painting/dot.h"
#include "widgets/plot/plot_text.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace reblock {

namespace {

enum Column { Name, Raw, Smooth, Note, ColumnCount };

/// A cell that shows one text and sorts by a number.
class NumberItem : public QTableWidgetItem {
public:
    NumberItem(double value, const QLocale& locale)
        : QTableWidgetItem(valueText(value, locale)), value_(value)
    {
        setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }
    bool operator<(const QTableWidgetItem& other) const override
    {
        return value_ < static_cast<const NumberItem&>(other).value_ || std::isnan(value_);
    }

private:
    double value_;
};

} // namespace

PinnedTable::PinnedTable(QWidget* canvas)
    : QFrame(canvas), head_(new QLabel(this)), close_(new QToolButton(this)), table_(new QTableWidget(this))
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    close_->setText(QStringLiteral("✕"));
    close_->setAutoRaise(true);
    QFont bold = head_->font();
    bold.setBold(true);
    head_->setFont(bold);
    table_->setColumnCount(ColumnCount);
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setAttribute(Qt::WA_InputMethodEnabled, false);
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setDefaultSectionSize(table_->fontMetrics().height() + 6);
    table_->setShowGrid(false);
    table_->setFrameShape(QFrame::NoFrame);
    table_->installEventFilter(this);
    auto* top = new QHBoxLayout;
    top->addWidget(head_, 1);
    top->addWidget(close_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 2, 6, 6);
    column->setSpacing(2);
    column->addLayout(top);
    column->addWidget(table_);
    connect(close_, &QToolButton::clicked, this, &QWidget::hide);
    retranslate();
    hide();
}

void PinnedTable::retranslate()
{
    table_->setHorizontalHeaderLabels({tr("curve"), tr("value"), tr("EMA"), tr("place")});
    table_->setAccessibleName(tr("Values at the cursor"));
    close_->setToolTip(tr("Close (Esc)"));
    close_->setAccessibleName(tr("Close"));
}

void PinnedTable::pin(const QString& xName, const QString& xText, std::vector<HoverRow> rows,
                      const QRectF& plot, double cursorX)
{
    xName_ = xName;
    rows_ = std::move(rows);
    head_->setText(tr("%1 %2").arg(xName, xText));
    fill();
    const int wanted = table_->horizontalHeader()->length() + 34;
    const int rowsHeight = table_->verticalHeader()->length() + table_->horizontalHeader()->height() + 44;
    resize(std::min(wanted, static_cast<int>(plot.width()) - 8),
           std::min(rowsHeight, static_cast<int>(plot.height()) - 8));
    const bool right = cursorX + 12 + width() <= plot.right();
    const double left = right ? cursorX + 12 : std::max(plot.left() + 4, cursorX - 12 - width());
    move(static_cast<int>(left), static_cast<int>(plot.top()) + 4);
    show();
    raise();
}

void PinnedTable::fill()
{
    table_->setSortingEnabled(false);
    table_->setRowCount(static_cast<int>(rows_.size()));
    for (int i = 0; i < table_->rowCount(); ++i) {
        const HoverRow& row = rows_[static_cast<std::size_t>(i)];
        table_->setItem(i, Name, new QTableWidgetItem(dotPixmap(row.colour, devicePixelRatioF()), row.name));
        table_->setItem(i, Raw, new NumberItem(row.raw, locale()));
        table_->setItem(i, Smooth, new NumberItem(row.smooth, locale()));
        table_->setItem(i, Note, new QTableWidgetItem(row.note));
    }
    table_->setColumnHidden(
        Note, std::ranges::all_of(rows_, [](const HoverRow& row) { return row.note.isEmpty(); }));
    table_->setColumnHidden(
        Smooth, std::ranges::all_of(rows_, [](const HoverRow& row) { return std::isnan(row.smooth); }));
    table_->resizeColumnsToContents();
    for (int column = 0; column < ColumnCount; ++column) // room for the sort mark
        table_->setColumnWidth(column, table_->columnWidth(column) + 18);
    table_->setSortingEnabled(true);
    table_->sortByColumn(Raw, Qt::DescendingOrder);
}

void PinnedTable::copy() const
{
    QApplication::clipboard()->setText(tableText(xName_, rows_));
}

bool PinnedTable::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Copy) || key->key() == Qt::Key_Escape) {
            keyPressEvent(key);
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void PinnedTable::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->key() == Qt::Key_Escape)
        hide();
    else
        QFrame::keyPressEvent(event);
}

void PinnedTable::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace reblock
