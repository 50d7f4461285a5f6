#pragma once

#include "widgets/layout_canvas/brick_layer.h"
#include "widgets/layout_canvas/canvas_look.h"
#include "widgets/layout_canvas/drop_items.h"
#include "widgets/layout_canvas/layout_scene.h"

#include <QGuiApplication>

namespace reblock {

/// What a scene holds. Its items are the scene's own.
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

} // namespace reblock
