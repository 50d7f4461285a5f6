#include "app/gui/pages/layout/compare_actions.h"

#include "app/gui/pages/layout/compare_dialog.h"
#include "app/gui/pages/layout/compare_overlay.h"
#include "app/gui/pages/layout/cost_bar.h"
#include "app/gui/pages/layout/layout_choices.h"
#include "app/gui/pages/layout/layout_workspace.h"
#include "app/gui/pages/layout/outline_view.h"
#include "app/gui/pages/layout/phrases.h"
#include "app/gui/pages/layout/sweep_dialog.h"
#include "core/layout/write.h"
#include "widgets/forms/empty_menu.h"
#include "widgets/forms/off_reason.h"
#include "widgets/layout_canvas/layout_canvas.h"

#include <QAction>
#include <QMenu>
#include <QPushButton>

namespace reblock {

CompareActions::CompareActions(const Parts& parts, QWidget* page)
    : QObject(page), choose(new QAction(this)), sideBySide(new QAction(this)),
      endComparison(new QAction(this)), sweep(new QAction(this)), parts_(parts), page_(page),
      overlay_(new CompareOverlay(parts.workspace.editor(), this)),
      choices_(new LayoutChoices(parts.runs, parts.store, this)), menu_(new QMenu(page))
{
    choose->setShortcut(Qt::Key_D);
    endComparison->setShortcut(Qt::Key_Escape);
    LayoutCanvas* canvas = &parts_.workspace.canvas();
    for (QAction* action : {choose, endComparison}) { // keys of canvas and outline alone
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        canvas->addAction(action);
        parts_.workspace.outline().addAction(action);
    }
    menu_->setToolTipsVisible(true);
    connect(menu_, &QMenu::aboutToShow, this, &CompareActions::fill);
    connect(choose, &QAction::triggered, this,
            [this, canvas] { menu_->popup(canvas->mapToGlobal(canvas->rect().center())); });
    connect(sideBySide, &QAction::triggered, this, &CompareActions::openSideBySide);
    connect(endComparison, &QAction::triggered, overlay_, &CompareOverlay::clear);
    connect(sweep, &QAction::triggered, this, &CompareActions::openSweep);
    connect(overlay_, &CompareOverlay::changed, this, [this] {
        parts_.workspace.setMarks(overlay_->marks());
        refresh();
    });
    connect(overlay_, &CompareOverlay::found, this, [this] {
        if (!overlay_->marks().empty())
            parts_.workspace.fold().setAll(false); // every position shows its mark
        Q_EMIT message(overlay_->summary());
    });
    connect(&parts_.workspace.editor(), &LayoutEditor::documentChanged, this, &CompareActions::refresh);
    connect(choices_, &LayoutChoices::failed, this, &CompareActions::failed);
    followCostBar();
    retranslate();
}

void CompareActions::show(const QString& name, const Layout& layout)
{
    parts_.workspace.comparison().choose(name, layout);
    overlay_->show(name, layout);
    Q_EMIT message(overlay_->summary());
}

void CompareActions::fill()
{
    emptyMenu(menu_);
    choices_->fill(menu_, [this](const QString& name, const Layout& layout) { show(name, layout); });
    menu_->addSeparator();
    menu_->addActions({sideBySide, endComparison});
}

void CompareActions::followCostBar()
{
    QMenu* against = parts_.workspace.costBar().comparisonButton().menu();
    connect(against, &QMenu::aboutToShow, this, [this, against] {
        emptyMenu(against);
        choices_->fill(against, [this](const QString& name, const Layout& layout) {
            parts_.workspace.comparison().choose(name, layout);
        });
    });
}

void CompareActions::openSideBySide()
{
    if (!overlay_->isShown())
        return;
    auto* dialog =
        new CompareDialog(parts_.workspace.editor().document(), overlay_->name(), *overlay_->other(), page_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void CompareActions::openSweep()
{
    LayoutEditor& editor = parts_.workspace.editor();
    auto* dialog = new SweepDialog(editor.document().layout, editor.costOptions(), parts_.store, page_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void CompareActions::refresh()
{
    const LayoutEditor& editor = parts_.workspace.editor();
    const QString none = editor.isEmpty() ? tr("no layout is open") : QString();
    setOffReason(choose, none);
    setOffReason(menu_->menuAction(), none);
    const QString shown = overlay_->isShown() ? QString() : tr("no layout is compared");
    setOffReason(sideBySide, shown);
    setOffReason(endComparison, shown);
    const bool faulty = none.isEmpty() && !editor.problems().empty();
    setOffReason(sweep, faulty ? translated(editor.problems().front().text) : none);
}

void CompareActions::retranslate()
{
    menu_->setTitle(tr("Co&mpare…"));
    choose->setText(tr("&Compare with…"));
    sideBySide->setText(tr("Side &by side"));
    endComparison->setText(tr("&End the comparison"));
    sweep->setText(tr("&Sweep…"));
    setOwnToolTip(choose, tr("D, then a run, a preset or a saved layout: its differences are marked"));
    setOwnToolTip(sideBySide, tr("Draws both layouts, with their differences in words"));
    setOwnToolTip(endComparison, tr("Takes the marks away (Esc)"));
    setOwnToolTip(sweep, tr("Lists many layouts from this one, with their cost"));
    refresh();
}

} // namespace reblock
