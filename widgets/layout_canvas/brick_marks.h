#pragma once

#include <QString>

class QPainter;

namespace reblock {

struct BrickFace;
struct CanvasBrick;
struct CanvasLook;

/// What lies over a brick: outlines of selection, target and focus, padlock, own norms, the sign of a
/// diff with its words, and the badge of a problem.
void paintMarks(QPainter& painter, const BrickFace& face, const CanvasLook& look, double zoom);

/// A brick that is not there any more: dashed, hollow.
void paintRemoved(QPainter& painter, const BrickFace& face, const CanvasLook& look);

/// "8", of a folded range "0–11", nothing for a removed one.
QString positionText(const CanvasBrick& brick);

} // namespace reblock
