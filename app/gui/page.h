#pragma once

#include <QWidget>

class QAction;
class QUndoStack;

namespace reblock {

class JobLauncher;
class RunListModel;
class SelectionHub;
class Settings;
class SoundOutput;
class StoreFeed;

/// What a page may use; all of it outlives the page. Passed, never looked up.
struct PageContext {
    StoreFeed& feed;              ///< rows and curves of the store, by signals
    SelectionHub& hub;            ///< which runs are shown, which one is current
    JobLauncher& jobs;            ///< starts `reblock …`
    Settings& settings;           ///< remembered between sessions
    RunListModel& runs;           ///< all runs of the store
    SoundOutput* sound = nullptr; ///< where audio is heard; nullptr: nowhere
    QUndoStack* undo = nullptr;   ///< the window's; nullptr: what is done stays done
};

/// One page of the centre. Retranslates itself at QEvent::LanguageChange and takes its colours from
/// themeOf(palette()) at QEvent::PaletteChange.
class Page : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual QString id() const = 0;    ///< as --page names it, "train"
    virtual QString title() const = 0; ///< translated, for the rail
    virtual QString icon() const = 0;  ///< name in resources/icons

    /// What the Page menu shows while this page is in front: everything it can do, each with a key.
    virtual QList<QAction*> pageActions() const { return {}; }

    /// Rich text for F1: keys and legend of this page, translated.
    virtual QString help() const { return {}; }

    /// True once what is to be seen has been read and drawn: a screenshot waits for it.
    virtual bool isLoaded() const { return true; }

    /// Called when files are dropped on the window. True where the page took them.
    virtual bool takeFiles(const QStringList& /*files*/) { return false; }

    /// What Ctrl+Z undoes while the keyboard is in this page; nullptr: what the window does.
    virtual QUndoStack* undoStack() { return nullptr; }

    /// What the status bar says while this page is in front, all the time: "Draft kept 12:04:31".
    virtual QString statusText() const { return {}; }

    /// F5 on this page. False: the window opens its Run sheet as it stands.
    virtual bool startRun() { return false; }

    /// Puts the keyboard into the page's own filter (Ctrl+F). False where it has none.
    virtual bool focusFilter() { return false; }

Q_SIGNALS:
    void runSheetWanted();                      ///< open the Run sheet (F5)
    void trainingWanted(const QString& corpus); ///< open the Run sheet with that corpus
    /// Open the Run sheet with that LAYOUT: preset, notation, file.
    void layoutRunWanted(const QString& layout);
    /// Open the Fork sheet of a run with that LAYOUT and those words for how its blocks start.
    void layoutForkWanted(qint64 run, const QString& layout, const QString& init);
    void statusChanged();              ///< statusText() is another one
    void logWanted(qint64 run);        ///< show that run's log
    void message(const QString& text); ///< for the status bar, some seconds
};

} // namespace reblock
