#include "widgets/layout_canvas/brick_layer.h"

#include "widgets/layout_canvas/brick_match.h"

#include <QApplication>
#include <QGraphicsScene>
#include <QGraphicsView>
#include <QStyle>

#include <algorithm>

namespace reblock {
namespace {

constexpr int kGlideMilliseconds = 200;

/// A folded brick as it stood.
struct FoldedOrigin {
    int first = 0; ///< position
    int end = 0;
    QPointF at;
};

std::vector<FoldedOrigin> foldedOrigins(const std::vector<BrickItem*>& items)
{
    std::vector<FoldedOrigin> origins;
    for (const BrickItem* item : items)
        if (const CanvasBrick& brick = item->brick(); brick.positions > 1)
            origins.push_back({brick.position, brick.position + brick.positions, item->pos()});
    return origins;
}

/// Where a new brick comes from: out of the folded brick that stood for its position, else its place.
QPointF originOf(const std::vector<FoldedOrigin>& origins, int position, const QPointF& place)
{
    const auto found = std::ranges::find_if(origins, [&](const FoldedOrigin& origin) {
        return position >= origin.first && position < origin.end;
    });
    return found == origins.end() ? place : found->at;
}

} // namespace

BrickLayer::BrickLayer(QGraphicsScene& scene, const CanvasLook& look) : scene_(scene), look_(look)
{
    glide_.setStartValue(0.0);
    glide_.setEndValue(1.0);
    glide_.setDuration(kGlideMilliseconds);
    glide_.setEasingCurve(QEasingCurve::OutCubic);
    connect(&glide_, &QVariantAnimation::valueChanged, this,
            [this](const QVariant& value) { glideTo(value.toDouble()); });
}

void BrickLayer::show(const CanvasPicture& before, const CanvasPicture& after, const DrawingPlaces& places,
                      bool glide)
{
    setOffsets({});
    glide_.stop();
    moving_.clear();
    for (std::size_t s = 0; s < 2; ++s)
        showStack(s, before.stacks[s], after.stacks[s], places.stacks[s]);
    const bool allowed = QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) > 0;
    startGlide(glide && animated_ && allowed);
}

void BrickLayer::showStack(std::size_t stack, const CanvasStack& before, const CanvasStack& after,
                           const StackPlaces& places)
{
    std::vector<BrickItem*> old = std::move(items_[stack]);
    const std::vector<FoldedOrigin> origins = foldedOrigins(old);
    const std::vector<int> matches = matchBricks(before.bricks, after.bricks);
    std::vector<BrickItem*> now;
    now.reserve(matches.size());
    for (std::size_t i = 0; i < matches.size(); ++i) {
        const CanvasBrick& brick = after.bricks[i];
        const QPointF place = places.bricks[i].body.topLeft();
        BrickItem* item = nullptr;
        if (matches[i] >= 0) {
            item = std::exchange(old[static_cast<std::size_t>(matches[i])], nullptr);
        } else {
            item = new BrickItem(look_, painted_); // the scene's
            item->setPos(originOf(origins, brick.position, place));
            scene_.addItem(item);
        }
        item->setBrick(brick, places.bricks[i]);
        item->to = place;
        if (item->pos() != place)
            moving_.push_back(item);
        now.push_back(item);
    }
    for (BrickItem* gone : old)
        delete gone;
    items_[stack] = std::move(now);
}

bool BrickLayer::isInSight(const BrickItem* item) const
{
    if (scene_.views().isEmpty())
        return false;
    const QGraphicsView* view = scene_.views().constFirst();
    const QRectF sight = view->mapToScene(view->viewport()->rect()).boundingRect();
    const QRectF bounds = item->boundingRect();
    return sight.intersects(bounds.translated(item->from)) || sight.intersects(bounds.translated(item->to));
}

void BrickLayer::startGlide(bool glide)
{
    for (BrickItem* item : moving_)
        item->from = item->pos();
    const auto jumps = std::stable_partition(moving_.begin(), moving_.end(),
                                             [&](const BrickItem* item) { return glide && isInSight(item); });
    for (auto item = jumps; item != moving_.end(); ++item)
        (*item)->setPos((*item)->to);
    moving_.erase(jumps, moving_.end());
    if (!moving_.empty())
        glide_.start();
}

void BrickLayer::glideTo(double progress)
{
    for (BrickItem* item : moving_)
        item->setPos(item->from + (item->to - item->from) * progress);
    if (progress >= 1)
        moving_.clear();
}

void BrickLayer::setOffsets(const std::vector<std::pair<BrickItem*, double>>& offsets)
{
    if (offsets == offsets_)
        return;
    for (const auto& [item, offset] : offsets_)
        item->setTransform(QTransform());
    offsets_ = offsets;
    for (const auto& [item, offset] : offsets_)
        item->setTransform(QTransform::fromTranslate(offset, 0));
}

void BrickLayer::updateAll()
{
    for (const auto& stack : items_)
        for (BrickItem* item : stack)
            item->update();
}

} // namespace reblock
