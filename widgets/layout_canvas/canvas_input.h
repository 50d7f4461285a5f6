#pragma once

#include "widgets/layout_canvas/canvas_keys.h"
#include "widgets/layout_canvas/canvas_places.h"
#include "widgets/layout_canvas/canvas_selection.h"
#include "widgets/layout_canvas/drop_target.h"
#include "widgets/layout_canvas/edge_scroll.h"
#include "widgets/layout_canvas/mouse_gesture.h"
#include "widgets/layout_canvas/width_sweep.h"

#include <memory>
#include <optional>

class QMouseEvent;
class QWheelEvent;

namespace reblock {

/// How the canvas answers mouse, wheel, keys and drops: what is pressed, dragged and let go. It knows no
/// layout: what would come of a drag is asked of the canvas's host, its end is told to the host (without
/// one the canvas can be read, not edited). Modifiers are read at the drop. A gesture that ends with Esc
/// leaves nothing.
/// source: docs/layout-page.md
class CanvasInput : public QObject {
    Q_OBJECT
public:
    /// canvas   its drawing is there; events of it and of its viewport are filtered
    explicit CanvasInput(LayoutCanvas* canvas);
    ~CanvasInput() override;

    /// Ends the gesture in progress without a trace; called before another picture comes.
    void cancel();
    bool isGestureOn() const { return gesture_ != nullptr; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// A button that went down and may become a click or a drag.
    struct Press {
        Qt::MouseButton button;
        QPointF point;
        CanvasHit hit;
    };

    bool handleViewport(QEvent* event);
    bool handleCanvas(QEvent* event);

    void press(const QMouseEvent& event);
    void move(const QMouseEvent& event);
    void release(const QMouseEvent& event);
    void doubleClick(const QMouseEvent& event);
    void wheel(const QWheelEvent& event);
    void leave();

    CanvasHit hitAt(const QPointF& point) const;
    void hover(const QPointF& point);
    bool isOnFocusedChip(const QPointF& point) const;
    std::unique_ptr<MouseGesture> gestureOf(const Press& press);
    std::unique_ptr<MouseGesture> dragOf(const Press& press);
    RepeatRange repeatOf(const CanvasHit& hit) const;
    const CanvasBracket* bracketOf(const CanvasHit& hit) const;
    std::vector<CanvasPlace> placesOf(const CanvasHit& hit) const;
    void moveGesture();
    void click(const Press& press, Qt::KeyboardModifiers modifiers);
    void clickBrick(const CanvasHit& hit, Qt::KeyboardModifiers modifiers);

    bool overrideShortcut(const QKeyEvent& event) const;
    bool pressKey(const QKeyEvent& event);
    bool releaseKey(const QKeyEvent& event);
    bool escape();
    bool followModifier(const QKeyEvent& event);

    LayoutCanvas& canvas_;
    CanvasSelection selection_;
    WidthSweep sweep_;
    CanvasKeys keys_;
    EdgeScroll edges_;
    DropTarget target_;
    std::optional<Press> press_;
    std::unique_ptr<MouseGesture> gesture_;
    QPointF point_; ///< where the gesture was moved last
    Qt::KeyboardModifiers modifiers_;
    bool spaceHeld_ = false;
    bool spaceUsed_ = false; ///< for panning, so that its release folds nothing
};

} // namespace reblock
