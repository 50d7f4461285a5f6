#pragma once

#include "core/layout/edit/step.h"

#include <QUndoCommand>

namespace reblock {

class LayoutEditor;

/// One undo step of a LayoutEditor: a DocumentStep, no pointers into the document.
class LayoutCommand : public QUndoCommand {
public:
    /// editor   outlives the command
    /// sweep    above 0: becomes one with the command before it where that has the same number
    LayoutCommand(LayoutEditor& editor, DocumentStep step, int sweep = 0);

    const DocumentStep& step() const { return step_; }
    void retranslate();

    void undo() override;
    void redo() override;
    int id() const override { return sweep_ > 0 ? sweep_ : -1; }
    bool mergeWith(const QUndoCommand* other) override;

private:
    LayoutEditor& editor_;
    DocumentStep step_;
    int sweep_;
};

} // namespace reblock
