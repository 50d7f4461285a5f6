#include "app/gui/pages/layout/layout_actions.h"

#include "app/gui/pages/layout/layout_editor.h"
#include "app/gui/pages/layout/layout_fold.h"
#include "app/gui/pages/layout/layout_picture.h"
#include "widgets/forms/off_reason.h"
#include "widgets/layout_canvas/layout_canvas.h"

#include <QAction>

#include <algorithm>

namespace reblock {

constexpr double kZoomStep = 1.25;

LayoutActions::LayoutActions(const KeyEdits::Parts& parts, QWidget& outline, QObject* parent)
    : QObject(parent), parts_(parts), outline_(outline), edits_(new KeyEdits(parts, this))
{
    addPositionActions();
    addBlockActions();
    addCorrectorActions();
    addViewActions();
    connect(&parts_.editor, &LayoutEditor::documentChanged, this, &LayoutActions::refresh);
    connect(&parts_.editor, &LayoutEditor::selectionChanged, this, &LayoutActions::refresh);
    connect(&parts_.fold, &LayoutFold::changed, this, &LayoutActions::refresh);
    connect(&parts_.canvas, &LayoutCanvas::focusChanged, this, &LayoutActions::refresh);
    retranslate();
}

QAction* LayoutActions::add(const char* text, const char* toolTip, const QList<QKeySequence>& keys, int needs,
                            std::function<void()> run)
{
    auto* action = new QAction(this);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut); // keys of canvas and outline alone
    connect(action, &QAction::triggered, this, run);
    parts_.canvas.addAction(action);
    outline_.addAction(action);
    all_.append(action);
    entries_.push_back({action, text, toolTip, needs});
    return action;
}

void LayoutActions::addPositionActions()
{
    KeyEdits* edits = edits_;
    insert = add(QT_TR_NOOP("&Insert block…"), QT_TR_NOOP("I, then a block's letter, or . for a new one"),
                 {Qt::Key_I}, Nothing, [edits] { edits->insertBlock(); });
    duplicate = add(QT_TR_NOOP("&Copy with new weights"),
                    QT_TR_NOOP("What is shared among the positions stays shared among the copies"),
                    {Qt::CTRL | Qt::Key_D}, Positions, [edits] { edits->duplicate(); });
    useAgain = add(QT_TR_NOOP("Use the &same weights at…"), QT_TR_NOOP("L, then the number of a position"),
                   {Qt::Key_L}, Positions, [edits] { edits->useAgain(); });
    repeat = add(QT_TR_NOOP("&Repeat…"), QT_TR_NOOP("R, then how many times in all"), {Qt::Key_R}, Positions,
                 [edits] { edits->repeat(); });
    moveLeft = add(QT_TR_NOOP("Move &left"), QT_TR_NOOP("One position towards the input"),
                   {Qt::CTRL | Qt::Key_Left}, Positions, [edits] { edits->moveBy(-1); });
    moveRight = add(QT_TR_NOOP("Move ri&ght"), QT_TR_NOOP("One position towards the output"),
                    {Qt::CTRL | Qt::Key_Right}, Positions, [edits] { edits->moveBy(1); });
    copy = add(QT_TR_NOOP("C&opy"), QT_TR_NOOP("Keeps the positions for Paste"), {QKeySequence::Copy},
               Positions, [edits] { edits->copy(); });
    cut = add(QT_TR_NOOP("C&ut"), QT_TR_NOOP("Keeps the positions for Paste and removes them"),
              {QKeySequence::Cut}, Positions, [edits] { edits->cut(); });
    paste =
        add(QT_TR_NOOP("&Paste with new weights"), QT_TR_NOOP("Puts what was copied behind the selection"),
            {QKeySequence::Paste}, Nothing, [edits] { edits->paste(); });
    remove = add(QT_TR_NOOP("&Delete"), QT_TR_NOOP("The corrector with the keyboard, else the positions"),
                 {Qt::Key_Delete, Qt::Key_Backspace}, Positions, [edits] { edits->remove(); });
}

void LayoutActions::addBlockActions()
{
    KeyEdits* edits = edits_;
    sharePart = add(QT_TR_NOOP("Share or separate a &part…"),
                    QT_TR_NOOP("P, then attention, ffn or norms, then a block or . for its own"), {Qt::Key_P},
                    Positions, [edits] { edits->sharePart(); });
    ownCopy = add(QT_TR_NOOP("&Make own copy"), QT_TR_NOOP("Gives the positions a block of their own"),
                  {Qt::Key_U}, Positions, [edits] { edits->makeOwnCopy(); });
    freeze = add(QT_TR_NOOP("&Freeze or train"),
                 QT_TR_NOOP("Keeps the weights of the blocks that the positions use, or trains them"),
                 {Qt::Key_K}, Positions, [edits] { edits->toggleFrozen(); });
    rename = add(QT_TR_NOOP("Re&name block…"), QT_TR_NOOP("Gives the block another name"), {Qt::Key_F2},
                 Positions, [edits] { edits->renameBlock(); });
    selectUses = add(QT_TR_NOOP("Select all &uses"), QT_TR_NOOP("All positions that use the same block"),
                     {Qt::Key_S}, Positions, [edits] { edits->selectUses(); });
    selectAll = add(QT_TR_NOOP("Select the &whole stack"), QT_TR_NOOP("All positions of encoder or decoder"),
                    {QKeySequence::SelectAll}, Nothing, [edits] { edits->selectAll(); });
    group = add(QT_TR_NOOP("&Group"), QT_TR_NOOP("Neighbours become one unit, to be repeated as a whole"),
                {Qt::Key_G}, Positions, [edits] { edits->group(); });
    ungroup = add(QT_TR_NOOP("Ungr&oup"), QT_TR_NOOP("Takes the group apart"), {Qt::SHIFT | Qt::Key_G},
                  Positions, [edits] { edits->ungroup(); });
}

