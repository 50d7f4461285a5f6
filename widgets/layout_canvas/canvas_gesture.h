#pragma once

#include <QString>
#include <QStringList>

#include <compare>
#include <vector>

namespace reblock {

/// A position on the canvas: stack 0 encoder, 1 decoder.
struct CanvasPlace {
    int stack = 0;
    int index = 0;
    auto operator<=>(const CanvasPlace&) const = default;
};

/// Something dragged and where it would go. One struct for every drag, so that the one who knows the
/// layout answers in one place.
struct CanvasDrop {
    enum class What {
        Positions,        ///< of this canvas: `positions`
        PaletteBlock,     ///< `block`; empty: a new one
        PaletteCorrector, ///< `corrector`
        Chip,             ///< chip `chip` of positions.front()
        Run,              ///< `ids`
        File,             ///< `ids`: paths
    };
    enum class How { Move, SameWeights, NewWeights };

    What what = What::Positions;
    std::vector<CanvasPlace> positions;
    QString block;
    int blockStack = -1; ///< of a palette's block; -1: a new one
    int corrector = 0;   ///< as CanvasChip::kind
    int chip = 0;
    QStringList ids;

    CanvasPlace to; ///< between positions: before `index`; on a brick: the position
    bool onBrick = false;
    bool off = false;     ///< beside the rows: take away
    bool allUses = false; ///< Shift
    How how = How::Move;  ///< read at the drop: none, Alt, Ctrl
    bool operator==(const CanvasDrop&) const = default;
};

/// What would come of it; shown beside the pointer while dragging.
struct CanvasAnswer {
    bool allowed = true;
    QStringList lines; ///< "Insert B at 8", "+1,315,072 parameters"; where refused: why
};

} // namespace reblock
