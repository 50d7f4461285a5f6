#pragma once

#include "app/gui/models/run_list_model.h"
#include "app/gui/page.h"
#include "app/gui/services/job_launcher.h"
#include "app/gui/services/selection_hub.h"
#include "app/gui/services/store_feed.h"
#include "widgets/painting/theme.h"

#include <QMainWindow>
#include <QUndoStack>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace reblock {

class ActivityRail;
class DecodeMenu;
class ForkSheet;
class Language;
class LogDock;
class RunCommands;
class RunSheet;
class RunsDock;
class Settings;
class SoundOutput;
class StateStack;
class WindowActions;
class WindowUndo;

/// The window: rail, pages, Runs and Log docks, Run sheet. A client of run folders and the store;
/// it never trains.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    struct Parts {
        Settings& settings;
        Language& language;
        QString program;              ///< the `reblock` to start; empty: the one beside this program
        QString digitsFolder;         ///< the corpus that comes with Reblock; empty: none
        SoundOutput* sound = nullptr; ///< where audio is heard; nullptr: nowhere
    };

    explicit MainWindow(const Parts& parts);
    ~MainWindow() override;

    void openStore(const QString& file);
    /// False where there is no such page.
    bool showPage(const QString& id);
    Page* currentPage() const;
    /// Names or store ids; applied when the runs have been read.
    void selectWhenRead(const QStringList& runs) { wanted_ = runs; }
    /// True once the store has answered and the page has drawn what it shows.
    bool isLoaded() const;
    /// What stands in the banner above the page; empty: no error.
    QString errorText() const;

    WindowActions& actions() const { return *actions_; }
    RunsDock& runsDock() const { return *runsDock_; }
    LogDock& logDock() const { return *logDock_; }
    ForkSheet& forkSheet() const { return *forkSheet_; }
    RunSheet& runSheet() const { return *sheet_; }
    SelectionHub& hub() { return hub_; }
    RunListModel& runs() { return runs_; }
    StoreFeed& feed() { return feed_; }
    JobLauncher& jobs() { return jobs_; }
    const QList<Page*>& pages() const { return pages_; }

    void openRunSheet();
    /// The Run sheet with that corpus chosen.
    void openRunSheetWith(const QString& corpus);
    /// The Run sheet with that LAYOUT.
    void openRunSheetWithLayout(const QString& layout);
    /// On the Layout page, which comes to the front: preset, notation or file. Throws UserError: it is none.
    void openLayout(const QString& layout);
    /// Of the current run.
    void openForkSheet();
    /// Of that run, with that LAYOUT and how its blocks start.
    void openForkSheetWith(qint64 run, const QString& layout, const QString& init);
    /// Puts the keyboard into the page.
    void focusPage();
    /// Puts the keyboard into the filter of the area it is in.
    void focusFilter();

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void makePagesAndRail();
    void makeDocks();
    void makeMenus();
    void makeCorner();
    void makeStatusBar();
    void connectActions();
    void connectServices();
    void takeRuns(const std::vector<RunRow>& rows);
    void takeCorpora(const std::vector<CorpusRow>& corpora);
    void applyWanted();
    void showLog(qint64 run);
    void startRun();
    void openRunMenu(const QPoint& at);
    void moveToArea(int step);
    static void focusInto(QWidget* area);
    void setTheme(ThemeKind kind);
    void setLanguage(const QString& code);
    void showHelp();
    void showAbout();
    void refreshPageMenu();
    void refreshStatus();
    void say(const QString& text);
    void restoreLayout();
    void saveLayout();
    void retranslate();

    Settings& settings_;
    Language& language_;
    QString digitsFolder_;
    SoundOutput* sound_;
    StoreFeed feed_;
    SelectionHub hub_;
    JobLauncher jobs_;
    RunListModel runs_;
    QUndoStack undo_;
    WindowActions* actions_;
    QList<Page*> pages_;
    QList<QAction*> pageActions_;
    ActivityRail* rail_;
    QStackedWidget* stack_;
    StateStack* shell_; ///< the pages under the banner for errors of the store and of jobs
    RunsDock* runsDock_;
    LogDock* logDock_;
    RunSheet* sheet_;
    DecodeMenu* decodeMenu_;
    ForkSheet* forkSheet_;
    RunCommands* commands_;
    WindowUndo* undoKeys_;
    QMenu *fileMenu_, *editMenu_, *viewMenu_, *runMenu_, *pageMenu_, *helpMenu_, *themeMenu_, *languageMenu_;
    QToolButton *languageButton_, *themeButton_, *runButton_;
    QLabel *pageLabel_, *storeLabel_, *countLabel_, *problemLabel_;
    QStringList wanted_;
    QStringList problems_;
    QString created_; ///< folder of the run made last, shown when it appears
    bool read_ = false;
    bool digitsAsked_ = false;
};

} // namespace reblock
