#pragma once

#include <QFont>
#include <QPalette>

#include <memory>

namespace reblock {

class CanvasTexts;
struct Theme;

/// Colours and fonts of one drawing; sizes in pixels at zoom 1.
struct CanvasLook {
    const Theme* theme = nullptr;
    QFont letter;                       ///< of a brick
    QFont name;                         ///< where a block's name is long, and of folded bricks' counts
    QFont title;                        ///< of a stack, bold
    QFont text;                         ///< numbers, notes
    QFont fine;                         ///< chips, stripes, inputs and outputs
    QFont stripe;                       ///< of a part, bold
    QFont tiny;                         ///< words of a diff's marks
    std::shared_ptr<CanvasTexts> texts; ///< laid out in these fonts
    bool greyed = false;
};

CanvasLook canvasLook(const QPalette& palette, const QFont& font);

/// Below it no text is drawn.
constexpr double kTextZoom = 0.4;

} // namespace reblock