void LayoutActions::addCorrectorActions()
{
    KeyEdits* edits = edits_;
    addCorrector = add(QT_TR_NOOP("&Add corrector…"), QT_TR_NOOP("A, then its letter"), {Qt::Key_A},
                       Positions, [edits] { edits->addCorrector(); });
    addToAllUses = add(QT_TR_NOOP("Add corrector to &all uses…"),
                       QT_TR_NOOP("Shift+A, then its letter: on every position that uses the block"),
                       {Qt::SHIFT | Qt::Key_A}, Positions, [edits] { edits->addCorrectorToAllUses(); });
    wider = add(QT_TR_NOOP("&Wider"), QT_TR_NOOP("Width or rank of the corrector with the focus"),
                {Qt::Key_Plus, Qt::Key_Equal}, Width, [edits] { edits->changeWidth(1); });
    narrower = add(QT_TR_NOOP("&Narrower"), QT_TR_NOOP("Width or rank of the corrector with the focus"),
                   {Qt::Key_Minus}, Width, [edits] { edits->changeWidth(-1); });
    setWidth = add(QT_TR_NOOP("&Set width…"), QT_TR_NOOP("Or type the number on the corrector"), {}, Width,
                   [edits] { edits->askWidth(); });
    for (int digit = 1; digit <= 9; ++digit)
        typeWidth.append(add(QT_TR_NOOP("&Set width…"), QT_TR_NOOP("Or type the number on the corrector"),
                             {Qt::Key_0 + digit}, Width,
                             [edits, digit] { edits->askWidth(QString::number(digit)); }));
}

void LayoutActions::addViewActions()
{
    LayoutCanvas* canvas = &parts_.canvas;
    KeyEdits* edits = edits_;
    LayoutFold* folds = &parts_.fold;
    fold = add(QT_TR_NOOP("Fol&d or unfold"), QT_TR_NOOP("A view: the layout stays the same"), {}, Group,
               [edits, folds] { folds->toggleAround(edits->targets().front()); });
    fit = add(QT_TR_NOOP("&Fit all"), nullptr, {Qt::Key_F}, Nothing, [canvas] { canvas->fitAll(); });
    fitSelection = add(QT_TR_NOOP("Fit &selection"), nullptr, {Qt::Key_Period}, Positions,
                       [canvas] { canvas->fitSelection(); });
    minimap = add(QT_TR_NOOP("&Minimap"), nullptr, {Qt::Key_M}, Nothing,
                  [canvas] { canvas->setMinimapShown(!canvas->isMinimapShown()); });
    zoomIn = add(QT_TR_NOOP("Zoom &in"), nullptr, {Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal},
                 Nothing, [canvas] { canvas->zoomBy(kZoomStep); });
    zoomOut = add(QT_TR_NOOP("Zoom &out"), nullptr, {Qt::CTRL | Qt::Key_Minus}, Nothing,
                  [canvas] { canvas->zoomBy(1 / kZoomStep); });
}

QList<QList<QAction*>> LayoutActions::groups() const
{
    return {{insert, duplicate, useAgain, repeat, moveLeft, moveRight, remove},
            {copy, cut, paste, selectUses, selectAll},
            {addCorrector, addToAllUses, wider, narrower, setWidth},
            {sharePart, ownCopy, freeze, rename, group, ungroup},
            {fold, fit, fitSelection, minimap, zoomIn, zoomOut}};
}

QString LayoutActions::offReasonOf(int needs) const
{
    const PositionSet targets = edits_->targets();
    if ((needs & Positions) != 0 && targets.empty())
        return tr("no position is selected");
    if ((needs & Width) != 0 && !edits_->chipHasWidth())
        return tr("no bottleneck or LoRA has the keyboard: go to one with Down");
    if ((needs & Group) == 0)
        return {};
    const bool repeats = !targets.empty() && parts_.fold.isInRange(targets.front());
    return repeats ? QString() : tr("nothing is repeated here");
}

void LayoutActions::refresh()
{
    for (const Entry& entry : entries_)
        setOffReason(entry.action, offReasonOf(entry.needs));
}

void LayoutActions::retranslate()
{
    for (const Entry& entry : entries_) {
        entry.action->setText(tr(entry.text));
        setOwnToolTip(entry.action, entry.toolTip == nullptr ? QString() : tr(entry.toolTip));
    }
    refresh();
}

} // namespace reblock
