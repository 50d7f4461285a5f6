#include "widgets/plot/plot_mouse.h"

#include "widgets/plot/curve_canvas.h"
#include "widgets/plot/curve_plot.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <cmath>

namespace reblock {

namespace {

constexpr double kClickReach = 8;  ///< pixels
constexpr double kDragStart = 4;   ///< pixels
constexpr double kWheelStep = 0.8; ///< of the range, per notch

} // namespace

bool PlotMouse::handle(QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        press(*static_cast<QMouseEvent*>(event));
        return true;
    case QEvent::MouseMove:
        move(*static_cast<QMouseEvent*>(event));
        return true;
    case QEvent::MouseButtonRelease:
        release(*static_cast<QMouseEvent*>(event));
        return true;
    case QEvent::MouseButtonDblClick:
        plot_.fit();
        return true;
    case QEvent::Wheel:
        wheel(*static_cast<QWheelEvent*>(event));
        return true;
    case QEvent::Leave:
        if (drag_ == Drag::None && !plot_.isTablePinned())
            plot_.moveCursor(std::nullopt);
        return false;
    case QEvent::ToolTip:
        return toolTip(*static_cast<QHelpEvent*>(event));
    default:
        return false;
    }
}

void PlotMouse::press(const QMouseEvent& event)
{
    plot_.setFocus(Qt::MouseFocusReason);
    if (event.button() != Qt::LeftButton)
        return;
    drag_ = Drag::Pressed;
    pressed_ = last_ = event.position();
}

void PlotMouse::move(const QMouseEvent& event)
{
    const QPointF at = event.position();
    if (drag_ == Drag::None) {
        hover(at);
        return;
    }
    if (drag_ == Drag::Pressed && std::hypot(at.x() - pressed_.x(), at.y() - pressed_.y()) >= kDragStart)
        drag_ = event.modifiers().testFlag(Qt::ControlModifier) ? Drag::Box : Drag::Pan;
    if (drag_ == Drag::Pan)
        pan(at);
    if (drag_ == Drag::Box)
        drawBox(at);
    last_ = at;
}

void PlotMouse::pan(const QPointF& to)
{
    const PlotFrame frame = plot_.frame();
    plot_.changeView(panned({plot_.xRange(), frame.x.pixels, false}, to.x() - last_.x()),
                     panned({plot_.yRange(), frame.y.pixels, frame.y.logarithmic}, to.y() - last_.y()));
}

void PlotMouse::drawBox(const QPointF& to)
{
    plot_.cursor_->zoomBox = QRectF(pressed_, to).normalized().intersected(plot_.frame().rect());
    plot_.canvas_->replotCursor();
}

void PlotMouse::release(const QMouseEvent& event)
{
    const Drag ended = std::exchange(drag_, Drag::None);
    if (ended == Drag::Box)
        zoomIntoBox();
    if (ended != Drag::Pressed)
        return;
    const CurveId id = curveNear(plot_.frame(), event.position(), kClickReach, plot_.curves());
    if (id == 0)
        return;
    plot_.setCurrentCurve(id);
    Q_EMIT plot_.curveClicked(id);
}

void PlotMouse::zoomIntoBox()
{
    const std::optional<QRectF> box = std::exchange(plot_.cursor_->zoomBox, std::nullopt);
    plot_.canvas_->replotCursor();
    if (!box || box->width() < kDragStart || box->height() < kDragStart)
        return;
    const PlotFrame frame = plot_.frame();
    plot_.changeView({frame.x.toValue(box->left()), frame.x.toValue(box->right())},
                     {frame.y.toValue(box->bottom()), frame.y.toValue(box->top())});
}

bool PlotMouse::cancel()
{
    if (drag_ == Drag::None)
        return false;
    drag_ = Drag::None;
    plot_.cursor_->zoomBox.reset();
    plot_.canvas_->replotCursor();
    return true;
}

void PlotMouse::wheel(const QWheelEvent& event)
{
    const int delta = event.angleDelta().y() != 0 ? event.angleDelta().y() : event.angleDelta().x();
    const double factor = std::pow(kWheelStep, delta / 120.0);
    const PlotFrame frame = plot_.frame();
    // from the range asked for, not the one drawn: several notches may come before one replot
    const AxisMap x{plot_.xRange(), frame.x.pixels, false};
    const AxisMap y{plot_.yRange(), frame.y.pixels, frame.y.logarithmic};
    const PlotRange nextX = zoomed(x, x.toValue(event.position().x()), factor);
    const bool onlyX = event.modifiers().testFlag(Qt::ShiftModifier);
    plot_.changeView(nextX, onlyX ? y.values : zoomed(y, y.toValue(event.position().y()), factor));
}

bool PlotMouse::toolTip(const QHelpEvent& event)
{
    const QRectF strip = plot_.canvas_->strip();
    const PlotFlag* flag =
        strip.contains(event.pos()) ? flagNear(plot_.frame(), event.pos().x(), plot_.curves()) : nullptr;
    if (flag)
        QToolTip::showText(event.globalPos(), flag->text, plot_.canvas_);
    return flag != nullptr;
}

void PlotMouse::hover(const QPointF& at)
{
    const PlotFrame frame = plot_.frame();
    const bool inside = at.x() >= frame.rect().left() && at.x() <= frame.rect().right();
    if (plot_.isTablePinned())
        return;
    plot_.moveCursor(inside ? std::optional(plot_.snapped(frame.x.toValue(at.x()))) : std::nullopt);
}

} // namespace reblock
