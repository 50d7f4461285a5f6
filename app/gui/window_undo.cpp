#include "app/gui/window_undo.h"

#include "app/gui/window_actions.h"
#include "widgets/forms/off_reason.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QUndoStack>

namespace reblock {
namespace {

bool isInDock(const QWidget* widget)
{
    while (widget != nullptr && qobject_cast<const QDockWidget*>(widget) == nullptr)
        widget = widget->parentWidget();
    return widget != nullptr;
}

} // namespace

WindowUndo::WindowUndo(WindowActions& actions, QUndoStack& own, QObject* parent)
    : QObject(parent), actions_(actions), own_(own)
{
    group_.addStack(&own_);
    connect(actions_.undo, &QAction::triggered, &group_, &QUndoGroup::undo);
    connect(actions_.redo, &QAction::triggered, &group_, &QUndoGroup::redo);
    connect(&group_, &QUndoGroup::indexChanged, this, &WindowUndo::refreshActions);
    connect(&group_, &QUndoGroup::activeStackChanged, this, &WindowUndo::refreshActions);
    connect(qApp, &QApplication::focusChanged, this, &WindowUndo::choose);
    refresh();
}

void WindowUndo::setPageStack(QUndoStack* stack)
{
    page_ = stack;
    if (stack != nullptr)
        group_.addStack(stack);
    choose();
}

void WindowUndo::choose()
{
    const bool pageHasIt = page_ != nullptr && !isInDock(QApplication::focusWidget());
    group_.setActiveStack(pageHasIt ? page_ : &own_);
}

void WindowUndo::refresh()
{
    choose();
    refreshActions();
}

void WindowUndo::refreshActions()
{
    const bool undoes = group_.canUndo();
    const bool redoes = group_.canRedo();
    actions_.undo->setText(undoes ? tr("&Undo %1").arg(group_.undoText()) : tr("&Undo"));
    actions_.redo->setText(redoes ? tr("&Redo %1").arg(group_.redoText()) : tr("&Redo"));
    setOffReason(actions_.undo, undoes ? QString() : tr("nothing has been done yet"));
    setOffReason(actions_.redo, redoes ? QString() : tr("nothing has been undone"));
}

} // namespace reblock
