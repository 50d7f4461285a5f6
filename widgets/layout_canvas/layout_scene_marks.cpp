// What is marked on the drawing, and what is shown while something is dragged.
#include "widgets/layout_canvas/layout_scene_parts.h"

#include <QGraphicsView>

#include <algorithm>
#include <cmath>

namespace reblock {
namespace {

/// A selection of more blocks than that shows no arcs of its own.
constexpr std::size_t kMostStrongBlocks = 2;
/// How far neighbours of an insertion slide apart, to either side.
constexpr double kSlide = 5;

} // namespace

void LayoutScene::setSelectedPlaces(const std::vector<CanvasPlace>& places)
{
    parts_->selected = places;
    std::ranges::sort(parts_->selected);
    showMarks();
}

void LayoutScene::setFocusedPlace(const CanvasPlace& place, int chip, bool shown)
{
    parts_->focused = place;
    parts_->focusedChip = chip;
    parts_->focusShown = shown;
    showMarks();
}

void LayoutScene::setHoveredPlace(const CanvasPlace& place)
{
    if (place == parts_->hovered)
        return;
    parts_->hovered = place;
    showStrongLinks();
}

void LayoutScene::showMarks()
{
    for (int s = 0; s < 2; ++s) {
        for (BrickItem* item : parts_->bricks.items(s)) {
            const CanvasBrick& brick = item->brick();
            const int first = brick.mark == CanvasMark::Removed ? -1 : brick.position;
            const int end = first < 0 ? -1 : first + std::max(1, brick.positions);
            const auto within = [&](const CanvasPlace& place) {
                return place.stack == s && place.index >= first && place.index < end;
            };
            const auto from = std::ranges::lower_bound(parts_->selected, CanvasPlace{s, first});
            item->setSelectedMark(from != parts_->selected.end() && within(*from));
            item->setTargetMark(within(parts_->target));
            item->setFocusMark(parts_->focusShown && within(parts_->focused), parts_->focusedChip);
        }
    }
    showStrongLinks();
}

void LayoutScene::showStrongLinks()
{
    std::set<BlockKey> strong;
    for (const CanvasPlace& place : parts_->selected)
        if (const CanvasBrick* brick = brickAt(place))
            strong.merge(blocksOf(*brick));
    if (strong.size() > kMostStrongBlocks)
        strong.clear();
    if (const CanvasBrick* brick = brickAt(parts_->hovered))
        strong.merge(blocksOf(*brick));
    for (const auto& stack : parts_->links)
        for (LinksItem* links : stack)
            links->setStrong(strong);
}

void LayoutScene::showInsertion(int stack, int index)
{
    if (stack < 0 || stack > 1)
        return;
    parts_->insertion->setBars(insertionBars(parts_->places, {stack, index}));
    const int next = parts_->brickOf({stack, index});
    const int previous = parts_->brickOf({stack, index - 1});
    std::vector<std::pair<BrickItem*, double>> offsets;
    const auto& bricks = parts_->stackPlaces(stack).bricks;
    const auto& items = parts_->bricks.items(stack);
    for (std::size_t i = 0; i < bricks.size(); ++i) {
        if (previous >= 0 && bricks[i].line == bricks[static_cast<std::size_t>(previous)].line &&
            static_cast<int>(i) <= previous)
            offsets.emplace_back(items[i], -kSlide);
        else if (next >= 0 && bricks[i].line == bricks[static_cast<std::size_t>(next)].line &&
                 static_cast<int>(i) >= next)
            offsets.emplace_back(items[i], kSlide);
    }
    parts_->bricks.setOffsets(offsets);
}

void LayoutScene::showOnBrick(const CanvasPlace& place)
{
    parts_->insertion->setBars({});
    parts_->bricks.setOffsets({});
    parts_->target = place;
    showMarks();
}

void LayoutScene::showRubberBand(const QRectF& area)
{
    parts_->band->setArea(area & sceneRect());
}

void LayoutScene::setGhost(const QStringList& lines, const QPointF& scenePos, bool refused)
{
    const auto kept = [](double value, double low, double high) {
        return std::isfinite(value) ? std::clamp(value, low, high) : low;
    };
    const QRectF room = sceneRect().adjusted(-2000, -2000, 2000, 2000);
    const QPointF at(kept(scenePos.x(), room.left(), room.right()),
                     kept(scenePos.y(), room.top(), room.bottom()));
    QRectF visible = sceneRect();
    double zoom = 1;
    if (!views().isEmpty()) {
        const QGraphicsView* view = views().constFirst();
        visible = view->mapToScene(view->viewport()->rect()).boundingRect();
        zoom = view->transform().m11();
    }
    parts_->ghost->setLines(lines, refused, at, visible, zoom);
    Q_EMIT ghostChanged();
}

bool LayoutScene::isGhostShown() const
{
    return parts_->ghost->isVisible();
}

void LayoutScene::setGhostBrick(const QString& label, int color)
{
    parts_->ghost->setBrick(label, color);
}

void LayoutScene::clearDrop()
{
    parts_->insertion->setBars({});
    parts_->bricks.setOffsets({});
    parts_->band->setArea({});
    parts_->ghost->setBrick({}, 0);
    parts_->ghost->setLines({}, false, {}, {}, 1);
    Q_EMIT ghostChanged();
    if (parts_->target.index >= 0) {
        parts_->target = {0, -1};
        showMarks();
    }
}

long LayoutScene::bricksPainted() const
{
    return parts_->bricks.painted();
}

} // namespace reblock
