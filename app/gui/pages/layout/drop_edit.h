#pragma once

#include "core/layout/edit/edits.h"
#include "widgets/layout_canvas/canvas_gesture.h"

namespace reblock {

class LayoutFold;

/// What letting go of something on the canvas does to the layout; a folded brick stands for all of its
/// positions. Runs and files are the page's.
Edit dropEdit(const LayoutDocument& document, const LayoutFold& fold, const CanvasDrop& drop);

/// The block that is dragged from the palette.
BlockChoice chosenBlock(const CanvasDrop& drop);

/// A brick's or a bracket's lower edge dragged to so many repetitions.
Edit repeatEdit(const LayoutDocument& document, const LayoutFold& fold, const CanvasPlace& first, int period,
                int times);
/// Neighbours repeated to so many times; where they are a folded repeat, that repeat.
Edit repeatEdit(const LayoutDocument& document, const LayoutFold& fold, const PositionSet& positions,
                int times);

/// So much wider, of all that the chip stands for; one width never leaves 1 … 65,536. Refused: it has
/// no width.
Edit widthEdit(const LayoutDocument& document, const LayoutFold& fold, const CanvasPlace& brick, int chip,
               int width);
/// The width or rank of a chip; absent where it has none.
std::optional<int> widthOfChip(const LayoutDocument& document, const LayoutFold& fold,
                               const CanvasPlace& brick, int chip);

/// A corrector of a kind of the palette (CanvasChip::kind) at its defaults; own norms are one of them.
Edit addCorrectorOfKind(const LayoutDocument& document, const PositionSet& positions, int kind);
/// The positions and all others that use a block of theirs.
PositionSet withAllUses(const LayoutDocument& document, const PositionSet& positions);

/// The positions that these bricks show, ascending.
PositionSet positionsShown(const LayoutFold& fold, const std::vector<CanvasPlace>& places);

} // namespace reblock
