// LayoutPage's actions, bar and texts.
#include "app/gui/pages/layout/compare_actions.h"
#include "app/gui/pages/layout/empty_card.h"
#include "app/gui/pages/layout/layout_actions.h"
#include "app/gui/pages/layout/layout_menus.h"
#include "app/gui/pages/layout/layout_page.h"
#include "app/gui/pages/layout/layout_workspace.h"
#include "app/gui/pages/layout/library_actions.h"
#include "app/gui/pages/layout/notation_line.h"
#include "widgets/forms/off_reason.h"
#include "widgets/forms/texts.h"
#include "widgets/painting/icon.h"

#include <QAction>
#include <QMenu>
#include <QToolButton>

namespace reblock {

QAction* LayoutPage::addAction(const char* icon, const QList<QKeySequence>& keys,
                               const std::function<void()>& run)
{
    auto* action = new QAction(icon == nullptr ? QIcon() : themedIcon(QLatin1String(icon)), {}, this);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, run);
    QWidget::addAction(action);
    return action;
}

void LayoutPage::makeActions()
{
    unfold_ = addAction(nullptr, {Qt::SHIFT | Qt::Key_Space}, [this] { toggleFolds(); });
    notation_ = addAction(nullptr, {Qt::CTRL | Qt::Key_L}, [this] { workspace_->notation().focusText(); });
    inspector_ = addAction(nullptr, {Qt::CTRL | Qt::Key_I},
                           [this] { workspace_->setInspectorShown(!workspace_->isInspectorShown()); });
    launch_ = addAction("run", {}, [this] { startRun(); });
    weights_ = addAction("fork", {Qt::CTRL | Qt::Key_F5}, [this] { startFromWeights(); });
    nameInOrder_ = addAction(nullptr, {}, [this] { editor().apply(nameBlocksInOrder(editor().document())); });
    undo_ = addAction("undo", {}, [this] { editor().undoStack().undo(); });
    redo_ = addAction("redo", {}, [this] { editor().undoStack().redo(); });
    const QList<QList<QAction*>> groups = workspace_->actions().groups();
    for (const QList<QAction*>& actions : groups) {
        auto* menu = new QMenu(this);
        menu->setToolTipsVisible(true);
        menu->addActions(actions);
        groups_.append(menu);
    }
    groups_.back()->addAction(unfold_);
    groups_[3]->addAction(nameInOrder_);
}

QToolButton* LayoutPage::addButton(QAction* action, bool withText)
{
    const auto showText = [action] { action->setIconText(withoutMnemonic(action->text())); };
    showText();
    connect(action, &QAction::changed, this, showText);
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(withText ? Qt::ToolButtonTextOnly : Qt::ToolButtonIconOnly);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAutoRaise(true);
    workspace_->addBarButton(button);
    return button;
}

void LayoutPage::makeBar()
{
    unfoldButton_ = addButton(unfold_, true);
    addButton(comparing_->menu()->menuAction(), true)->setPopupMode(QToolButton::InstantPopup);
    libraryButton_ = addButton(library_->menu()->menuAction(), true);
    presetButton_ = addButton(menus_->presetMenu()->menuAction(), true);
    patternButton_ = addButton(menus_->patternMenu()->menuAction(), true);
    for (QToolButton* button : {libraryButton_, presetButton_, patternButton_})
        button->setPopupMode(QToolButton::InstantPopup);
    addButton(undo_, false);
    addButton(redo_, false);
    QAction* fit = workspace_->actions().fit;
    fit->setIcon(themedIcon(QStringLiteral("fit")));
    addButton(fit, false);
    addButton(launch_, true)->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    workspace_->emptyCard().setPresetMenu(menus_->presetMenu());
    workspace_->emptyCard().setOpenAction(library_->open);
}

QString LayoutPage::title() const
{
    return tr("Layout");
}

QList<QAction*> LayoutPage::pageActions() const
{
    QList<QAction*> actions{library_->menu()->menuAction(), menus_->presetMenu()->menuAction(),
                            menus_->patternMenu()->menuAction(), comparing_->menu()->menuAction(),
                            comparing_->sweep};
    for (const QMenu* group : groups_)
        actions.append(group->menuAction());
    return actions + QList<QAction*>{notation_, inspector_, launch_, weights_};
}

QString LayoutPage::help() const
{
    return tr(
        "<p>On canvas and outline: <b>I</b> insert a block · <b>R</b> repeat · <b>L</b> same weights at "
        "another "
        "position · <b>Ctrl+D</b> copy with new weights · <b>Ctrl+Left</b>, <b>Ctrl+Right</b> move · "
        "<b>Del</b> delete</p>"
        "<p><b>A</b> add a corrector, <b>Shift+A</b> on all uses · <b>+</b>, <b>-</b> or a number: its width "
        "· "
        "<b>P</b> share or own a part · <b>U</b> own copy · <b>K</b> freeze · <b>F2</b> rename · <b>S</b> "
        "all "
        "uses · <b>G</b>, <b>Shift+G</b> group, ungroup</p>"
        "<p><b>Space</b> fold · <b>F</b> fit all · <b>.</b> fit selection · <b>M</b> minimap · <b>Ctrl+L</b> "
        "notation · <b>Ctrl+I</b> Inspector · <b>F5</b> launch · <b>D</b> compare, <b>Esc</b> ends it · "
        "<b>Ctrl+O</b> open · <b>Ctrl+S</b> save · "
        "<b>Ctrl+Z</b> undo</p>"
        "<p>Dragging moves; with <b>Alt</b> the same weights are used there, with <b>Ctrl</b> new ones; with "
        "the "
        "right button you choose. One colour and letter is one stored block.</p>");
}

void LayoutPage::retranslate()
{
    notation_->setText(tr("Type the no&tation"));
    inspector_->setText(tr("&Inspector"));
    launch_->setText(tr("&Launch…"));
    weights_->setText(tr("Start from a run's &weights…"));
    nameInOrder_->setText(tr("Name blocks in or&der"));
    undo_->setText(tr("Undo"));
    redo_->setText(tr("Redo"));
    setOwnToolTip(unfold_, tr("Shows every position, or what is repeated as one brick"));
    setOwnToolTip(notation_, tr("Moves the focus to the notation line"));
    setOwnToolTip(inspector_, tr("Shows or hides what can be set"));
    setOwnToolTip(launch_, tr("Opens the sheet for a run with this layout (F5)"));
    setOwnToolTip(weights_, tr("Makes a run of this layout that begins with trained weights"));
    setOwnToolTip(nameInOrder_, tr("A, B, C … in the order of first use, as a run has them"));
    const QStringList titles{tr("&Positions"), tr("&Selection"), tr("&Correctors"), tr("&Blocks"),
                             tr("&View")};
    for (qsizetype i = 0; i < groups_.size(); ++i)
        groups_[i]->setTitle(titles[i]);
    menus_->retranslate();
    library_->retranslate();
    comparing_->retranslate();
    workspace_->retranslate();
    refresh();
}

} // namespace reblock
