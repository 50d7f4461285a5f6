#include "widgets/layout_canvas/layout_scene.h"

#include "widgets/layout_canvas/brick_layer.h"
#include "widgets/layout_canvas/canvas_look.h"
#include "widgets/layout_canvas/drawing_places.h"
#include "widgets/layout_canvas/drop_items.h"
#include "widgets/painting/theme.h"

#include <QGraphicsView>
#include <QGuiApplication>

#include <algorithm>
#include <cmath>

namespace reblock {
namespace {

/// Above so many positions the arcs of blocks that nobody looks at are left out.
constexpr int kMostFaintLinks = 24;
/// A selection of more blocks than that shows no arcs of its own.
constexpr std::size_t kMostStrongBlocks = 2;
/// How far neighbours of an insertion slide apart, to either side.
constexpr double kSlide = 5;

double wrapWidth(double wanted)
{
    return std::isfinite(wanted) ? std::clamp(std::floor(wanted), 240.0, 100000.0) : 240.0;
}

} // namespace

struct LayoutScene::Parts {
    explicit Parts(LayoutScene& scene)
        : look(canvasLook(QGuiApplication::palette(), QGuiApplication::font())), bricks(scene, look),
          insertion(new InsertionItem(look)), band(new BandItem(look)), ghost(new GhostItem(look))
    {
        for (FrameItem*& frame : frames)
            frame = new FrameItem(look);
        for (QGraphicsItem* item :
             std::initializer_list<QGraphicsItem*>{frames[0], frames[1], insertion, band, ghost})
            scene.addItem(item);
    }

    CanvasPicture picture;
    CanvasLook look;
    DrawingPlaces places;
    double width = 800;
    BrickLayer bricks;
    std::array<FrameItem*, 2> frames{};
    std::array<std::vector<BracketItem*>, 2> brackets;
    std::array<std::vector<LinksItem*>, 2> links;
    InsertionItem* insertion;
    BandItem* band;
    GhostItem* ghost;
    std::vector<CanvasPlace> selected;
    CanvasPlace focused;
    int focusedChip = -1;
    bool focusShown = false;
    CanvasPlace hovered{0, -1};
    CanvasPlace target{0, -1};

    const StackPlaces& stackPlaces(int stack) const { return places.stacks[static_cast<std::size_t>(stack)]; }
    const CanvasStack& stack(int stack) const { return picture.stacks[static_cast<std::size_t>(stack)]; }
    /// Index of the brick that shows a position; -1: none does.
    int brickOf(const CanvasPlace& place) const
    {
        if (place.stack < 0 || place.stack > 1 || place.index < 0)
            return -1;
        const auto& bricksOf = stackPlaces(place.stack).brickOfPosition;
        const auto index = static_cast<std::size_t>(place.index);
        return index < bricksOf.size() ? bricksOf[index] : -1;
    }
};

namespace {

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
