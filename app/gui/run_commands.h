#pragma once

#include <QObject>

class QUndoStack;

namespace reblock {

class DecodeMenu;
class JobLauncher;
class RunListModel;
class SelectionHub;
class StoreFeed;
class WindowActions;
struct RunRow;

/// What can be done with the current run: connects the window's run actions to the services and
/// says of each that is off why. Deleting can be undone.
class RunCommands : public QObject {
    Q_OBJECT
public:
    struct Parts {
        StoreFeed& feed;
        JobLauncher& jobs;
        SelectionHub& hub;
        RunListModel& runs;
        DecodeMenu& decodeMenu; ///< says how to decode
    };

    RunCommands(const Parts& parts, WindowActions& actions, QUndoStack& undo, QObject* parent = nullptr);

    /// Looks anew which actions are on.
    void refresh();

private:
    const RunRow* current() const;
    void connectActions();
    void removeCurrent();

    Parts parts_;
    WindowActions& actions_;
    QUndoStack& undo_;
};

} // namespace reblock
