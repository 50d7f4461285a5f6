#pragma once

#include "widgets/painting/theme.h"

namespace reblock {

/// Fusion style, the theme's palette, tooltips included.
void applyTheme(const Theme& theme);

/// Fonts that have Chinese, the same size as the system's.
void applyFonts();

/// Dark where the system's own window text is lighter than its window. Ask before applyTheme.
ThemeKind systemTheme();

} // namespace reblock
