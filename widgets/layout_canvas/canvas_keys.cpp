#include "widgets/layout_canvas/canvas_keys.h"

#include "widgets/layout_canvas/canvas_places.h"
#include "widgets/layout_canvas/canvas_selection.h"
#include "widgets/layout_canvas/layout_canvas.h"

#include <QKeyEvent>

#include <algorithm>

namespace reblock {
namespace {

constexpr double kPanPixels = 40;
constexpr double kZoomFactor = 1.25;

Qt::KeyboardModifiers modifiersOf(const QKeyEvent& event)
{
    return event.modifiers() & ~Qt::KeypadModifier;
}

bool isArrow(int key)
{
    return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
}

bool isEnter(int key)
{
    return key == Qt::Key_Return || key == Qt::Key_Enter;
}

bool isMenu(const QKeyEvent& event)
{
    return event.key() == Qt::Key_Menu ||
           (event.key() == Qt::Key_F10 && modifiersOf(event) == Qt::ShiftModifier);
}

/// 1: plus, -1: minus, 0: neither.
int signOf(int key)
{
    if (key == Qt::Key_Plus || key == Qt::Key_Equal)
        return 1;
    return key == Qt::Key_Minus || key == Qt::Key_Underscore ? -1 : 0;
}

} // namespace

bool CanvasKeys::isOwn(const QKeyEvent& event) const
{
    const auto modifiers = modifiersOf(event);
    const bool plain = modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier;
    if (isArrow(event.key()))
        return plain || (modifiers == Qt::ControlModifier && canvas_.selected().empty());
    if (event.key() == Qt::Key_Home || event.key() == Qt::Key_End)
        return plain;
    return isMenu(event) || (isEnter(event.key()) && modifiers == Qt::NoModifier);
}

bool CanvasKeys::press(const QKeyEvent& event)
{
    const int sign = signOf(event.key());
    if (sign != 0 && modifiersOf(event).testFlag(Qt::ControlModifier)) {
        canvas_.zoomBy(sign > 0 ? kZoomFactor : 1 / kZoomFactor);
        return true;
    }
    if (!isOwn(event)) // Ctrl and arrows never scroll what is selected out of sight
        return isArrow(event.key()) && modifiersOf(event) == Qt::ControlModifier;
    if (isMenu(event))
        askChoice();
    else if (isEnter(event.key()))
        activate();
    else if (modifiersOf(event) == Qt::ControlModifier)
        pan(event.key());
    else
        go(event.key(), modifiersOf(event) == Qt::ShiftModifier);
    return true;
}

void CanvasKeys::activate()
{
    const CanvasPlace focus = canvas_.focused();
    if (canvas_.drawing().brickAt(focus) != nullptr)
        Q_EMIT canvas_.brickActivated(focus.stack, focus.index);
}

void CanvasKeys::pan(int key)
{
    const double x = key == Qt::Key_Left ? kPanPixels : key == Qt::Key_Right ? -kPanPixels : 0;
    const double y = key == Qt::Key_Up ? kPanPixels : key == Qt::Key_Down ? -kPanPixels : 0;
    canvas_.panBy({x, y});
}

void CanvasKeys::go(int key, bool extend)
{
    const LayoutScene& scene = canvas_.drawing();
    const CanvasPlace from = canvas_.focused();
    if (key == Qt::Key_Up || key == Qt::Key_Down)
        goAcross(key == Qt::Key_Down, extend);
    else if (scene.brickAt(from) == nullptr || key == Qt::Key_Home || key == Qt::Key_End)
        goTo(endPlace(scene, from.stack, key == Qt::Key_End), -1, extend);
    else
        goTo(placeBeside(scene, from, key == Qt::Key_Right ? 1 : -1), canvas_.focusedChip(), extend);
}

void CanvasKeys::goAcross(bool down, bool extend)
{
    const LayoutScene& scene = canvas_.drawing();
    const CanvasPlace from = canvas_.focused();
    const CanvasBrick* brick = scene.brickAt(from);
    const int chip = canvas_.focusedChip() + (down ? 1 : -1);
    const int chips = brick == nullptr ? -1 : static_cast<int>(brick->chips.size());
    if (!extend && chip >= -1 && chip < chips) {
        goTo(from, chip, false);
        return;
    }
    const CanvasPlace to = placeAcross(scene, from, down);
    if (to == from)
        goToEmptyStack(down ? 1 : 0);
    else if (!extend || to.stack == from.stack)
        goTo(to, -1, extend);
}

/// So that its first block can be put in by key.
void CanvasKeys::goToEmptyStack(int stack)
{
    if (canvas_.drawing().positions(stack) > 0)
        return;
    canvas_.setSelected({});
    canvas_.setFocused({stack, 0});
}

void CanvasKeys::goTo(const CanvasPlace& place, int chip, bool extend)
{
    const CanvasBrick* brick = canvas_.drawing().brickAt(place);
    if (brick == nullptr)
        return;
    if (extend)
        selection_.extendTo(place);
    else
        selection_.select(place, std::min(chip, static_cast<int>(brick->chips.size()) - 1));
    canvas_.scrollTo(place);
}

void CanvasKeys::askChoice()
{
    CanvasDrop drop;
    drop.positions = canvas_.selected();
    if (drop.positions.empty())
        drop.positions = placesOfBrick(canvas_.drawing(), canvas_.focused());
    if (drop.positions.empty() || canvas_.host() == nullptr)
        return;
    drop.to = {drop.positions.back().stack, drop.positions.back().index + 1};
    const QRectF brick = canvas_.drawing().brickRect(drop.positions.back());
    const QPoint below = canvas_.mapFromScene(brick.bottomLeft());
    Q_EMIT canvas_.choiceWanted(drop, canvas_.viewport()->mapToGlobal(below));
}

void CanvasKeys::toggleBracket()
{
    const CanvasPlace focus = canvas_.focused();
    if (const CanvasBracket* bracket = bracketAround(canvas_.drawing(), focus))
        Q_EMIT canvas_.bracketToggled(focus.stack, bracket->first, bracket->period);
}

} // namespace reblock
