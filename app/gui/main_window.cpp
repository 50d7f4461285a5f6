#include "app/gui/main_window.h"

#include "app/gui/activity_rail.h"
#include "app/gui/decode_menu.h"
#include "app/gui/docks/log_dock.h"
#include "app/gui/docks/runs_dock.h"
#include "app/gui/docks/runs_view.h"
#include "app/gui/pages/layout/layout_page.h"
#include "app/gui/pages/transcribe/transcribe_page.h"
#include "app/gui/run_commands.h"
#include "app/gui/run_sheet/fork_sheet.h"
#include "app/gui/run_sheet/run_sheet.h"
#include "app/gui/services/appearance.h"
#include "app/gui/services/error_text.h"
#include "app/gui/services/language.h"
#include "app/gui/services/settings.h"
#include "app/gui/window_actions.h"
#include "app/gui/window_undo.h"
#include "widgets/forms/state_stack.h"
#include "widgets/forms/texts.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QStackedWidget>
#include <QStatusBar>

namespace reblock {

constexpr int kMessageMilliseconds = 8000;
constexpr int kShownAtFirst = 6;

MainWindow::MainWindow(const Parts& parts)
    : settings_(parts.settings), language_(parts.language), digitsFolder_(parts.digitsFolder),
      sound_(parts.sound), jobs_(parts.program)
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    setMinimumSize(1024, 700);
    resize(1280, 800);
    actions_ = new WindowActions(this);
    sheet_ = new RunSheet(feed_, jobs_, this);
    forkSheet_ = new ForkSheet(feed_, jobs_, this);
    makePagesAndRail();
    makeDocks();
    decodeMenu_ = new DecodeMenu(settings_, this);
    commands_ = new RunCommands({feed_, jobs_, hub_, runs_, *decodeMenu_}, *actions_, undo_, this);
    undoKeys_ = new WindowUndo(*actions_, undo_, this);
    makeMenus();
    makeCorner();
    makeStatusBar();
    connectActions();
    connectServices();
    retranslate();
    restoreLayout();
    showPage(QStringLiteral("start"));
}

MainWindow::~MainWindow()
{
    delete undoKeys_;   // follows the keyboard into pages
    qDeleteAll(pages_); // they use the services, which go before the widgets
    delete sheet_;
    delete forkSheet_;
    delete commands_;
    delete runsDock_;
}

void MainWindow::openStore(const QString& file)
{
    jobs_.setStore(QFileInfo(file).absoluteFilePath());
    feed_.open(file);
    settings_.set(QStringLiteral("store"), feed_.file());
    refreshStatus();
}

bool MainWindow::showPage(const QString& id)
{
    for (qsizetype i = 0; i < pages_.size(); ++i) {
        if (pages_[i]->id() != id)
            continue;
        stack_->setCurrentWidget(pages_[i]);
        pageActions_[i]->setChecked(true);
        refreshStatus();
        refreshPageMenu();
        return true;
    }
    return false;
}

Page* MainWindow::currentPage() const
{
    return static_cast<Page*>(stack_->currentWidget());
}

bool MainWindow::isLoaded() const
{
    if (!read_)
        return !errorText().isEmpty(); // a store that cannot be read: there is nothing to wait for
    return wanted_.isEmpty() && currentPage()->isLoaded();
}

QString MainWindow::errorText() const
{
    return shell_->errorText();
}

void MainWindow::connectServices()
{
    connect(&feed_, &StoreFeed::runsChanged, this, &MainWindow::takeRuns);
    connect(&feed_, &StoreFeed::corporaChanged, this, &MainWindow::takeCorpora);
    connect(&feed_, &StoreFeed::failed, shell_, &StateStack::showError);
    connect(&feed_, &StoreFeed::problemsChanged, this, [this](const QStringList& problems) {
        problems_ = problems;
        refreshStatus();
    });
    connect(&jobs_, &JobLauncher::failed, shell_, &StateStack::showError);
    connect(&jobs_, &JobLauncher::started, this,
            [this](const QString& command) { say(tr("Started: %1").arg(command)); });
    connect(&jobs_, &JobLauncher::runCreated, this, [this](const QString& folder) {
        created_ = folder;
        showPage(QStringLiteral("train"));
    });
    connect(&hub_, &SelectionHub::changed, this, [this] {
        if (logDock_->isVisible())
            showLog(hub_.currentRun());
    });
}

void MainWindow::takeRuns(const std::vector<RunRow>& rows)
{
    runs_.setRows(rows);
    QStringList names;
    for (const RunRow& row : rows)
        names.append(row.name);
    sheet_->setTakenNames(names);
    forkSheet_->setTakenNames(names);
    if (!read_ && wanted_.isEmpty() && hub_.runs().isEmpty())
        for (std::size_t i = 0; i < rows.size() && i < kShownAtFirst; ++i)
            wanted_.prepend(QString::number(rows[rows.size() - 1 - i].id));
    read_ = true;
    applyWanted();
    refreshStatus();
}

void MainWindow::applyWanted()
{
    QList<qint64> found = hub_.runs();
    qint64 current = hub_.currentRun();
    for (const RunRow& row : runs_.rows()) {
        const bool made = !created_.isEmpty() && row.folder == created_;
        if (made)
            created_.clear();
        if (!made && !wanted_.contains(row.name) && !wanted_.contains(QString::number(row.id)))
            continue;
        if (!found.contains(row.id))
            found.append(row.id);
        current = row.id;
        wanted_.removeAll(row.name);
        wanted_.removeAll(QString::number(row.id));
    }
    if (!wanted_.isEmpty())
        say(tr("There is no run %1 in this store.").arg(joinedList(wanted_)));
    wanted_.clear();
    hub_.setRuns(found, nullptr);
    hub_.setCurrentRun(current, nullptr);
}

