#pragma once

#include <QPointF>

namespace reblock {

/// A gesture of the mouse in progress: begun where the pointer went farther than a click allows.
class MouseGesture {
public:
    virtual ~MouseGesture() = default;

    /// The pointer is there now, in pixels of the canvas's viewport, or the modifiers are others.
    virtual void moveTo(const QPointF& point, Qt::KeyboardModifiers modifiers) = 0;
    /// Let go where it was moved last.
    virtual void finish() = 0;
    /// Ended with Esc: everything is as it was.
    virtual void cancel() = 0;
    /// Whether the view should scroll where the pointer comes near its edges.
    virtual bool scrollsAtEdges() const { return true; }
};

} // namespace reblock
