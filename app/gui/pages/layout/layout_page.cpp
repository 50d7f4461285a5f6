#include "app/gui/pages/layout/layout_page.h"

#include "app/gui/models/run_list_model.h"
#include "app/gui/pages/layout/compare_actions.h"
#include "app/gui/pages/layout/compare_overlay.h"
#include "app/gui/pages/layout/cost_bar.h"
#include "app/gui/pages/layout/draft_keeper.h"
#include "app/gui/pages/layout/drop_edit.h"
#include "app/gui/pages/layout/launch_layout.h"
#include "app/gui/pages/layout/layout_actions.h"
#include "app/gui/pages/layout/layout_host.h"
#include "app/gui/pages/layout/layout_menus.h"
#include "app/gui/pages/layout/layout_picture.h"
#include "app/gui/pages/layout/layout_workspace.h"
#include "app/gui/pages/layout/library_actions.h"
#include "app/gui/pages/layout/library_files.h"
#include "app/gui/pages/layout/measured_runs.h"
#include "app/gui/pages/layout/notation_line.h"
#include "app/gui/pages/layout/phrases.h"
#include "app/gui/services/error_text.h"
#include "app/gui/services/store_feed.h"
#include "core/layout/read.h"
#include "core/options/run_config.h"
#include "widgets/forms/off_reason.h"
#include "widgets/forms/state_stack.h"
#include "widgets/layout_canvas/layout_canvas.h"

#include <QAction>
#include <QEvent>
#include <QFileInfo>
#include <QMenu>
#include <QVBoxLayout>

