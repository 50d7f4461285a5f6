#include "app/gui/pages/layout/layout_command.h"

#include "app/gui/pages/layout/layout_editor.h"
#include "app/gui/pages/layout/phrases.h"

namespace reblock {

LayoutCommand::LayoutCommand(LayoutEditor& editor, DocumentStep step, int sweep)
    : editor_(editor), step_(std::move(step)), sweep_(sweep)
{
    retranslate();
}

void LayoutCommand::retranslate()
{
    setText(translated(step_.label()));
}

void LayoutCommand::undo()
{
    if (editor_.opening_)
        return;
    editor_.endSweep();
    editor_.setDocument(step_.undo(editor_.document()), step_.selectedBefore());
}

void LayoutCommand::redo()
{
    if (!editor_.opening_)
        editor_.setDocument(step_.redo(editor_.document()), step_.selectedAfter());
}

bool LayoutCommand::mergeWith(const QUndoCommand* other)
{
    const auto& next = static_cast<const LayoutCommand&>(*other); // as its id() says
    const LayoutDocument before = step_.undo(next.step_.undo(editor_.document()));
    step_ = step_.joined(next.step_, before);
    retranslate();
    setObsolete(step_.changesNothing());
    return true;
}

} // namespace reblock
