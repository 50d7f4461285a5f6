#pragma once

#include "widgets/painting/theme.h"

#include <QString>

namespace reblock {

/// A layout that is to be drawn into a file.
struct LayoutDrawing {
    QString layout; ///< preset, notation, file or a file's text
    QString file;   ///< by its ending: .svg or .png
    ThemeKind theme = ThemeKind::Light;
    bool folded = false; ///< what is repeated as one brick
    double scale = 2;    ///< of a PNG
};

/// Draws it as the canvas of the Layout page does, without a window, in the language of now. Throws
/// UserError (no layout, another ending), ResourceError where the file cannot be written.
void drawLayout(const LayoutDrawing& drawing);

} // namespace reblock
