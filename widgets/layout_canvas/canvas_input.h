#pragma once

#include "widgets/layout_canvas/canvas_gesture.h"

#include <QObject>

#include <memory>

class QEvent;

namespace reblock {

class CanvasHost;
class LayoutCanvas;
class LayoutScene;

/// How the canvas answers mouse, wheel, keys and drops: what of the canvas is pressed, dragged and let
/// go. It knows no layout: what would come of a drag is asked of the host, the end of it told to the
/// host. Modifiers are read at the drop. A gesture that ends with Esc leaves nothing.
/// source: docs/layout-page.md
class CanvasInput : public QObject {
    Q_OBJECT
public:
    /// Both outlive it.
    CanvasInput(LayoutCanvas& canvas, LayoutScene& scene);
    ~CanvasInput() override;

    /// host   may be nullptr: then the canvas can be read and zoomed, not edited
    void setHost(CanvasHost* host);

    /// Events of the canvas (`event()`: keys, focus, shortcut overrides) and of its viewport
    /// (`viewportEvent()`: mouse, wheel, drag and drop). True: taken, nobody else should see it.
    bool handle(QEvent* event);

    /// Ends the gesture in progress without a trace; called where another picture comes.
    void cancel();
    bool isGestureOn() const;

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

} // namespace reblock
