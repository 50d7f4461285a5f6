#include "widgets/layout_canvas/layout_scene.h"

#include "widgets/layout_canvas/layout_scene_parts.h"
#include "widgets/painting/theme.h"

#include <algorithm>
#include <cmath>

namespace reblock {
namespace {

/// Above so many positions the arcs of blocks that nobody looks at are left out.
constexpr int kMostFaintLinks = 24;

double wrapWidth(double wanted)
{
    return std::isfinite(wanted) ? std::clamp(std::floor(wanted), 240.0, 100000.0) : 240.0;
}

/// As many items of a kind as there are things to show, the rest deleted.
template <typename Item>
void resizeItems(QGraphicsScene& scene, std::vector<Item*>& items, std::size_t count, const CanvasLook& look)
{
    while (items.size() > count) {
        delete items.back();
        items.pop_back();
    }
    while (items.size() < count) {
        items.push_back(new Item(look));
        scene.addItem(items.back());
    }
}

} // namespace

LayoutScene::LayoutScene(QObject* parent) : QGraphicsScene(parent), parts_(std::make_unique<Parts>(*this))
{
    arrange({}, false);
}

LayoutScene::~LayoutScene() = default;

void LayoutScene::setPicture(const CanvasPicture& picture)
{
    if (picture == parts_->picture)
        return;
    const CanvasPicture before = std::exchange(parts_->picture, picture);
    const bool recoloured = parts_->look.greyed != picture.greyed;
    parts_->look.greyed = picture.greyed;
    arrange(before, true);
    if (recoloured)
        update();
}

const CanvasPicture& LayoutScene::picture() const
{
    return parts_->picture;
}

void LayoutScene::setWrapWidth(double width)
{
    const double wanted = wrapWidth(width);
    if (wanted == parts_->width)
        return;
    parts_->width = wanted;
    arrange(parts_->picture, false);
}

double LayoutScene::heightAt(double width) const
{
    return DrawingPlaces(parts_->picture, wrapWidth(width), parts_->look).all.height();
}

void LayoutScene::setAnimated(bool animated)
{
    parts_->bricks.setAnimated(animated);
}

void LayoutScene::setLook(const QPalette& palette, const QFont& font)
{
    const bool greyed = parts_->look.greyed;
    parts_->look = canvasLook(palette, font);
    parts_->look.greyed = greyed;
    setBackgroundBrush(parts_->look.theme->base);
    arrange(parts_->picture, false);
    update();
}

void LayoutScene::arrange(const CanvasPicture& before, bool glide)
{
    clearDrop();
    parts_->places = DrawingPlaces(parts_->picture, parts_->width, parts_->look);
    parts_->bricks.show(before, parts_->picture, parts_->places, glide);
    arrangeFrames();
    arrangeLinks();
    setSceneRect(parts_->places.all);
    showMarks();
}

void LayoutScene::arrangeFrames()
{
    for (std::size_t s = 0; s < 2; ++s) {
        const CanvasStack& stack = parts_->picture.stacks[s];
        const StackPlaces& places = parts_->places.stacks[s];
        parts_->frames[s]->setStack(stack, places);
        resizeItems(*this, parts_->brackets[s], stack.brackets.size(), parts_->look);
        for (std::size_t i = 0; i < stack.brackets.size(); ++i)
            parts_->brackets[s][i]->setBracket(stack.brackets[i], places.brackets[i]);
    }
}

void LayoutScene::arrangeLinks()
{
    for (std::size_t s = 0; s < 2; ++s) {
        const StackPlaces& places = parts_->places.stacks[s];
        const auto pieces = linkPieces(parts_->picture.stacks[s], places);
        const bool faint = places.brickOfPosition.size() <= kMostFaintLinks;
        resizeItems(*this, parts_->links[s], pieces.size(), parts_->look);
        for (std::size_t i = 0; i < pieces.size(); ++i)
            parts_->links[s][i]->setPieces(pieces[i], places.lines[i].arcs, faint);
    }
}

const DrawingPlaces& LayoutScene::places() const
{
    return parts_->places;
}

CanvasHit LayoutScene::hitAt(const QPointF& point) const
{
    return reblock::hitAt(parts_->picture, parts_->places, point);
}

CanvasPlace LayoutScene::insertionAt(const QPointF& point) const
{
    return reblock::insertionAt(parts_->picture, parts_->places, point);
}

const BrickPlaces* LayoutScene::placesAt(const CanvasPlace& place) const
{
    const int brick = parts_->brickOf(place);
    return brick < 0 ? nullptr : &parts_->stackPlaces(place.stack).bricks[static_cast<std::size_t>(brick)];
}

QRectF LayoutScene::brickRect(const CanvasPlace& place) const
{
    const BrickPlaces* places = placesAt(place);
    return places ? places->body : QRectF();
}

QRectF LayoutScene::chipRect(const CanvasPlace& place, int chip) const
{
    const BrickPlaces* places = placesAt(place);
    const bool there = places && chip >= 0 && chip < static_cast<int>(places->chips.size());
    return there ? places->chips[static_cast<std::size_t>(chip)] : QRectF();
}

QRectF LayoutScene::bracketRect(int stack, int bracket) const
{
    QRectF united;
    if (stack < 0 || stack > 1)
        return united;
    const auto& brackets = parts_->stackPlaces(stack).brackets;
    if (bracket >= 0 && bracket < static_cast<int>(brackets.size()))
        for (const BracketPiece& piece : brackets[static_cast<std::size_t>(bracket)].pieces)
            united |= piece.area;
    return united;
}

const CanvasBrick* LayoutScene::brickAt(const CanvasPlace& place) const
{
    const int brick = parts_->brickOf(place);
    return brick < 0 ? nullptr : &parts_->stack(place.stack).bricks[static_cast<std::size_t>(brick)];
}

std::vector<CanvasPlace> LayoutScene::bricksIn(const QRectF& area) const
{
    std::vector<CanvasPlace> found;
    for (int s = 0; s < 2; ++s) {
        const auto& bricks = parts_->stack(s).bricks;
        for (std::size_t i = 0; i < bricks.size(); ++i)
            if (bricks[i].mark != CanvasMark::Removed &&
                parts_->stackPlaces(s).bricks[i].body.intersects(area))
                found.push_back({s, bricks[i].position});
    }
    return found;
}

int LayoutScene::positions(int stack) const
{
    return stack < 0 || stack > 1 ? 0 : positionCount(parts_->stack(stack));
}

} // namespace reblock
