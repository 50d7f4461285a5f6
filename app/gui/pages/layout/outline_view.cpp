#include "app/gui/pages/layout/outline_view.h"

#include "app/gui/pages/layout/layout_editor.h"
#include "app/gui/pages/layout/outline_model.h"

#include <QEvent>
#include <QKeyEvent>
#include <QScopedValueRollback>

#include <algorithm>

namespace reblock {

OutlineView::OutlineView(LayoutEditor& editor, QWidget* parent)
    : QTreeView(parent), editor_(editor), model_(new OutlineModel(editor, this))
{
    setModel(model_);
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setExpandsOnDoubleClick(false);
    setAttribute(Qt::WA_InputMethodEnabled, false); // letters are keys here
    for (int row = 0; row < model_->rowCount(); ++row)
        expand(model_->index(row, 0));
    connect(&editor_, &LayoutEditor::documentChanged, this, &OutlineView::takeSelection);
    connect(&editor_, &LayoutEditor::selectionChanged, this, &OutlineView::takeSelection);
    connect(this, &QTreeView::doubleClicked, this, &OutlineView::inspectorWanted);
    retranslate();
    takeSelection();
}

std::optional<PositionId> OutlineView::currentPosition() const
{
    const PositionSet positions = model_->positions(currentIndex());
    return currentIndex().isValid() && !positions.empty() ? std::optional(positions.front()) : std::nullopt;
}

int OutlineView::currentCorrector() const
{
    return currentIndex().isValid() ? model_->corrector(currentIndex()) : -1;
}

void OutlineView::keyboardSearch(const QString& /*search*/) {}

PositionSet OutlineView::selectedPositions() const
{
    PositionSet positions;
    for (const QModelIndex& index : selectionModel()->selectedIndexes())
        std::ranges::copy(model_->positions(index), std::back_inserter(positions));
    std::ranges::sort(positions);
    const auto twice = std::ranges::unique(positions);
    positions.erase(twice.begin(), twice.end());
    return positions;
}

void OutlineView::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    if (quiet_ || model_->isFollowing())
        return;
    const QScopedValueRollback<bool> quiet(quiet_, true);
    editor_.setSelection(selectedPositions());
}

void OutlineView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTreeView::currentChanged(current, previous);
    Q_EMIT currentPositionChanged();
}

/// Its row, or the outermost folded range whose positions are all selected.
QModelIndex OutlineView::rowFor(const PositionId& position) const
{
    QModelIndex row = model_->indexOf(position);
    for (QModelIndex above = row.parent(); above.isValid(); above = above.parent()) {
        const PositionSet all = model_->positions(above);
        if (!all.empty() && !isExpanded(above) && std::ranges::includes(editor_.selection(), all))
            row = above;
    }
    return row;
}

void OutlineView::takeSelection()
{
    if (quiet_ || selectedPositions() == editor_.selection())
        return;
    const QScopedValueRollback<bool> quiet(quiet_, true);
    QItemSelection rows;
    QModelIndex first;
    for (const PositionId& position : editor_.selection()) {
        const QModelIndex row = rowFor(position);
        first = first.isValid() ? first : row;
        if (!rows.isEmpty() && rows.back().parent() == row.parent() && row.row() <= rows.back().bottom() + 1)
            rows.back() = QItemSelectionRange(rows.back().topLeft(), row);
        else
            rows.append(QItemSelectionRange(row));
    }
    selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
    if (!first.isValid())
        return;
    selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    scrollTo(first);
}

void OutlineView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space)
        setExpanded(currentIndex(), !isExpanded(currentIndex()));
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT inspectorWanted();
    else if (event->key() == Qt::Key_Escape && !editor_.selection().empty())
        editor_.setSelection({});
    else
        QTreeView::keyPressEvent(event);
}

void OutlineView::retranslate()
{
    setAccessibleName(tr("Outline of the layout"));
    model_->retranslate();
}

void OutlineView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QTreeView::changeEvent(event);
}

} // namespace reblock
