#include "app/gui/run_commands.h"

#include "app/gui/decode_menu.h"
#include "app/gui/models/run_actions.h"
#include "app/gui/models/run_list_model.h"
#include "app/gui/services/job_launcher.h"
#include "app/gui/services/selection_hub.h"
#include "app/gui/services/store_feed.h"
#include "app/gui/window_actions.h"
#include "widgets/forms/off_reason.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QUndoStack>

namespace reblock {
namespace {

/// Moves a run to the trash and back. Holds its id, never a pointer.
class DeleteRun : public QUndoCommand {
public:
    DeleteRun(StoreFeed& feed, SelectionHub& hub, const RunRow& run)
        : QUndoCommand(RunCommands::tr("delete %1").arg(run.name)), feed_(feed), hub_(hub), run_(run.id),
          wasShown_(hub.isShown(run.id))
    {
    }

    void redo() override
    {
        hub_.setShown(run_, false, nullptr);
        feed_.moveToTrash(run_);
    }

    void undo() override
    {
        feed_.restore(run_);
        hub_.setShown(run_, wasShown_, nullptr);
        hub_.setCurrentRun(run_, nullptr);
    }

private:
    StoreFeed& feed_;
    SelectionHub& hub_;
    qint64 run_;
    bool wasShown_;
};

} // namespace

RunCommands::RunCommands(const Parts& parts, WindowActions& actions, QUndoStack& undo, QObject* parent)
    : QObject(parent), parts_(parts), actions_(actions), undo_(undo)
{
    connectActions();
    connect(&parts_.hub, &SelectionHub::changed, this, &RunCommands::refresh);
    connect(&parts_.runs, &QAbstractItemModel::modelReset, this, &RunCommands::refresh);
    connect(&parts_.runs, &QAbstractItemModel::dataChanged, this, &RunCommands::refresh);
    refresh();
}

const RunRow* RunCommands::current() const
{
    return parts_.runs.run(parts_.hub.currentRun());
}

void RunCommands::connectActions()
{
    const auto onRun = [this](QAction* action, auto work) {
        connect(action, &QAction::triggered, this, [this, work] {
            if (const RunRow* run = current())
                work(*run);
        });
    };
    onRun(actions_.toggleShown,
          [this](const RunRow& run) { parts_.hub.setShown(run.id, !parts_.hub.isShown(run.id), nullptr); });
    onRun(actions_.onlyThis, [this](const RunRow& run) { parts_.hub.setRuns({run.id}, nullptr); });
    onRun(actions_.train, [this](const RunRow& run) { parts_.jobs.train(run.folder); });
    onRun(actions_.stop, [this](const RunRow& run) { parts_.jobs.stop(run.folder); });
    onRun(actions_.decode, [this](const RunRow& run) {
        parts_.jobs.decode(run.folder, QStringLiteral("test"),
                           QString::fromStdString(decodeModeName(parts_.decodeMenu.mode())));
    });
    onRun(actions_.copyFolder, [](const RunRow& run) { QGuiApplication::clipboard()->setText(run.folder); });
    connect(actions_.remove, &QAction::triggered, this, &RunCommands::removeCurrent);
    connect(actions_.back, &QAction::triggered, &parts_.hub, &SelectionHub::goBack);
    connect(actions_.forward, &QAction::triggered, &parts_.hub, &SelectionHub::goForward);
}

void RunCommands::removeCurrent()
{
    if (const RunRow* run = current())
        undo_.push(new DeleteRun(parts_.feed, parts_.hub, *run));
}

void RunCommands::refresh()
{
    const RunOffReasons reasons = runOffReasons(current());
    setOffReason(actions_.toggleShown, reasons.show);
    setOffReason(actions_.onlyThis, reasons.show);
    setOffReason(actions_.train, reasons.train);
    setOffReason(actions_.stop, reasons.stop);
    setOffReason(actions_.fork, reasons.fork);
    setOffReason(actions_.decode, reasons.decode);
    setOffReason(actions_.transcribe, reasons.transcribe);
    setOffReason(actions_.showLog, reasons.log);
    setOffReason(actions_.copyFolder, reasons.show);
    setOffReason(actions_.remove, reasons.remove);
    setOffReason(actions_.back, parts_.hub.canGoBack() ? QString() : tr("there is no earlier selection"));
    setOffReason(actions_.forward, parts_.hub.canGoForward() ? QString() : tr("there is no later selection"));
    const RunRow* run = current();
    const bool fresh = run != nullptr && run->state == RunState::Queued;
    actions_.train->setText(fresh ? tr("&Start training") : tr("&Continue"));
}

} // namespace reblock
