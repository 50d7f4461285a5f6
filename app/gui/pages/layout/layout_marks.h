#pragma once

#include "core/layout/edit/document.h"
#include "widgets/layout_canvas/canvas_picture.h"

#include <map>
#include <vector>

namespace reblock {

/// What a comparison says about the open layout, to be drawn over it.
struct LayoutMarks {
    struct Mark {
        CanvasMark mark = CanvasMark::None;
        QString text;   ///< "was at 3", "A → B", "+r8": drawn above the brick
        QString detail; ///< the same at length, for tooltip and screen reader
    };
    /// A position that the other layout has and the open one has not.
    struct Removed {
        Stack stack = Stack::Encoder;
        int before = 0;   ///< position of the open layout in front of which it is drawn
        int position = 0; ///< in the other layout
        QString label;    ///< "B"
        int color = 0;
        QString text;
    };

    std::map<PositionId, Mark> marks; ///< of positions of the open layout
    std::vector<Removed> removed;     ///< by stack, then in reading order

    bool empty() const { return marks.empty() && removed.empty(); }
};

} // namespace reblock
