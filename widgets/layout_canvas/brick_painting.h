#pragma once

#include "widgets/layout_canvas/canvas_picture.h"

#include <QRectF>

class QPainter;

namespace reblock {

struct CanvasLook;

/// A brick on its own ground: places relative to its body's upper left corner.
struct BrickFace {
    const CanvasBrick* brick = nullptr;
    QSizeF body;
    std::vector<QRectF> chips;
    std::vector<QRectF> parts;
    bool selected = false;
    bool target = false; ///< takes what is dragged
    bool focused = false;
    int focusedChip = -1; ///< with `focused`: the chip instead of the brick
};

/// zoom   below kTextZoom plain grounds without text or rounding
void paintBrick(QPainter& painter, const BrickFace& face, const CanvasLook& look, double zoom);

/// All that paintBrick() may touch.
QRectF brickBounds(const BrickFace& face);

/// The ground alone, in the block's colour or colours: also for ghosts and the minimap.
void paintGround(QPainter& painter, const CanvasBrick& brick, const QRectF& body, const CanvasLook& look);

} // namespace reblock
