#include "widgets/layout_canvas/canvas_selection.h"

#include "widgets/layout_canvas/canvas_places.h"
#include "widgets/layout_canvas/layout_canvas.h"

#include <algorithm>

namespace reblock {

void CanvasSelection::select(const CanvasPlace& place, int chip)
{
    anchor_ = place;
    canvas_.setFocused(place, chip);
    canvas_.setSelected(placesOfBrick(canvas_.drawing(), place));
}

void CanvasSelection::toggle(const CanvasPlace& place)
{
    std::vector<CanvasPlace> places = canvas_.selected();
    const std::vector<CanvasPlace> brick = placesOfBrick(canvas_.drawing(), place);
    const bool was = std::ranges::includes(places, brick);
    std::erase_if(places, [&](const CanvasPlace& at) { return std::ranges::binary_search(brick, at); });
    if (!was)
        places.insert(places.end(), brick.begin(), brick.end());
    anchor_ = place;
    canvas_.setFocused(place);
    canvas_.setSelected(places);
}

void CanvasSelection::extendTo(const CanvasPlace& place)
{
    const std::vector<CanvasPlace> places = placesBetween(canvas_.drawing(), anchor_, place);
    if (places.empty()) {
        select(place);
        return;
    }
    canvas_.setFocused(place);
    canvas_.setSelected(places);
}

} // namespace reblock
