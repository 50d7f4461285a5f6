#pragma once

#include "core/layout/edit/cost_change.h"
#include "core/layout/edit/edits.h"
#include "core/layout/edit/step.h"

#include <QObject>
#include <QUndoStack>

namespace reblock {

/// The open layout document: what all views of the Layout page show and edit. Every change is an Edit
/// taken by apply(), exactly one undo step; selection and typing are none.
class LayoutEditor : public QObject {
    Q_OBJECT
public:
    explicit LayoutEditor(QObject* parent = nullptr);

    const LayoutDocument& document() const { return document_; }
    /// Nothing has been drawn yet and nothing can be undone.
    bool isEmpty() const;
    const LayoutCost& cost() const { return cost_; }
    const CostOptions& costOptions() const { return costOptions_; }
    void setCostOptions(const CostOptions& options);
    const std::vector<BuildProblem>& problems() const { return problems_; }

    /// Exists in the document, ascending.
    const PositionSet& selection() const { return selection_; }
    void setSelection(const PositionSet& selection); ///< not undoable

    QUndoStack& undoStack() { return undo_; }

    /// Takes the edit as one undo step; nothing where it is refused (then `refused`) or changes nothing.
    /// sweep   not empty: joined with the step before where that had the same, until endSweep()
    void apply(const Edit& edit, const QString& sweep = {});
    void endSweep() { sweep_.clear(); }

    /// Another document with its history (a draft that was kept).
    struct State {
        LayoutDocument document{};
        std::vector<DocumentStep> steps{}; ///< done and undone
        int index = 0;                     ///< how many of them are done
    };
    void open(const State& state);
    State state() const;

    /// Says the labels of all steps in the language of now.
    void retranslate();

Q_SIGNALS:
    void documentChanged();
    void selectionChanged();
    void refused(const QString& text); ///< translated
    void opened();

private:
    friend class LayoutCommand;
    void setDocument(const LayoutDocument& document, const PositionSet& selection);

    LayoutDocument document_;
    LayoutCost cost_;
    CostOptions costOptions_;
    std::vector<BuildProblem> problems_;
    PositionSet selection_;
    QUndoStack undo_;
    QString sweep_;
    int sweeps_ = 0;       ///< so far: each has a number
    bool opening_ = false; ///< steps are put back without being done again
};

} // namespace reblock
