#pragma once

#include <QRectF>

class QPainter;

namespace reblock {

struct CanvasChip;
struct CanvasLook;

/// A corrector's chip: its kind by shape and text. Adaptor a pill, bottleneck waisted, LoRA slanted,
/// step an arrow, own norms square with a double foot.
void paintChip(QPainter& painter, const CanvasChip& chip, const QRectF& box, const CanvasLook& look);

} // namespace reblock
