#include "app/gui/pages/layout/layout_editor.h"

#include "app/gui/pages/layout/layout_command.h"
#include "app/gui/pages/layout/phrases.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace reblock {
namespace {

PositionSet tidied(const LayoutDocument& document, PositionSet selection)
{
    std::erase_if(selection, [&](const PositionId& id) {
        return id.index < 0 || id.index >= static_cast<int>(document.layout.stack(id.stack).positions.size());
    });
    std::ranges::sort(selection);
    const auto twice = std::ranges::unique(selection);
    selection.erase(twice.begin(), twice.end());
    return selection;
}

} // namespace

LayoutEditor::LayoutEditor(QObject* parent) : QObject(parent)
{
    cost_ = documentCost(document_, costOptions_);
    problems_ = buildProblems(document_);
}

bool LayoutEditor::isEmpty() const
{
    return undo_.count() == 0 && document_ == LayoutDocument();
}

void LayoutEditor::setCostOptions(const CostOptions& options)
{
    costOptions_ = options;
    cost_ = documentCost(document_, costOptions_);
    Q_EMIT documentChanged();
}

void LayoutEditor::setSelection(const PositionSet& selection)
{
    PositionSet next = tidied(document_, selection);
    if (next == selection_)
        return;
    selection_ = std::move(next);
    Q_EMIT selectionChanged();
}

void LayoutEditor::apply(const Edit& edit, const QString& sweep)
{
    if (edit.refused())
        return Q_EMIT refused(translated(edit.refusal));
    DocumentStep step(document_, edit, selection_);
    if (step.changesNothing())
        return;
    if (sweep != sweep_)
        ++sweeps_;
    sweep_ = sweep;
    undo_.push(new LayoutCommand(*this, std::move(step), sweep.isEmpty() ? 0 : sweeps_));
}

void LayoutEditor::setDocument(const LayoutDocument& document, const PositionSet& selection)
{
    document_ = document;
    cost_ = documentCost(document_, costOptions_);
    problems_ = buildProblems(document_);
    PositionSet next = tidied(document_, selection);
    const bool selects = next != selection_;
    selection_ = std::move(next);
    Q_EMIT documentChanged();
    if (selects)
        Q_EMIT selectionChanged();
}

void LayoutEditor::open(const State& state)
{
    endSweep();
    {
        const QScopedValueRollback<bool> opening(opening_, true);
        undo_.clear();
        for (const DocumentStep& step : state.steps)
            undo_.push(new LayoutCommand(*this, step));
        undo_.setIndex(state.index);
        undo_.setClean();
    }
    setDocument(state.document, {});
    Q_EMIT opened();
}

LayoutEditor::State LayoutEditor::state() const
{
    State state{document_, {}, undo_.index()};
    for (int i = 0; i < undo_.count(); ++i)
        state.steps.push_back(static_cast<const LayoutCommand*>(undo_.command(i))->step());
    return state;
}

void LayoutEditor::retranslate()
{
    for (int i = 0; i < undo_.count(); ++i) // the stack hands its commands out as const, their texts are ours
        const_cast<LayoutCommand*>(static_cast<const LayoutCommand*>(undo_.command(i)))->retranslate();
}

} // namespace reblock
