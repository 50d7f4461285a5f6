#pragma once

#include "widgets/layout_canvas/canvas_picture.h"

namespace reblock {

/// For each brick after an edit the brick before that it goes on from, -1 for a new one; none is taken
/// twice. Equal ones at both ends first, then equal ones anywhere, then those of the same block, then in
/// order.
std::vector<int> matchBricks(const std::vector<CanvasBrick>& before, const std::vector<CanvasBrick>& after);

} // namespace reblock
