// LayoutPage's ways with a run: a dropped one, and its weights.
#include "app/gui/models/run_list_model.h"
#include "app/gui/pages/layout/compare_actions.h"
#include "app/gui/pages/layout/compare_overlay.h"
#include "app/gui/pages/layout/launch_layout.h"
#include "app/gui/pages/layout/layout_editor.h"
#include "app/gui/pages/layout/layout_page.h"
#include "app/gui/pages/layout/library_actions.h"
#include "app/gui/pages/layout/weights_dialog.h"
#include "app/gui/services/error_text.h"
#include "core/options/run_config.h"
#include "widgets/forms/off_reason.h"
#include "widgets/forms/state_stack.h"

#include <QAction>
#include <QCursor>
#include <QMenu>

namespace reblock {

void LayoutPage::takeRuns(const QStringList& ids)
{
    const RunRow* row = ids.isEmpty() ? nullptr : context_.runs.run(ids.front().toLongLong());
    if (row == nullptr)
        return;
    if (editor().isEmpty())
        return library_->openRun(row->name, row->folder);
    try {
        compareWith(row->name, readRunConfig(row->folder.toStdString()).layout);
    } catch (const std::exception& error) {
        return state_->showError(errorText(error));
    }
    QMenu* menu = runMenu(*row);
    const QPoint at = QCursor::pos();
    const auto show = [menu, at] {
        menu->popup(at);
        menu->setActiveAction(menu->actions().front());
    };
    QMetaObject::invokeMethod(menu, show, Qt::QueuedConnection); // once the drag has let go of the mouse
}

QMenu* LayoutPage::runMenu(const RunRow& run)
{
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("dropped run"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    menu->addAction(tr("&Compare with %1").arg(run.name)); // is done already
    QAction* open = menu->addAction(tr("&Open the layout of %1").arg(run.name), this, [this, run] {
        comparing_->overlay().clear();
        library_->openRun(run.name, run.folder);
    });
    setOwnToolTip(open, tr("What is drawn now stays as a draft"));
    QAction* start =
        menu->addAction(tr("&Start from its weights…"), this, [this, id = run.id] { startFromWeights(id); });
    setOwnToolTip(start, tr("Makes a run of this layout that begins with trained weights"));
    const QString launch = launchOffReason();
    setOffReason(start, !launch.isEmpty()   ? launch
                        : run.hasCheckpoint ? QString()
                                            : tr("this run has no checkpoint yet"));
    return menu;
}

void LayoutPage::startFromWeights(qint64 run)
{
    std::vector<RunRow> trained;
    std::ranges::copy_if(context_.runs.rows(), std::back_inserter(trained), &RunRow::hasCheckpoint);
    auto* dialog = new WeightsDialog(trained, editor().document(), run, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        try {
            Q_EMIT layoutForkWanted(dialog->run(),
                                    forkArgument(dialog->trained(), editor().document(), layoutFolder()),
                                    dialog->init());
        } catch (const std::exception& error) {
            state_->showError(errorText(error));
        }
    });
    dialog->open();
}

} // namespace reblock
