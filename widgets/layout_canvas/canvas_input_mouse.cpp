#include "widgets/layout_canvas/band_gesture.h"
#include "widgets/layout_canvas/canvas_input.h"
#include "widgets/layout_canvas/layout_canvas.h"
#include "widgets/layout_canvas/pan_gesture.h"
#include "widgets/layout_canvas/repeat_gesture.h"

#include <QApplication>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace reblock {
namespace {

using Hit = CanvasHit::What;

constexpr int kMostAngle = 960;          ///< of one wheel event, eighths of a degree
constexpr double kZoomPerAngle = 1.0015; ///< a step of the wheel: 1.2

bool isBracket(const CanvasHit& hit)
{
    return hit.what == Hit::Bracket || (hit.what == Hit::LowerEdge && hit.bracket >= 0);
}

bool isBrick(const CanvasHit& hit)
{
    return hit.what != Hit::Outside && hit.what != Hit::Between && !isBracket(hit);
}

} // namespace

void CanvasInput::press(const QMouseEvent& event)
{
    sweep_.end();
    if (isGestureOn() || press_)
        return; // another button beside the first one
    if (event.button() == Qt::MiddleButton || (event.button() == Qt::LeftButton && spaceHeld_)) {
        spaceUsed_ = true;
        press_ = Press{event.button(), event.position(), {}};
        gesture_ = std::make_unique<PanGesture>(canvas_, event.position());
        return;
    }
    if (event.button() == Qt::LeftButton || event.button() == Qt::RightButton)
        press_ = Press{event.button(), event.position(), hitAt(event.position())};
}

void CanvasInput::move(const QMouseEvent& event)
{
    point_ = event.position();
    modifiers_ = event.modifiers();
    if (press_ && !event.buttons().testFlag(press_->button))
        cancel(); // let go where nobody told: over a menu, in another window
    if (!isGestureOn() && press_ &&
        (point_ - press_->point).manhattanLength() >= QApplication::startDragDistance())
        gesture_ = gestureOf(*press_);
    if (isGestureOn())
        moveGesture();
    else if (!press_)
        hover(point_);
}

void CanvasInput::moveGesture()
{
    if (!isGestureOn())
        return;
    gesture_->moveTo(point_, modifiers_);
    if (gesture_->scrollsAtEdges())
        edges_.follow(point_);
}

void CanvasInput::release(const QMouseEvent& event)
{
    if (!press_ || event.button() != press_->button)
        return;
    edges_.stop();
    const Press press = *press_;
    press_.reset();
    const auto gesture = std::move(gesture_); // the drop may bring another picture
    if (gesture) {
        gesture->moveTo(event.position(), event.modifiers());
        gesture->finish();
    } else if ((event.position() - press.point).manhattanLength() < QApplication::startDragDistance())
        click(press, event.modifiers());
}

std::unique_ptr<MouseGesture> CanvasInput::gestureOf(const Press& press)
{
    if (press.hit.what == Hit::Outside || press.hit.what == Hit::Between) {
        if (press.button != Qt::LeftButton)
            return nullptr;
        return std::make_unique<BandGesture>(canvas_, press.point);
    }
    return canvas_.host() == nullptr ? nullptr : dragOf(press);
}

std::unique_ptr<MouseGesture> CanvasInput::dragOf(const Press& press)
{
    const bool right = press.button == Qt::RightButton;
    if (press.hit.what == Hit::LowerEdge && !right)
        return std::make_unique<RepeatGesture>(canvas_, repeatOf(press.hit), press.point);
    CanvasDrop drop;
    if (press.hit.what == Hit::Chip && !right) {
        drop.what = CanvasDrop::What::Chip;
        drop.positions = {press.hit.place};
        drop.chip = press.hit.chip;
        return std::make_unique<DropGesture>(canvas_, drop);
    }
    drop.positions = placesOf(press.hit);
    if (std::ranges::binary_search(canvas_.selected(), press.hit.place))
        drop.positions = canvas_.selected();
    if (drop.positions.empty())
        return nullptr;
    return std::make_unique<DropGesture>(canvas_, drop,
                                         right ? DropGesture::End::Choose : DropGesture::End::Drop);
}

