#include "app/gui/pages/layout/layout_host.h"

#include "app/gui/pages/layout/cost_text.h"
#include "app/gui/pages/layout/drop_edit.h"
#include "app/gui/pages/layout/layout_editor.h"
#include "app/gui/pages/layout/layout_fold.h"
#include "app/gui/pages/layout/layout_picture.h"
#include "app/gui/pages/layout/phrases.h"
#include "widgets/layout_canvas/layout_canvas.h"

#include <QFileInfo>

namespace reblock {

LayoutHost::LayoutHost(LayoutEditor& editor, const LayoutFold& fold, LayoutCanvas& canvas, QObject* parent)
    : QObject(parent), editor_(editor), fold_(fold), canvas_(canvas)
{
}

CanvasAnswer LayoutHost::answer(const Edit& edit)
{
    if (edit.refused()) {
        Q_EMIT answered(); // what was asked before costs nothing any more
        return {false, {translated(edit.refusal)}};
    }
    const LayoutCost cost = documentCost(edit.after, editor_.costOptions());
    Q_EMIT asked(cost);
    return {true, {translated(edit.label), costChangeText(costChange(editor_.cost(), cost))}};
}

CanvasAnswer LayoutHost::answerForeign(const CanvasDrop& drop) const
{
    const bool opens = editor_.isEmpty();
    if (drop.what == CanvasDrop::What::Run)
        return {true,
                {opens ? tr("Open the layout of this run")
                       : tr("Compare with this run, open its layout or start from its weights")}};
    const QString name = drop.ids.isEmpty() ? QString() : QFileInfo(drop.ids.front()).fileName();
    return {true, {opens ? tr("Open %1").arg(name) : tr("Compare with %1").arg(name)}};
}

CanvasAnswer LayoutHost::ask(const CanvasDrop& drop)
{
    if (drop.what == CanvasDrop::What::Run || drop.what == CanvasDrop::What::File)
        return answerForeign(drop);
    return answer(dropEdit(editor_.document(), fold_, drop));
}

void LayoutHost::drop(const CanvasDrop& drop)
{
    if (drop.what == CanvasDrop::What::Run)
        return Q_EMIT runsDropped(drop.ids);
    if (drop.what == CanvasDrop::What::File)
        return Q_EMIT filesDropped(drop.ids);
    take(dropEdit(editor_.document(), fold_, drop), drop.to);
}

CanvasAnswer LayoutHost::askRepeat(const CanvasPlace& first, int period, int times)
{
    return answer(repeatEdit(editor_.document(), fold_, first, period, times));
}

void LayoutHost::repeat(const CanvasPlace& first, int period, int times)
{
    take(repeatEdit(editor_.document(), fold_, first, period, times), first);
}

void LayoutHost::changeWidth(const CanvasPlace& position, int chip, int steps)
{
    const LayoutDocument& document = editor_.document();
    const int width = widthOfChip(document, fold_, position, chip).value_or(0);
    const QString sweep = QStringLiteral("width %1 %2 %3").arg(position.stack).arg(position.index).arg(chip);
    take(widthEdit(document, fold_, position, chip, width + steps), position, sweep);
}

void LayoutHost::endSweep()
{
    editor_.endSweep();
}

void LayoutHost::take(const Edit& edit, const CanvasPlace& near, const QString& sweep)
{
    if (edit.refused())
        return canvas_.showRefusal(near, translated(edit.refusal));
    editor_.apply(edit, sweep);
}

} // namespace reblock
