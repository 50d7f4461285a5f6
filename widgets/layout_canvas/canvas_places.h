#pragma once

#include "widgets/layout_canvas/canvas_gesture.h"
#include "widgets/layout_canvas/canvas_picture.h"

namespace reblock {

// What stands where in a picture. Places name positions; a folded brick stands for several.

/// The brick that shows this position; nullptr: none does. Valid as long as the picture.
const CanvasBrick* brickAt(const CanvasPicture& picture, const CanvasPlace& place);
/// All positions of that brick, ascending.
std::vector<CanvasPlace> placesOfBrick(const CanvasPicture& picture, const CanvasPlace& place);
/// All positions of the bricks from one to the other, either way round, of one stack.
std::vector<CanvasPlace> placesBetween(const CanvasPicture& picture, const CanvasPlace& from,
                                       const CanvasPlace& to);

/// The first position of the brick `steps` bricks further to the output; stops at the ends of its stack.
CanvasPlace placeBeside(const CanvasPicture& picture, const CanvasPlace& place, int steps);
/// The first position of any: where the focus goes when it has none. Index -1: the picture is empty.
CanvasPlace firstPlace(const CanvasPicture& picture);

/// The bracket that Space folds or unfolds: the folded one that the brick is, else the innermost (or
/// outermost) around it; nullptr: none is.
const CanvasBracket* bracketAround(const CanvasPicture& picture, const CanvasPlace& place, bool outermost);

/// What dragging a lower edge repeats.
struct RepeatRange {
    CanvasPlace first;
    int period = 1; ///< positions in one repetition
    int times = 1;  ///< as it is now
    bool operator==(const RepeatRange&) const = default;
};
/// Of a bracket.
RepeatRange repeatRange(int stack, const CanvasBracket& bracket);
/// Of a brick: of all selected ones where it is one of several neighbours; a repeated single position
/// is its bracket.
RepeatRange repeatRange(const CanvasPicture& picture, const CanvasPlace& place,
                        const std::vector<CanvasPlace>& selected);

} // namespace reblock