RepeatRange CanvasInput::repeatOf(const CanvasHit& hit) const
{
    if (const CanvasBracket* bracket = bracketOf(hit))
        return repeatRange(canvas_.drawing(), hit.place.stack, *bracket);
    return repeatRange(canvas_.drawing(), hit.place, canvas_.selected());
}

const CanvasBracket* CanvasInput::bracketOf(const CanvasHit& hit) const
{
    const auto& brackets = canvas_.picture().stacks[static_cast<std::size_t>(hit.place.stack)].brackets;
    const bool known = hit.bracket >= 0 && hit.bracket < static_cast<int>(brackets.size());
    return known ? &brackets[static_cast<std::size_t>(hit.bracket)] : nullptr;
}

std::vector<CanvasPlace> CanvasInput::placesOf(const CanvasHit& hit) const
{
    if (const CanvasBracket* bracket = bracketOf(hit))
        return placesOfBracket(hit.place.stack, *bracket);
    return placesOfBrick(canvas_.drawing(), hit.place);
}

void CanvasInput::click(const Press& press, Qt::KeyboardModifiers modifiers)
{
    if (press.button == Qt::RightButton) {
        if (!isBrick(press.hit))
            return;
        if (!std::ranges::binary_search(canvas_.selected(), press.hit.place))
            selection_.select(press.hit.place);
        keys_.askChoice();
    } else if (isBrick(press.hit))
        clickBrick(press.hit, modifiers);
    else if (isBracket(press.hit))
        canvas_.setSelected(placesOf(press.hit));
    else if (modifiers == Qt::NoModifier)
        canvas_.setSelected({});
}

void CanvasInput::clickBrick(const CanvasHit& hit, Qt::KeyboardModifiers modifiers)
{
    if (modifiers.testFlag(Qt::ShiftModifier))
        selection_.extendTo(hit.place);
    else if (modifiers.testFlag(Qt::ControlModifier))
        selection_.toggle(hit.place);
    else {
        selection_.select(hit.place, hit.chip);
        if (hit.what == Hit::Part)
            Q_EMIT canvas_.partClicked(hit.place.stack, hit.place.index, hit.part);
    }
}

void CanvasInput::doubleClick(const QMouseEvent& event)
{
    if (event.button() != Qt::LeftButton || event.modifiers() != Qt::NoModifier || spaceHeld_) {
        press(event);
        return;
    }
    sweep_.end();
    const CanvasHit hit = hitAt(event.position());
    if (const CanvasBracket* bracket = bracketOf(hit))
        Q_EMIT canvas_.bracketToggled(hit.place.stack, bracket->first, bracket->period);
    else if (isBrick(hit))
        Q_EMIT canvas_.brickActivated(hit.place.stack, hit.place.index);
}

void CanvasInput::wheel(const QWheelEvent& event)
{
    if (isGestureOn())
        return;
    const int angle = std::clamp(event.angleDelta().y(), -kMostAngle, kMostAngle);
    if (canvas_.host() != nullptr && isOnFocusedChip(event.position())) {
        sweep_.turn(angle);
        return;
    }
    sweep_.end();
    canvas_.zoomAt(event.position(), std::pow(kZoomPerAngle, angle));
}

void CanvasInput::leave()
{
    if (isGestureOn())
        return;
    sweep_.end();
    canvas_.setHovered({0, -1});
}

void CanvasInput::hover(const QPointF& point)
{
    if (sweep_.isOn() && !isOnFocusedChip(point))
        sweep_.end();
    const CanvasHit hit = hitAt(point);
    canvas_.setHovered(isBrick(hit) ? hit.place : CanvasPlace{0, -1});
    if (spaceHeld_)
        return;
    if (hit.what == Hit::LowerEdge && canvas_.host() != nullptr)
        canvas_.viewport()->setCursor(Qt::SizeVerCursor);
    else
        canvas_.viewport()->unsetCursor();
}

bool CanvasInput::isOnFocusedChip(const QPointF& point) const
{
    const CanvasHit hit = hitAt(point);
    return hit.what == Hit::Chip && hit.chip == canvas_.focusedChip() && hit.place == canvas_.focused();
}

CanvasHit CanvasInput::hitAt(const QPointF& point) const
{
    return canvas_.drawing().hitAt(canvas_.mapToScene(point.toPoint()));
}

} // namespace reblock
