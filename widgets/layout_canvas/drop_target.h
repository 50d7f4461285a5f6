#pragma once

#include "widgets/layout_canvas/drop_gesture.h"
#include "widgets/layout_canvas/edge_scroll.h"

#include <memory>

class QDragEnterEvent;
class QDragMoveEvent;
class QDropEvent;

namespace reblock {

/// What other widgets and programs drag onto the canvas: palette entries, runs, files.
class DropTarget : public QObject {
    Q_OBJECT
public:
    /// canvas   outlives it
    explicit DropTarget(LayoutCanvas& canvas);

    /// A drag-and-drop event of the viewport. True: it was one.
    bool handle(QEvent* event);

private:
    void enter(QDragEnterEvent& event);
    void move(QDragMoveEvent& event);
    void drop(QDropEvent& event);
    void leave();
    void aim(const QDropEvent& event);

    LayoutCanvas& canvas_;
    EdgeScroll edges_;
    std::unique_ptr<DropGesture> gesture_;
    QPointF point_;
    Qt::KeyboardModifiers modifiers_;
};

} // namespace reblock
