#pragma once

#include <QColor>
#include <QPalette>

#include <array>

namespace reblock {

enum class ThemeKind { Light, Dark };

/// All colours of one theme. Text on its ground has a contrast of at least 4.5:1, lines that mean
/// something and marks at least 3:1 (tests/widgets/painting).
struct Theme {
    ThemeKind kind = ThemeKind::Light;
    QColor window;    ///< behind docks and pages
    QColor base;      ///< tables, text fields, plots
    QColor alternate; ///< every second row
    QColor header;    ///< rail, title bars, column heads
    QColor button;
    QColor line; ///< frames and separators, decoration only
    QColor grid; ///< inside plots, decoration only
    QColor text;
    QColor dimText;               ///< secondary text, axis labels
    QColor accent;                ///< links, focus ring, the marked rail button
    QColor accentText;            ///< on accent
    QColor selection;             ///< marked rows, with `text` on them
    QColor good;                  ///< running, finished
    QColor warning;               ///< stalled, paused
    QColor bad;                   ///< failed, errors
    QColor banner;                ///< ground of an error banner, with `text` on it
    std::array<QColor, 8> series; ///< of runs, told apart with the three common colour-vision types

    /// The colour of the run with that store id: the same for as long as the run exists.
    QColor seriesColor(qint64 run) const;
};

const Theme& lightTheme();
const Theme& darkTheme();
const Theme& themeOf(ThemeKind kind);

/// The theme a palette belongs to: dark where its text is lighter than its ground.
const Theme& themeOf(const QPalette& palette);

/// For QApplication::setPalette, every role and the disabled group set.
QPalette paletteOf(const Theme& theme);

/// Contrast of two opaque colours, 1..21. source: WCAG 2.1, relative luminance.
double contrast(const QColor& a, const QColor& b);

} // namespace reblock