namespace reblock {

constexpr int kRoomForInspector = 1280;

LayoutPage::LayoutPage(const PageContext& context, QWidget* parent)
    : Page(parent), context_(context), workspace_(new LayoutWorkspace), state_(new StateStack(workspace_))
{
    state_->setHasLog(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(state_);
    menus_ = new LayoutMenus(editor(), workspace_->actions().edits(), workspace_->host(), this);
    keeper_ = new DraftKeeper(editor(), context_.feed.layouts(), this);
    library_ = new LibraryActions(
        {editor(), *keeper_, context_.feed.layouts(), context_.runs, workspace_->canvas(), context_.undo},
        this);
    comparing_ = new CompareActions({*workspace_, context_.runs, context_.feed.layouts()}, this);
    makeActions();
    makeBar();
    connectParts();
    connectLibrary();
    retranslate();
}

LayoutPage::~LayoutPage()
{
    delete library_;
    delete keeper_; // hands over what is still to be kept, while the editor is there
}

LayoutEditor& LayoutPage::editor() const
{
    return workspace_->editor();
}

QUndoStack* LayoutPage::undoStack()
{
    return &editor().undoStack();
}

void LayoutPage::connectParts()
{
    LayoutHost* host = &workspace_->host();
    connect(host, &LayoutHost::runsDropped, this, &LayoutPage::takeRuns);
    connect(host, &LayoutHost::filesDropped, this, &LayoutPage::takeFiles);
    connect(comparing_, &CompareActions::message, this, &LayoutPage::message);
    connect(comparing_, &CompareActions::failed, state_, &StateStack::showError);
    connect(&workspace_->canvas(), &LayoutCanvas::choiceWanted, this, &LayoutPage::chooseHow);
    connect(&workspace_->canvas(), &LayoutCanvas::partClicked, this, [this](int stack, int index, int part) {
        workspace_->goTo(positionOf({stack, index}));
        const bool hasCross = stack == 1;
        workspace_->actions().edits().askPartBlock(
            static_cast<Part>(part > 0 && !hasCross ? part + 1 : part));
    });
    connect(&editor(), &LayoutEditor::documentChanged, this, &LayoutPage::refresh);
    connect(&workspace_->fold(), &LayoutFold::changed, this, &LayoutPage::refresh);
    auto* measured = new MeasuredRuns(this);
    connect(&context_.feed, &StoreFeed::runsChanged, measured, &MeasuredRuns::follow);
    connect(measured, &MeasuredRuns::read, &workspace_->costBar(), &CostBar::setMeasuredRuns);
    connect(&context_.runs, &QAbstractItemModel::modelReset, this, &LayoutPage::refresh);
    connect(&context_.runs, &QAbstractItemModel::rowsInserted, this, &LayoutPage::refresh);
}

void LayoutPage::chooseHow(const CanvasDrop& drop, const QPoint& at)
{
    QMenu menu(this);
    menu.setToolTipsVisible(true);
    LayoutHost& host = workspace_->host();
    const auto offer = [&](const QString& text, CanvasDrop::How how) {
        CanvasDrop chosen = drop;
        chosen.how = how;
        const Edit edit = dropEdit(editor().document(), workspace_->fold(), chosen);
        const QStringList lines = host.answer(edit).lines;
        QAction* action = menu.addAction(text);
        if (edit.refused())
            setOffReason(action, lines.join(QLatin1Char(' ')));
        else if (edit.after == editor().document())
            setOffReason(action, tr("it is there already"));
        setOwnToolTip(action, lines.join(QLatin1Char('\n')));
        connect(action, &QAction::hovered, &host, [&host, edit] { host.answer(edit); });
        connect(action, &QAction::triggered, this, [&host, chosen] { host.drop(chosen); });
    };
    offer(tr("&Move here"), CanvasDrop::How::Move);
    offer(tr("Use the &same weights here"), CanvasDrop::How::SameWeights);
    offer(tr("&Copy here with new weights"), CanvasDrop::How::NewWeights);
    if (positionsShown(workspace_->fold(), drop.positions) == workspace_->actions().edits().targets())
        for (QMenu* group : groups_) { // they act on the selection alone
            menu.addSeparator();
            menu.addMenu(group);
        }
    Q_EMIT host.answered(); // until one is pointed at
    menu.exec(at);
    Q_EMIT host.answered();
}

void LayoutPage::openArgument(const QString& layout)
{
    keeper_->begin(documentFromArgument(layout), QFileInfo(layout).baseName());
}

void LayoutPage::compareArgument(const QString& layout)
{
    compareWith(QFileInfo(layout).fileName(), layoutFromArgument(layout.toStdString()));
}

void LayoutPage::unfold()
{
    workspace_->fold().setAll(false);
}

void LayoutPage::compareWith(const QString& name, const Layout& layout)
{
    comparing_->show(name, layout);
}

bool LayoutPage::takeFiles(const QStringList& files)
{
    const auto isLayout = [](const QString& file) {
        return file.endsWith(QLatin1String(".json")) || file.endsWith(QLatin1String(".txt"));
    };
    const auto found = std::ranges::find_if(files, isLayout);
    if (found == files.end())
        return false;
    if (editor().isEmpty()) {
        library_->openFile(*found);
        return true;
    }
    try {
        compareWith(QFileInfo(*found).completeBaseName(), readLayoutFile(*found).layout);
    } catch (const std::exception& error) {
        state_->showError(errorText(error));
    }
    return true;
}

bool LayoutPage::isLoaded() const
{
    return (keeper_->isLoaded() || !editor().isEmpty()) && !comparing_->overlay().isComparing();
}

bool LayoutPage::focusFilter()
{
    workspace_->notation().focusText();
    return true;
}

void LayoutPage::toggleFolds()
{
    workspace_->fold().setAll(!workspace_->fold().anyFolded());
}

QString LayoutPage::layoutFolder() const
{
    return QFileInfo(context_.feed.file()).absolutePath() + QStringLiteral("/layouts");
}

QString LayoutPage::launchOffReason() const
{
    if (editor().isEmpty())
        return tr("no layout is open");
    if (keeper_->hasPending())
        return tr("what was typed cannot be read yet");
    return editor().problems().empty() ? QString() : translated(editor().problems().front().text);
}

bool LayoutPage::startRun()
{
    if (editor().isEmpty())
        return false;
    if (keeper_->hasPending()) {
        state_->showError(tr("This layout cannot be launched. %1.").arg(launchOffReason()));
        return true;
    }
    if (!editor().problems().empty()) {
        const BuildProblem& problem = editor().problems().front();
        state_->showError(tr("This layout cannot be launched. %1.").arg(translated(problem.text)));
        if (problem.at)
            workspace_->goTo(*problem.at);
        return true;
    }
    try {
        Q_EMIT layoutRunWanted(layoutArgument(editor().document(), layoutFolder()));
    } catch (const std::exception& error) {
        state_->showError(errorText(error));
    }
    return true;
}

void LayoutPage::refresh()
{
    const LayoutFold& fold = workspace_->fold();
    unfold_->setText(fold.anyFolded() || !fold.hasRanges() ? tr("&Unfold") : tr("&Fold"));
    setOffReason(unfold_, fold.hasRanges() ? QString() : tr("nothing is repeated"));
    const QString launch = launchOffReason();
    setOffReason(launch_, launch);
    const bool trained = std::ranges::any_of(context_.runs.rows(), &RunRow::hasCheckpoint);
    setOffReason(weights_, !launch.isEmpty() ? launch
                           : trained         ? QString()
                                             : tr("no run has a checkpoint yet"));
    const QUndoStack& undo = editor().undoStack();
    setOffReason(undo_, undo.canUndo() ? QString() : tr("nothing has been done yet"));
    setOffReason(redo_, undo.canRedo() ? QString() : tr("nothing has been undone"));
    setOwnToolTip(undo_, tr("Undo %1 (Ctrl+Z)").arg(undo.undoText()));
    setOwnToolTip(redo_, tr("Redo %1 (Ctrl+Shift+Z)").arg(undo.redoText()));
}

void LayoutPage::foldInspector()
{
    const bool narrow = window()->width() < kRoomForInspector;
    if (narrow == narrow_)
        return;
    narrow_ = narrow;
    workspace_->setInspectorShown(!narrow);
}

void LayoutPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    foldInspector();
}

void LayoutPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    foldInspector();
}

void LayoutPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

} // namespace reblock
