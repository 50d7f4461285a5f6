#pragma once

#include "widgets/layout_canvas/canvas_gesture.h"
#include "widgets/layout_canvas/canvas_picture.h"

#include <QRectF>

namespace reblock {

struct CanvasHit;
struct CanvasLook;

/// Where everything of a drawing stands, in pixels at zoom 1. Pure arithmetic over a picture.

struct BrickPlaces {
    QRectF body;
    std::vector<QRectF> chips;
    std::vector<QRectF> parts;
    int line = 0;
};

constexpr double kBodyHeight = 52;
constexpr double kBrickGap = 6;
constexpr double kChipHeight = 16;
constexpr double kArcRoom = 18;
constexpr double kBracketRoom = 16;

/// A bracket's stretch on one line.
struct BracketPiece {
    QRectF area;
    bool begins = true;        ///< false: goes on from the line above
    bool ends = true;          ///< false: goes on below
    std::vector<double> ticks; ///< where a repetition ends
    bool operator==(const BracketPiece&) const = default;
};

struct BracketPlaces {
    std::vector<BracketPiece> pieces; ///< none: not drawn (within a folded brick)
    int counted = 0;                  ///< the piece that its count is written on
    bool beside = false;              ///< right of a folded brick, else below
    bool operator==(const BracketPlaces&) const = default;
};

struct LinePlaces {
    double top = 0;
    double bodies = 0;   ///< upper edge of the bricks
    double arcs = 0;     ///< upper edge of the room for link arcs
    double brackets = 0; ///< upper edge of the room for brackets
    double bottom = 0;
    double height = kBodyHeight; ///< of its boxes
    int first = 0;               ///< brick
    int end = 0;                 ///< one behind its last brick
};

struct StackPlaces {
    QRectF head; ///< title and note
    QRectF before;
    QRectF after;
    QRectF empty; ///< in place of bricks; null where there are some
    QRectF band;  ///< all of its rows, at the drawing's width
    std::vector<BrickPlaces> bricks;
    std::vector<BracketPlaces> brackets;
    std::vector<LinePlaces> lines;
    std::vector<int> brickOfPosition;
};

struct DrawingPlaces {
    std::array<StackPlaces, 2> stacks;
    QRectF all;

    DrawingPlaces() = default;
    /// width   where rows wrap; a line holds at least one brick
    DrawingPlaces(const CanvasPicture& picture, double width, const CanvasLook& look);
};

/// How many positions a stack's bricks stand for, removed ones left out.
int positionCount(const CanvasStack& stack);

/// See LayoutScene.
CanvasHit hitAt(const CanvasPicture& picture, const DrawingPlaces& places, const QPointF& point);
CanvasPlace insertionAt(const CanvasPicture& picture, const DrawingPlaces& places, const QPointF& point);
/// The gap before a position as upright bars: two where it lies at a line's end.
std::vector<QRectF> insertionBars(const DrawingPlaces& places, const CanvasPlace& before);

} // namespace reblock
