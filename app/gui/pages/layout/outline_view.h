#pragma once

#include "core/layout/edit/document.h"

#include <QTreeView>

#include <optional>

namespace reblock {

class LayoutEditor;
class OutlineModel;

/// The canvas's twin for the keyboard and for screen readers: selects with it, and the page's actions
/// work on it as on the canvas. Space folds, Enter goes to the Inspector.
class OutlineView : public QTreeView {
    Q_OBJECT
public:
    /// editor   outlives the view
    explicit OutlineView(LayoutEditor& editor, QWidget* parent = nullptr);

    OutlineModel& outline() const { return *model_; }
    /// The position of the row with the keyboard, the first one of a range; absent on a stack's row.
    std::optional<PositionId> currentPosition() const;
    int currentCorrector() const; ///< -1: the row is none

    void keyboardSearch(const QString& search) override; ///< letters are the page's keys

Q_SIGNALS:
    void currentPositionChanged();
    void inspectorWanted();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;

private:
    void takeSelection();
    void retranslate();
    PositionSet selectedPositions() const;
    QModelIndex rowFor(const PositionId& position) const;

    LayoutEditor& editor_;
    OutlineModel* model_;
    bool quiet_ = false; ///< the selection comes from the editor
};

} // namespace reblock