void MainWindow::takeCorpora(const std::vector<CorpusRow>& corpora)
{
    sheet_->setCorpora(corpora);
    const QString name = QStringLiteral("digits");
    const bool known = std::ranges::any_of(corpora, [&](const CorpusRow& row) { return row.name == name; });
    if (known || digitsAsked_ || digitsFolder_.isEmpty())
        return;
    digitsAsked_ = true;
    jobs_.addCorpus(name, digitsFolder_, name);
}

void MainWindow::openRunSheet()
{
    sheet_->show();
    sheet_->raise();
    sheet_->activateWindow();
}

void MainWindow::openRunSheetWith(const QString& corpus)
{
    sheet_->setCorpus(corpus);
    openRunSheet();
}

void MainWindow::openRunSheetWithLayout(const QString& layout)
{
    sheet_->setLayoutText(layout);
    openRunSheet();
}

void MainWindow::openLayout(const QString& layout)
{
    showPage(QStringLiteral("layout"));
    static_cast<LayoutPage*>(currentPage())->openArgument(layout);
}

void MainWindow::startRun()
{
    if (!currentPage()->startRun())
        openRunSheet();
}

void MainWindow::openForkSheet()
{
    openForkSheetWith(hub_.currentRun(), {}, QStringLiteral("mean"));
}

void MainWindow::openForkSheetWith(qint64 id, const QString& layout, const QString& init)
{
    const RunRow* run = runs_.run(id);
    if (run == nullptr)
        return;
    try {
        forkSheet_->setParentRun(readForkParent(*run));
        forkSheet_->setLayoutText(layout);
        forkSheet_->initEdit().setEditText(init);
    } catch (const std::exception& error) {
        shell_->showError(reblock::errorText(error));
        return;
    }
    forkSheet_->show();
    forkSheet_->raise();
    forkSheet_->activateWindow();
}

void MainWindow::showLog(qint64 run)
{
    const RunRow* row = runs_.run(run);
    logDock_->showRun(row == nullptr ? QString() : row->name, row == nullptr ? QString() : row->folder);
}

void MainWindow::say(const QString& text)
{
    statusBar()->showMessage(text, kMessageMilliseconds);
}

void MainWindow::refreshStatus()
{
    pageLabel_->setText(currentPage()->statusText());
    const auto running = std::ranges::count(runs_.rows(), RunState::Running, &RunRow::state);
    const QString training = tr("%n training", nullptr, static_cast<int>(running));
    const QString count = tr("%n run(s)", nullptr, runs_.rowCount());
    countLabel_->setText(running == 0 ? count : count + QStringLiteral(" · ") + training);
    storeLabel_->setText(feed_.file().isEmpty() ? QString() : QDir::toNativeSeparators(feed_.file()));
    problemLabel_->setVisible(!problems_.isEmpty());
    problemLabel_->setText(tr("%n problem(s) with run folders", nullptr, static_cast<int>(problems_.size())));
    problemLabel_->setToolTip(problems_.join(QLatin1Char('\n')));
}

void MainWindow::setTheme(ThemeKind kind)
{
    applyTheme(themeOf(kind));
    settings_.set(QStringLiteral("theme"),
                  kind == ThemeKind::Dark ? QStringLiteral("dark") : QStringLiteral("light"));
    retranslate();
}

void MainWindow::setLanguage(const QString& code)
{
    settings_.set(QStringLiteral("language"), code);
    language_.set(code);
}

void MainWindow::moveToArea(int step)
{
    QList<QWidget*> areas{rail_, runsDock_, currentPage(), logDock_};
    areas.removeIf([](const QWidget* area) { return !area->isVisible(); });
    qsizetype at = 0;
    for (qsizetype i = 0; i < areas.size(); ++i)
        if (areas[i]->isAncestorOf(QApplication::focusWidget()))
            at = i;
    focusInto(areas[(at + step + areas.size()) % areas.size()]);
}

void MainWindow::focusInto(QWidget* area)
{
    const auto takesFocus = [area](const QWidget* widget) {
        return area->isAncestorOf(widget) && widget->isVisible() && widget->isEnabled() &&
               (widget->focusPolicy() & Qt::TabFocus) != 0;
    };
    QWidget* first = area->nextInFocusChain();
    while (first != area && !takesFocus(first))
        first = first->nextInFocusChain();
    first->setFocus(Qt::TabFocusReason);
}

void MainWindow::focusPage()
{
    focusInto(currentPage());
}

void MainWindow::focusFilter()
{
    const bool inRuns = runsDock_->isAncestorOf(QApplication::focusWidget());
    if (!inRuns && currentPage()->focusFilter())
        return;
    runsDock_->show();
    runsDock_->filter().setFocus(Qt::ShortcutFocusReason);
    runsDock_->filter().selectAll();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    QStringList files;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    if (files.isEmpty())
        return;
    event->acceptProposedAction();
    if (currentPage()->takeFiles(files))
        return;
    showPage(QStringLiteral("transcribe"));
    currentPage()->takeFiles(files);
}

void MainWindow::restoreLayout()
{
    restoreGeometry(settings_.bytes(QStringLiteral("window/geometry")));
    restoreState(settings_.bytes(QStringLiteral("window/docks")));
    runsDock_->restoreColumns(settings_.bytes(QStringLiteral("window/columns")));
}

void MainWindow::saveLayout()
{
    settings_.set(QStringLiteral("window/geometry"), saveGeometry());
    settings_.set(QStringLiteral("window/docks"), saveState());
    settings_.set(QStringLiteral("window/columns"), runsDock_->saveColumns());
    settings_.set(QStringLiteral("page"), currentPage()->id());
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    saveLayout();
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

} // namespace reblock
