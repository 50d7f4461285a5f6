#pragma once

#include <QPointF>
#include <QTimer>

namespace reblock {

class LayoutCanvas;

/// Scrolls the canvas while something is dragged near its edges.
class EdgeScroll : public QObject {
    Q_OBJECT
public:
    static constexpr int kMargin = 24; ///< pixels from the edge
    static constexpr int kMilliseconds = 30;

    /// canvas   outlives it
    explicit EdgeScroll(LayoutCanvas& canvas);

    /// The pointer is there, in pixels of the viewport.
    void follow(const QPointF& point);
    void stop() { timer_.stop(); }
    bool isOn() const { return timer_.isActive(); }

Q_SIGNALS:
    void scrolled(); ///< another part of the drawing is under the pointer

private:
    LayoutCanvas& canvas_;
    QTimer timer_;
    QPointF pan_; ///< pixels at each tick
};

} // namespace reblock
