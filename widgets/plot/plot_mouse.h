#pragma once

#include <QPointF>

#include <optional>

class QEvent;
class QHelpEvent;
class QMouseEvent;
class QWheelEvent;

namespace reblock {

class CurvePlot;

/// Private to widgets/plot: what the mouse does on a CurvePlot. Modifiers are read when a gesture ends, not
/// at its press.
class PlotMouse {
public:
    explicit PlotMouse(CurvePlot& plot) : plot_(plot) {}

    /// An event of the canvas. True where it is dealt with.
    bool handle(QEvent* event);
    /// Ends a drag without effect. False where there was none.
    bool cancel();

private:
    enum class Drag { None, Pressed, Pan, Box };

    void press(const QMouseEvent& event);
    void move(const QMouseEvent& event);
    void release(const QMouseEvent& event);
    void pan(const QPointF& to);
    void drawBox(const QPointF& to);
    void zoomIntoBox();
    void wheel(const QWheelEvent& event);
    bool toolTip(const QHelpEvent& event);
    void hover(const QPointF& at);

    CurvePlot& plot_;
    Drag drag_ = Drag::None;
    QPointF pressed_;
    QPointF last_;
};

} // namespace reblock
