#include "app/gui/activity_rail.h"
#include "app/gui/decode_menu.h"
#include "app/gui/docks/log_dock.h"
#include "app/gui/docks/runs_dock.h"
#include "app/gui/docks/runs_view.h"
#include "app/gui/main_window.h"
#include "app/gui/pages/pages.h"
#include "app/gui/run_commands.h"
#include "app/gui/run_sheet/fork_sheet.h"
#include "app/gui/run_sheet/run_sheet.h"
#include "app/gui/services/language.h"
#include "app/gui/services/settings.h"
#include "app/gui/window_actions.h"
#include "app/gui/window_undo.h"
#include "widgets/forms/off_reason.h"
#include "widgets/forms/state_stack.h"
#include "widgets/painting/icon.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolButton>

namespace reblock {

void MainWindow::makePagesAndRail()
{
    stack_ = new QStackedWidget;
    rail_ = new ActivityRail;
    pages_ = makePages({feed_, hub_, jobs_, settings_, runs_, sound_, &undo_}, stack_);
    for (Page* page : pages_) {
        stack_->addWidget(page);
        auto* action = new QAction(themedIcon(page->icon()), {}, this);
        action->setCheckable(true);
        const auto number = static_cast<int>(pageActions_.size());
        action->setShortcut(number == 0 ? QKeySequence(Qt::ALT | Qt::Key_Home)
                                        : QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number)));
        addAction(action);
        rail_->addPage(action);
        pageActions_.append(action);
        connect(action, &QAction::triggered, this, [this, page] { showPage(page->id()); });
        connect(page, &Page::runSheetWanted, this, &MainWindow::openRunSheet);
        connect(page, &Page::trainingWanted, this, &MainWindow::openRunSheetWith);
        connect(page, &Page::layoutRunWanted, this, &MainWindow::openRunSheetWithLayout);
        connect(page, &Page::layoutForkWanted, this, &MainWindow::openForkSheetWith);
        connect(page, &Page::message, this, &MainWindow::say);
        connect(page, &Page::statusChanged, this, &MainWindow::refreshStatus);
        connect(page, &Page::logWanted, this, [this](qint64 run) {
            logDock_->show();
            showLog(run);
        });
    }
    shell_ = new StateStack(stack_);
    connect(shell_, &StateStack::showLogClicked, this, [this] {
        logDock_->show();
        showLog(hub_.currentRun());
    });
    setCentralWidget(shell_);
    addToolBar(Qt::LeftToolBarArea, rail_);
}

void MainWindow::makeDocks()
{
    runsDock_ = new RunsDock(runs_, hub_, this);
    logDock_ = new LogDock(this);
    addDockWidget(Qt::LeftDockWidgetArea, runsDock_);
    addDockWidget(Qt::BottomDockWidgetArea, logDock_);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    resizeDocks({runsDock_}, {320}, Qt::Horizontal);
    resizeDocks({logDock_}, {150}, Qt::Vertical);
    logDock_->hide();
    connect(runsDock_, &RunsDock::runSheetWanted, this, &MainWindow::openRunSheet);
    connect(runsDock_, &RunsDock::menuWanted, this, &MainWindow::openRunMenu);
    connect(logDock_, &QDockWidget::visibilityChanged, this, [this](bool visible) {
        if (visible)
            showLog(hub_.currentRun());
    });
    for (QAction* action : {actions_->toggleShown, actions_->onlyThis, actions_->remove})
        runsDock_->view().addAction(action);
    connect(&runsDock_->view(), &QAbstractItemView::activated, this,
            [this] { showPage(QStringLiteral("train")); });
}

