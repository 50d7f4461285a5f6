#pragma once

#include "app/gui/pages/layout/problem_list_view.h"
#include "core/layout/edit/document.h"

#include <QScrollArea>

class QLabel;

namespace reblock {

class CostComparison;
class InspectorDifference;
class InspectorModel;
class InspectorPosition;
class JsonMirror;
class LayoutEditor;
class NotationLine;

/// What is selected, and everything about it that can be changed: the model where nothing is, else the
/// positions and their blocks; then the change against the comparison, and what blocks a run.
class InspectorPane : public QScrollArea {
    Q_OBJECT
public:
    /// Both outlive the pane.
    InspectorPane(LayoutEditor& editor, CostComparison& comparison, QWidget* parent = nullptr);

    /// Lists the problems of typed texts as well; both outlive the pane.
    void followTexts(NotationLine& notation, JsonMirror& mirror);

    /// Puts the keyboard into the first field (Ctrl+I, Enter on a brick).
    void focusFirstField();

    void setNote(const QString& note);
    QString note() const;

    QString titleText() const;
    InspectorModel& modelPart() const { return *model_; }
    InspectorPosition& positionPart() const { return *position_; }
    InspectorDifference& difference() const { return *difference_; }
    ProblemListView& problems() const { return *problems_; }

Q_SIGNALS:
    void noteEdited(const QString& note);
    void renameWanted();                                      ///< [Rename block…]
    void positionWanted(const reblock::PositionId& position); ///< [Go there]

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void showProblems();
    QString selectionText() const;
    std::vector<ListedProblem> documentProblems();
    void retranslate();

    LayoutEditor& editor_;
    NotationLine* notation_ = nullptr;
    JsonMirror* mirror_ = nullptr;
    QLabel* title_;
    InspectorModel* model_;
    InspectorPosition* position_;
    InspectorDifference* difference_;
    QLabel* problemsTitle_;
    ProblemListView* problems_;
    bool quiet_ = false; ///< the note changes without a user
};

} // namespace reblock
