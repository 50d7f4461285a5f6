#pragma once

#include "widgets/layout_canvas/layout_scene.h"

namespace reblock {

// What stands beside and around what in the drawing. Places name positions; a folded brick stands for
// several.

/// All positions of the brick that shows this one, ascending; none where there is no brick.
std::vector<CanvasPlace> placesOfBrick(const LayoutScene& scene, const CanvasPlace& place);
/// All positions of the bricks from one to the other, either way round, of one stack.
std::vector<CanvasPlace> placesBetween(const LayoutScene& scene, const CanvasPlace& from,
                                       const CanvasPlace& to);
std::vector<CanvasPlace> placesOfBracket(int stack, const CanvasBracket& bracket);

/// The first position of the next brick to the output (`steps` 1) or to the input (-1); the same at the
/// stack's ends.
CanvasPlace placeBeside(const LayoutScene& scene, const CanvasPlace& place, int steps);
/// The brick that lies below (`down`) or above: of the next wrapped row or the other stack, the one
/// nearest across; from an empty stack the other one's first; the same where there is none.
CanvasPlace placeAcross(const LayoutScene& scene, const CanvasPlace& place, bool down);
/// The first or last brick of a stack; index -1 where the stack is empty.
CanvasPlace endPlace(const LayoutScene& scene, int stack, bool last);

/// What Space folds or unfolds: the folded bracket that the brick is, else the innermost one around it;
/// nullptr: there is none.
const CanvasBracket* bracketAround(const LayoutScene& scene, const CanvasPlace& place);

/// What dragging a lower edge repeats.
struct RepeatRange {
    CanvasPlace first;
    int period = 1; ///< positions in one repetition
    int times = 1;  ///< as it is now
    bool operator==(const RepeatRange&) const = default;
};
/// Of a bracket. One whose repetitions have blocks of their own is repeated as a whole.
RepeatRange repeatRange(const LayoutScene& scene, int stack, const CanvasBracket& bracket);
/// Of a brick: of all selected ones where it is one of several neighbours; one of a repeated single
/// position is its bracket.
RepeatRange repeatRange(const LayoutScene& scene, const CanvasPlace& place,
                        const std::vector<CanvasPlace>& selected);

} // namespace reblock
