#pragma once

#include <QRectF>

class QPainter;

namespace reblock {

struct CanvasBrick;
struct CanvasLook;

/// How a folded range is painted: one block as its letter and count; several as a stripe each, in their
/// order, with the count behind; where letters and colours do not go together, words over a band of them.

bool isFolded(const CanvasBrick& brick);

/// Room at the right of stripes for "×12"; 0 where the count stands beside the letter.
double tailWidth(const CanvasBrick& brick, const CanvasLook& look);

void paintFoldedGround(QPainter& painter, const CanvasBrick& brick, const QRectF& body,
                       const CanvasLook& look);
void paintFoldedText(QPainter& painter, const CanvasBrick& brick, const QRectF& body, const CanvasLook& look);
/// The count alone, at the right: of a range whose stripes are its parts.
void paintTail(QPainter& painter, const CanvasBrick& brick, const QRectF& body, const CanvasLook& look);

} // namespace reblock
