#pragma once

#include "widgets/layout_canvas/drawing_places.h"

namespace reblock {

/// Room right of a folded brick for its bracket.
constexpr double kBesideRoom = 14;

/// Whether a folded bracket stands for exactly that brick.
bool bracketBeside(const CanvasStack& stack, const CanvasBrick& brick);

/// How many brackets lie below each other on a line.
int bracketRows(const CanvasStack& stack, const LinePlaces& line);

/// One a bracket of the stack, in its order. `places` holds bricks and lines already.
std::vector<BracketPlaces> bracketPlaces(const CanvasStack& stack, const StackPlaces& places);

} // namespace reblock
