#pragma once

#include "core/layout/cost.h"
#include "core/layout/edit/edits.h"
#include "widgets/layout_canvas/canvas_host.h"

#include <QObject>

#include <functional>

namespace reblock {

class LayoutCanvas;
class LayoutEditor;
class LayoutFold;

/// What the canvas's gestures mean for the open layout: answers with an edit's label and its exact cost,
/// applies it when it is let go, and says in place why not.
class LayoutHost : public QObject, public CanvasHost {
    Q_OBJECT
public:
    /// All outlive the host.
    LayoutHost(LayoutEditor& editor, const LayoutFold& fold, LayoutCanvas& canvas, QObject* parent = nullptr);

    CanvasAnswer ask(const CanvasDrop& drop) override;
    void drop(const CanvasDrop& drop) override;
    CanvasAnswer askRepeat(const CanvasPlace& first, int period, int times) override;
    void repeat(const CanvasPlace& first, int period, int times) override;
    void changeWidth(const CanvasPlace& position, int chip, int steps) override;
    void endSweep() override;
    void dragEnded() override { Q_EMIT answered(); }

    /// Takes an edit, or says near that place why it is refused.
    void take(const Edit& edit, const CanvasPlace& near, const QString& sweep = {});

    /// The answer to an edit: label and cost, or why not.
    CanvasAnswer answer(const Edit& edit);

Q_SIGNALS:
    void asked(const reblock::LayoutCost& cost); ///< what the drag in progress would make of the layout
    void answered();                             ///< the drag is over
    void runsDropped(const QStringList& ids);
    void filesDropped(const QStringList& files);

private:
    CanvasAnswer answerForeign(const CanvasDrop& drop) const;

    LayoutEditor& editor_;
    const LayoutFold& fold_;
    LayoutCanvas& canvas_;
};

} // namespace reblock
