#pragma once

#include "core/layout/edit/document.h"

#include <QScrollArea>

class QLabel;

namespace reblock {

class CostComparison;
class InspectorModel;
class InspectorPosition;
class LayoutEditor;
class ProblemListView;

/// What is selected, and everything about it that can be changed: the model where nothing is, else the
/// positions and their blocks; then the change against the comparison, and what blocks a run.
class InspectorPane : public QScrollArea {
    Q_OBJECT
public:
    /// Both outlive the pane.
    InspectorPane(LayoutEditor& editor, CostComparison& comparison, QWidget* parent = nullptr);

    /// Puts the keyboard into the first field (Ctrl+I, Enter on a brick).
    void focusFirstField();

    void setNote(const QString& note);
    QString note() const;

    QString titleText() const;
    QString differenceText() const;
    InspectorModel& modelPart() const { return *model_; }
    InspectorPosition& positionPart() const { return *position_; }
    ProblemListView& problems() const { return *problems_; }

Q_SIGNALS:
    void noteEdited(const QString& note);
    void renameWanted();                                      ///< [Rename block…]
    void positionWanted(const reblock::PositionId& position); ///< [Go there]

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void showDifference();
    void retranslate();

    LayoutEditor& editor_;
    CostComparison& comparison_;
    QLabel* title_;
    InspectorModel* model_;
    InspectorPosition* position_;
    QLabel* differenceTitle_;
    QLabel* difference_;
    ProblemListView* problems_;
    QTimer* later_;
};

} // namespace reblock
