#pragma once

#include <QObject>
#include <QUndoGroup>

namespace reblock {

class WindowActions;

/// What Ctrl+Z and Ctrl+Shift+Z do: the stack of the area with the keyboard is undone, and the Edit menu
/// names what that is. Docks share the window's stack; a page may have one of its own.
class WindowUndo : public QObject {
    Q_OBJECT
public:
    /// own   the window's stack; both outlive it
    WindowUndo(WindowActions& actions, QUndoStack& own, QObject* parent = nullptr);

    /// The stack of the page in front; nullptr: it uses the window's.
    void setPageStack(QUndoStack* stack);

    QUndoGroup& group() { return group_; }
    /// Looks anew which stack it is and what the actions say.
    void refresh();

private:
    void choose();
    void refreshActions();

    WindowActions& actions_;
    QUndoStack& own_;
    QUndoStack* page_ = nullptr;
    QUndoGroup group_;
};

} // namespace reblock
