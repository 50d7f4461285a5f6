#pragma once

#include "app/gui/pages/layout/layout_marks.h"
#include "core/layout/edit/document.h"
#include "widgets/layout_canvas/canvas_gesture.h"
#include "widgets/layout_canvas/canvas_picture.h"

namespace reblock {

class LayoutFold;

/// What the drawing is made from.
struct PictureSource {
    const LayoutDocument& document;
    const LayoutFold& fold; ///< follows the document
    const std::vector<BuildProblem>& problems;
    const LayoutMarks& marks;
    int bands = 80;
};

/// The drawing of a document, its texts in the window's language.
CanvasPicture layoutPicture(const PictureSource& source);

PositionId positionOf(const CanvasPlace& place);
CanvasPlace placeOf(const PositionId& position);

/// Which corrector a chip of a brick stands for: one below a folded brick for that of every repetition.
struct ChipTarget {
    PositionSet positions; ///< all that the chip stands for, ascending; empty: there is no such chip
    int corrector = 0;     ///< of each of them; as many as there are: its own norms
};
ChipTarget chipTarget(const LayoutDocument& document, const LayoutFold& fold, const PositionId& brick,
                      int chip);

} // namespace reblock
