#pragma once

#include "widgets/painting/theme.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace reblock {

/// What the program was started with.
struct WindowOptions {
    QString store;                  ///< empty: the last one used
    QString page;                   ///< empty: as it suits
    QString layout;                 ///< to open on the Layout page: preset, notation, file; empty: none
    QString compare;                ///< a second one whose differences are marked there; empty: none
    bool unfold = false;            ///< shows every position there
    QString draw;                   ///< file that `layout` is drawn into, without a window; empty: none
    bool folded = false;            ///< draws what is repeated as one brick
    double scale = 2;               ///< of a PNG that is drawn
    QStringList select;             ///< names or store ids of runs to show
    QString language;               ///< "en", "zh_CN"; empty: the settings'
    std::optional<ThemeKind> theme; ///< absent: the settings'
    QString screenshot;             ///< empty: stay open
    int width = 1280;               ///< of the screenshot
    int height = 800;
    bool timings = false; ///< say on standard error how long the first paint took
};

/// Pages that exist in this program, as --page names them.
QStringList pageIds();

/// Throws UserError: unknown option or page (names those there are), a value that is not allowed.
WindowOptions windowOptionsFromArguments(const QStringList& arguments);

/// The text of --help.
QString windowHelp();

} // namespace reblock