void MainWindow::makeMenus()
{
    fileMenu_ = menuBar()->addMenu(QString());
    editMenu_ = menuBar()->addMenu(QString());
    viewMenu_ = menuBar()->addMenu(QString());
    runMenu_ = menuBar()->addMenu(QString());
    pageMenu_ = menuBar()->addMenu(QString());
    helpMenu_ = menuBar()->addMenu(QString());
    themeMenu_ = new QMenu(this);
    languageMenu_ = new QMenu(this);
    const WindowActions& a = *actions_;
    fileMenu_->addActions({a.newRun, a.transcribe, a.quit});
    editMenu_->addActions({a.undo, a.redo, a.find});
    viewMenu_->addActions(pageActions_);
    viewMenu_->addSeparator();
    viewMenu_->addActions({runsDock_->toggleViewAction(), logDock_->toggleViewAction()});
    viewMenu_->addActions({a.nextArea, a.previousArea, a.back, a.forward, a.fullScreen});
    viewMenu_->addMenu(themeMenu_);
    viewMenu_->addMenu(languageMenu_);
    themeMenu_->addActions({a.light, a.dark});
    languageMenu_->addActions({a.english, a.chinese});
    runMenu_->addAction(a.newRun);
    runMenu_->addSeparator();
    runMenu_->addActions({a.train, a.stop, a.fork, a.decode, decodeMenu_->menuAction(), a.transcribe});
    runMenu_->addSeparator();
    runMenu_->addActions({a.toggleShown, a.onlyThis, a.showLog, a.copyFolder, a.remove});
    helpMenu_->addActions({a.keys, a.about});
    for (QMenu* menu : findChildren<QMenu*>())
        menu->setToolTipsVisible(true);
    runsDock_->toggleViewAction()->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_R);
    logDock_->toggleViewAction()->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_L);
}

void MainWindow::makeCorner()
{
    auto* corner = new QWidget;
    auto* row = new QHBoxLayout(corner);
    row->setContentsMargins(0, 0, 6, 0);
    row->setSpacing(4);
    languageButton_ = new QToolButton;
    themeButton_ = new QToolButton;
    runButton_ = new QToolButton;
    runButton_->setDefaultAction(actions_->newRun);
    runButton_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    for (QToolButton* button : {languageButton_, themeButton_, runButton_}) {
        button->setFocusPolicy(Qt::TabFocus);
        button->setAutoRaise(true);
        button->setIconSize({14, 14});
        row->addWidget(button);
    }
    connect(languageButton_, &QToolButton::clicked, this, [this] {
        setLanguage(language_.code() == QLatin1String("en") ? QStringLiteral("zh_CN") : QStringLiteral("en"));
    });
    connect(themeButton_, &QToolButton::clicked, this, [this] {
        setTheme(themeOf(QApplication::palette()).kind == ThemeKind::Dark ? ThemeKind::Light
                                                                          : ThemeKind::Dark);
    });
    menuBar()->setCornerWidget(corner);
}

void MainWindow::makeStatusBar()
{
    pageLabel_ = new QLabel;
    problemLabel_ = new QLabel;
    countLabel_ = new QLabel;
    storeLabel_ = new QLabel;
    for (QLabel* label : {pageLabel_, problemLabel_, countLabel_, storeLabel_}) {
        label->setContentsMargins(6, 0, 8, 2);
        statusBar()->addPermanentWidget(label);
    }
    statusBar()->setSizeGripEnabled(false);
}

void MainWindow::connectActions()
{
    const WindowActions& a = *actions_;
    connect(a.newRun, &QAction::triggered, this, &MainWindow::startRun);
    connect(a.fork, &QAction::triggered, this, &MainWindow::openForkSheet);
    connect(a.quit, &QAction::triggered, this, &QWidget::close);
    connect(a.find, &QAction::triggered, this, &MainWindow::focusFilter);
    connect(a.nextArea, &QAction::triggered, this, [this] { moveToArea(1); });
    connect(a.previousArea, &QAction::triggered, this, [this] { moveToArea(-1); });
    connect(a.fullScreen, &QAction::triggered, this,
            [this](bool full) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, full)); });
    connect(a.light, &QAction::triggered, this, [this] { setTheme(ThemeKind::Light); });
    connect(a.dark, &QAction::triggered, this, [this] { setTheme(ThemeKind::Dark); });
    connect(a.english, &QAction::triggered, this, [this] { setLanguage(QStringLiteral("en")); });
    connect(a.chinese, &QAction::triggered, this, [this] { setLanguage(QStringLiteral("zh_CN")); });
    connect(a.keys, &QAction::triggered, this, &MainWindow::showHelp);
    connect(a.about, &QAction::triggered, this, &MainWindow::showAbout);
    connect(a.showLog, &QAction::triggered, this, [this] {
        logDock_->show();
        showLog(hub_.currentRun());
    });
    connect(a.transcribe, &QAction::triggered, this, [this] {
        showPage(QStringLiteral("transcribe"));
        for (QAction* action : currentPage()->pageActions().first(1))
            action->trigger();
    });
}

