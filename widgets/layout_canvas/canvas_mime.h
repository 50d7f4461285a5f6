#pragma once

#include "widgets/layout_canvas/canvas_gesture.h"

#include <QList>

#include <optional>

class QMimeData;

namespace reblock {

/// What the palette and other views of a layout drag: positions, blocks, correctors.
inline constexpr char kLayoutMime[] = "application/x-reblock-layout";
/// Runs of the Runs dock: their ids, comma separated.
inline constexpr char kRunsMime[] = "application/x-reblock-runs";

/// The drop as what QDrag carries; the caller owns it. Where it would go is left out.
QMimeData* layoutMimeData(const CanvasDrop& drop);
QMimeData* runsMimeData(const QList<qint64>& runs);

/// What a drag brings, before it is known where it goes; absent: nothing that a canvas takes. Bad data
/// of another program is nothing, never an error.
std::optional<CanvasDrop> dropFromMime(const QMimeData& data);

} // namespace reblock
