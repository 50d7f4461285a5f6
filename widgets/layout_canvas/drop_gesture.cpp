#include "widgets/layout_canvas/drop_gesture.h"

#include "widgets/layout_canvas/block_colors.h"
#include "widgets/layout_canvas/canvas_host.h"
#include "widgets/layout_canvas/layout_canvas.h"
#include "widgets/layout_canvas/layout_scene.h"

namespace reblock {
namespace {

using What = CanvasDrop::What;
using How = CanvasDrop::How;

How howOf(Qt::KeyboardModifiers modifiers)
{
    if (modifiers.testFlag(Qt::ControlModifier))
        return How::NewWeights;
    return modifiers.testFlag(Qt::AltModifier) ? How::SameWeights : How::Move;
}

bool isCorrector(What what)
{
    return what == What::Chip || what == What::PaletteCorrector;
}

bool goesBetween(What what)
{
    return what == What::Positions || what == What::PaletteBlock;
}

bool isOnBrick(const CanvasHit& hit)
{
    using Hit = CanvasHit::What;
    return hit.what == Hit::Brick || hit.what == Hit::Part || hit.what == Hit::Chip ||
           (hit.what == Hit::LowerEdge && hit.bracket < 0);
}

/// Of this canvas: dragged off the row it goes.
bool canBeTakenAway(const CanvasDrop& drop)
{
    return (drop.what == What::Positions || drop.what == What::Chip) && drop.how == How::Move;
}

std::optional<CanvasDrop> takenAway(CanvasDrop drop)
{
    drop.off = true;
    return canBeTakenAway(drop) ? std::optional(drop) : std::nullopt;
}

/// The middle of a brick takes a block of the palette in place of its own.
bool isInMiddle(const QRectF& brick, const QPointF& point)
{
    const double quarter = brick.width() / 4;
    return point.x() >= brick.left() + quarter && point.x() <= brick.right() - quarter;
}

std::optional<CanvasDrop> aimedBetween(CanvasDrop drop, const LayoutScene& scene, const QPointF& point)
{
    const CanvasHit hit = scene.hitAt(point);
    if (drop.what == What::PaletteBlock && isOnBrick(hit) && isInMiddle(scene.brickRect(hit.place), point)) {
        drop.to = hit.place;
        drop.onBrick = true;
        return drop;
    }
    drop.to = scene.insertionAt(point);
    if (drop.to.index < 0 && scene.positions(0) + scene.positions(1) == 0)
        drop.to = {0, 0}; // anywhere on an empty drawing
    return drop.to.index < 0 ? takenAway(drop) : std::optional(drop);
}

/// A chip over the brick that it hangs below.
bool isBackHome(const CanvasDrop& drop, const LayoutScene& scene)
{
    return drop.what == What::Chip && drop.how == How::Move && !drop.allUses &&
           scene.brickAt(drop.to) == scene.brickAt(drop.positions.front());
}

std::optional<CanvasDrop> aimedOnBrick(CanvasDrop drop, const LayoutScene& scene, const QPointF& point)
{
    const CanvasHit hit = scene.hitAt(point);
    drop.to = hit.place;
    drop.onBrick = isOnBrick(hit);
    if (drop.onBrick)
        return isBackHome(drop, scene) ? std::nullopt : std::optional(drop);
    if (!isCorrector(drop.what))
        return drop; // runs and files: anywhere
    return hit.what == CanvasHit::What::Outside ? takenAway(drop) : std::nullopt;
}

/// "ABC" of what is dragged, shortened.
QString labelOf(const CanvasDrop& drop, const LayoutScene& scene)
{
    QString label;
    for (const CanvasPlace& place : drop.positions) {
        const CanvasBrick* brick = scene.brickAt(place);
        if (brick != nullptr && brick->position == place.index)
            label += brick->label;
    }
    return label.size() > 4 ? label.left(3) + QChar(0x2026) : label;
}

} // namespace

std::optional<CanvasDrop> aimed(const CanvasDrop& drop, const LayoutScene& scene, const QPointF& scenePoint,
                                bool inView)
{
    if (!inView)
        return takenAway(drop);
    return goesBetween(drop.what) ? aimedBetween(drop, scene, scenePoint)
                                  : aimedOnBrick(drop, scene, scenePoint);
}

DropGesture::DropGesture(LayoutCanvas& canvas, const CanvasDrop& drop, End end)
    : canvas_(canvas), scene_(canvas.drawing()), drop_(drop), end_(end)
{
}

void DropGesture::moveTo(const QPointF& point, Qt::KeyboardModifiers modifiers)
{
    drop_.how = end_ == End::Choose ? How::Move : howOf(modifiers);
    drop_.allUses = drop_.what != What::Positions && modifiers.testFlag(Qt::ShiftModifier);
    point_ = canvas_.mapToScene(point.toPoint());
    const bool inView = canvas_.viewport()->rect().contains(point.toPoint());
    std::optional<CanvasDrop> target = aimed(drop_, scene_, point_, inView);
    if (target && end_ == End::Choose && target->off)
        target.reset();
    if (!shown_ || target != target_) {
        target_ = target;
        answer_ = target_ ? canvas_.host()->ask(*target_) : CanvasAnswer{};
        if (!target_)
            canvas_.host()->dragEnded();
        showTarget();
    }
    scene_.setGhost(answer_.lines, point_, !answer_.allowed);
}

void DropGesture::showTarget()
{
    shown_ = true;
    scene_.clearDrop();
    showGhostBrick();
    if (!target_ || target_->off)
        return;
    if (target_->onBrick)
        scene_.showOnBrick(target_->to);
    else if (goesBetween(drop_.what))
        scene_.showInsertion(target_->to.stack, target_->to.index);
}

void DropGesture::showGhostBrick()
{
    const bool decoder = target_ && target_->to.stack == 1;
    if (drop_.what == What::PaletteBlock)
        scene_.setGhostBrick(drop_.block.isEmpty() ? QStringLiteral("+") : drop_.block,
                             blockColorIndex(drop_.block, decoder));
    if (drop_.what != What::Positions)
        return;
    const CanvasBrick* brick = scene_.brickAt(drop_.positions.front());
    if (brick != nullptr)
        scene_.setGhostBrick(labelOf(drop_, scene_), brick->color);
}

void DropGesture::finish()
{
    cancel();
    if (!target_)
        return;
    const CanvasDrop drop = *target_;
    if (end_ == End::Choose)
        Q_EMIT canvas_.choiceWanted(drop, canvas_.viewport()->mapToGlobal(canvas_.mapFromScene(point_)));
    else
        canvas_.host()->drop(drop);
}

void DropGesture::cancel()
{
    scene_.clearDrop();
    canvas_.host()->dragEnded();
}

} // namespace reblock