void MainWindow::refreshPageMenu()
{
    pageMenu_->clear();
    pageMenu_->addActions(currentPage()->pageActions());
    actions_->leaveKeysTo(currentPage()->pageActions());
    undoKeys_->setPageStack(currentPage()->undoStack());
    pageMenu_->menuAction()->setVisible(!pageMenu_->isEmpty());
}

void MainWindow::openRunMenu(const QPoint& at)
{
    const WindowActions& a = *actions_;
    QMenu menu(this);
    menu.setToolTipsVisible(true);
    menu.addActions({a.toggleShown, a.onlyThis});
    menu.addSeparator();
    menu.addActions({a.train, a.stop, a.fork, a.decode, decodeMenu_->menuAction(), a.transcribe});
    menu.addSeparator();
    menu.addActions({a.showLog, a.copyFolder, a.remove});
    menu.exec(at);
}

void MainWindow::showHelp()
{
    QMessageBox box(this);
    box.setWindowTitle(tr("Keys of this page"));
    box.setTextFormat(Qt::RichText);
    box.setText(
        tr("<h3>%1</h3>%2<h3>Everywhere</h3>"
           "<p><b>F5</b> new run · <b>F6</b> next area · <b>Ctrl+F</b> filter · <b>Alt+Home</b> start · "
           "<b>Ctrl+1</b>, <b>Ctrl+2</b> … pages · <b>F11</b> full screen</p>"
           "<p>In the table of runs: <b>Space</b> show or hide · <b>O</b> only this · <b>Del</b> delete · "
           "<b>Ctrl+Z</b> brings back</p>")
            .arg(currentPage()->title(), currentPage()->help()));
    box.addButton(tr("Close"), QMessageBox::RejectRole);
    box.exec();
}

void MainWindow::showAbout()
{
    QMessageBox box(this);
    box.setWindowTitle(tr("About Reblock"));
    box.setText(tr("<h3>Reblock %1</h3><p>Workbench for speech recognizers that reuse one stored block many "
                   "times.</p>"
                   "<p>The window is under the GPL 3; core, engine and command line are under the Apache "
                   "License 2.0.</p>")
                    .arg(QApplication::applicationVersion()));
    box.addButton(tr("Close"), QMessageBox::RejectRole);
    box.exec();
}

void MainWindow::retranslate()
{
    setWindowTitle(tr("Reblock"));
    actions_->retranslate();
    decodeMenu_->retranslate();
    fileMenu_->setTitle(tr("&File"));
    editMenu_->setTitle(tr("&Edit"));
    viewMenu_->setTitle(tr("&View"));
    runMenu_->setTitle(tr("&Run"));
    pageMenu_->setTitle(tr("&Page"));
    helpMenu_->setTitle(tr("&Help"));
    themeMenu_->setTitle(tr("&Theme"));
    languageMenu_->setTitle(tr("&Language"));
    for (qsizetype i = 0; i < pages_.size(); ++i)
        pageActions_[i]->setText(pages_[i]->title());
    const bool dark = themeOf(QApplication::palette()).kind == ThemeKind::Dark;
    const bool english = language_.code() == QLatin1String("en");
    actions_->light->setChecked(!dark);
    actions_->dark->setChecked(dark);
    actions_->english->setChecked(english);
    actions_->chinese->setChecked(!english);
    languageButton_->setText(english ? QStringLiteral("中文") : QStringLiteral("English"));
    setOwnToolTip(languageButton_, tr("Switches the language"));
    themeButton_->setText(dark ? tr("Light") : tr("Dark"));
    setOwnToolTip(themeButton_, tr("Switches the theme"));
    runButton_->setText(tr("New run…"));
    rail_->setWindowTitle(tr("Pages"));
    commands_->refresh();
    undoKeys_->refresh();
    refreshPageMenu();
    refreshStatus();
}

} // namespace reblock
