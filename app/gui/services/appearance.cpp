#include "app/gui/services/appearance.h"

#include <QApplication>
#include <QFont>
#include <QToolTip>

namespace reblock {

void applyTheme(const Theme& theme)
{
    const QPalette palette = paletteOf(theme);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
}

void applyFonts()
{
    QFont font = QApplication::font();
    font.setFamilies({QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Noto Sans SC"), font.family()});
    QApplication::setFont(font);
}

ThemeKind systemTheme()
{
    return themeOf(QApplication::palette()).kind;
}

} // namespace reblock
