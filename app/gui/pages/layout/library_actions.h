#pragma once

#include "app/gui/models/layout_row.h"

#include <QKeySequence>
#include <QList>
#include <QObject>

class QAction;
class QMenu;
class QUndoStack;
class QWidget;

namespace reblock {

class DraftKeeper;
class LayoutCanvas;
class LayoutEditor;
class LayoutStore;
class LibraryDialog;
class LibrarySave;
class LibraryVersions;
class RunListModel;

/// What can be done with whole layouts: new, open, save, versions, import, export. Owns the actions and
/// their dialogs.
class LibraryActions : public QObject {
    Q_OBJECT
public:
    /// All outlive it; the undo stack is the window's (removed layouts come back), nullptr: none.
    struct Parts {
        LayoutEditor& editor;
        DraftKeeper& keeper;
        LayoutStore& store;
        RunListModel& runs;
        LayoutCanvas& canvas;
        QUndoStack* undo = nullptr;
    };
    /// page   the dialogs' parent
    LibraryActions(const Parts& parts, QWidget* page);

    QAction *begin, *open, *save, *saveAs, *versions, *import, *exportJson, *exportNotation, *exportSvg,
        *exportPng;
    /// All of them.
    QMenu* menu() const { return menu_; }

    LibraryDialog& openDialog() const { return *dialog_; }
    LibrarySave& saveDialog() const { return *saveDialog_; }
    LibraryVersions& versionsDialog() const { return *versionsDialog_; }

    void openPreset(const QString& name);
    /// The layout of a run's folder.
    void openRun(const QString& name, const QString& folder);
    /// A layout file or a text file with a notation.
    void openFile(const QString& file);
    /// As its name says: .json, .txt (notation), .svg, .png.
    void exportTo(const QString& file);

    /// The note of the saved layout that is open; of a draft that was not saved yet: what it will have.
    void setNote(const QString& note);

    /// Looks anew which actions are on.
    void refresh();
    void retranslate();

Q_SIGNALS:
    void message(const QString& text); ///< for the status bar
    void failed(const QString& text);  ///< for the banner
    /// Of the saved layout that was opened.
    void noteRead(const QString& note);

private:
    QAction* add(const QKeySequence& key = {});
    void connectActions();
    void connectDialogs();
    void makeMenu();
    void takeLayouts(const std::vector<SavedLayoutRow>& layouts);
    void takeSaved(const DraftBase& as, bool isNew);
    void followBase();
    void askToSave(bool asNew);
    void saveAsVersion(const QString& name, const QString& note);
    void restore(const QString& name, const LayoutVersionRow& version);
    void removeLayout(qint64 layout, const QString& name);
    void askForFile();
    void askWhereTo(const QString& ending); ///< ".svg"
    QString proposedName() const;
    QString notSavable() const;
    template <class Work>
    void guarded(Work work);

    Parts parts_;
    QWidget* page_;
    LibraryDialog* dialog_;
    LibrarySave* saveDialog_;
    LibraryVersions* versionsDialog_;
    QMenu *menu_, *exports_;
    qint64 noted_ = 0;  ///< the layout whose note is shown
    QString note_;      ///< of a draft that was not saved yet
    qint64 saving_ = 0; ///< the draft that the store's answer is about
};

} // namespace reblock
