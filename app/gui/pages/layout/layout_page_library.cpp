// LayoutPage's way to drafts and saved layouts.
#include "app/gui/pages/layout/draft_keeper.h"
#include "app/gui/pages/layout/faulty_line_edit.h"
#include "app/gui/pages/layout/inspector_pane.h"
#include "app/gui/pages/layout/json_mirror.h"
#include "app/gui/pages/layout/layout_page.h"
#include "app/gui/pages/layout/layout_workspace.h"
#include "app/gui/pages/layout/library_actions.h"
#include "app/gui/pages/layout/notation_line.h"
#include "widgets/forms/state_stack.h"

#include <QPlainTextEdit>

namespace reblock {

namespace {

/// What is typed and cannot be read, to be kept with the draft.
PendingText pendingText(const LayoutWorkspace& workspace)
{
    if (!workspace.mirror().problems().empty())
        return {PendingText::Kind::Json, workspace.mirror().text().toPlainText()};
    if (!workspace.notation().problems().empty())
        return {PendingText::Kind::Notation, workspace.notation().edit().text()};
    return {};
}

} // namespace

void LayoutPage::connectLibrary()
{
    connect(library_, &LibraryActions::message, this, &Page::message);
    connect(library_, &LibraryActions::failed, state_, &StateStack::showError);
    connect(library_, &LibraryActions::noteRead, &workspace_->inspector(), &InspectorPane::setNote);
    connect(&workspace_->inspector(), &InspectorPane::noteEdited, library_, &LibraryActions::setNote);
    connect(keeper_, &DraftKeeper::statusChanged, this, &Page::statusChanged);
    connect(keeper_, &DraftKeeper::statusChanged, this, &LayoutPage::refresh);
    const auto keep = [this] { keeper_->setPending(pendingText(*workspace_)); };
    connect(&workspace_->notation(), &NotationLine::textFaulty, keeper_, keep);
    connect(&workspace_->mirror(), &JsonMirror::textFaulty, keeper_, keep);
    connect(&workspace_->notation(), &NotationLine::textMended, keeper_, keep);
    connect(&workspace_->mirror(), &JsonMirror::textMended, keeper_, keep);
    connect(keeper_, &DraftKeeper::pendingRead, this, [this](const PendingText& pending) {
        if (pending.kind == PendingText::Kind::Json)
            workspace_->mirror().replaceText(pending.text);
        else if (pending.kind == PendingText::Kind::Notation)
            workspace_->notation().replaceText(pending.text);
    });
}

QString LayoutPage::statusText() const
{
    return keeper_->statusText();
}

} // namespace reblock
