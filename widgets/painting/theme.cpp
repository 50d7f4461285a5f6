#include "widgets/painting/theme.h"

#include <cmath>

namespace reblock {
namespace {

Theme makeLight()
{
    Theme theme;
    theme.kind = ThemeKind::Light;
    theme.window = QColor(0xf4f5f7);
    theme.base = QColor(0xffffff);
    theme.alternate = QColor(0xf8f9fb);
    theme.header = QColor(0xe9ecf1);
    theme.button = QColor(0xf0f2f5);
    theme.line = QColor(0xc9ced6);
    theme.grid = QColor(0xe3e7ec);
    theme.text = QColor(0x1c2430);
    theme.dimText = QColor(0x566270);
    theme.accent = QColor(0x0b63b6);
    theme.accentText = QColor(0xffffff);
    theme.selection = QColor(0xd6e6fa);
    theme.good = QColor(0x066a46);
    theme.warning = QColor(0x855400);
    theme.bad = QColor(0xa83408);
    theme.banner = QColor(0xfdebe3);
    theme.series = {QColor(0x0072b2), QColor(0xb07400), QColor(0x007f5c), QColor(0xc04a00),
                    QColor(0xb0588a), QColor(0x2e8bc0), QColor(0x6f6100), QColor(0x4a5563)};
    return theme;
}

Theme makeDark()
{
    Theme theme;
    theme.kind = ThemeKind::Dark;
    theme.window = QColor(0x1e2227);
    theme.base = QColor(0x16191d);
    theme.alternate = QColor(0x1a1e23);
    theme.header = QColor(0x262b32);
    theme.button = QColor(0x2d333b);
    theme.line = QColor(0x3f4752);
    theme.grid = QColor(0x2b3038);
    theme.text = QColor(0xe4e8ee);
    theme.dimText = QColor(0xa3adba);
    theme.accent = QColor(0x6cb2ff);
    theme.accentText = QColor(0x0c1a2a);
    theme.selection = QColor(0x24405f);
    theme.good = QColor(0x5fd0a0);
    theme.warning = QColor(0xe9b44c);
    theme.bad = QColor(0xff9166);
    theme.banner = QColor(0x3d2419);
    theme.series = {QColor(0x56b4e9), QColor(0xe69f00), QColor(0x2fc79b), QColor(0xff7d45),
                    QColor(0xe58fc0), QColor(0x8fa8ff), QColor(0xf0e442), QColor(0xbcc4ce)};
    return theme;
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

QColor Theme::seriesColor(qint64 run) const
{
    const auto count = static_cast<qint64>(series.size());
    return series[static_cast<std::size_t>(((run - 1) % count + count) % count)];
}

const Theme& lightTheme()
{
    static const Theme theme = makeLight();
    return theme;
}

const Theme& darkTheme()
{
    static const Theme theme = makeDark();
    return theme;
}

const Theme& themeOf(ThemeKind kind)
{
    return kind == ThemeKind::Dark ? darkTheme() : lightTheme();
}

const Theme& themeOf(const QPalette& palette)
{
    const bool dark =
        luminance(palette.color(QPalette::WindowText)) > luminance(palette.color(QPalette::Window));
    return dark ? darkTheme() : lightTheme();
}

QPalette paletteOf(const Theme& theme)
{
    const bool dark = theme.kind == ThemeKind::Dark;
    QPalette palette(theme.text, theme.button, dark ? theme.button.lighter(130) : QColor(Qt::white),
                     theme.line, dark ? theme.line.darker(110) : theme.line.darker(115), theme.text,
                     theme.text, theme.base, theme.window);
    palette.setColor(QPalette::Midlight, theme.header);
    palette.setColor(QPalette::Shadow, dark ? QColor(0x0b0d10) : QColor(0x8a929d));
    palette.setColor(QPalette::AlternateBase, theme.alternate);
    palette.setColor(QPalette::ToolTipBase, theme.header);
    palette.setColor(QPalette::ToolTipText, theme.text);
    palette.setColor(QPalette::PlaceholderText, theme.dimText);
    palette.setColor(QPalette::Highlight, theme.selection);
    palette.setColor(QPalette::HighlightedText, theme.text);
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::LinkVisited, theme.accent);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, theme.dimText);
    palette.setColor(QPalette::Disabled, QPalette::Base, theme.window);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, theme.header);
    return palette;
}

double contrast(const QColor& a, const QColor& b)
{
    const double brighter = std::max(luminance(a), luminance(b));
    const double darker = std::min(luminance(a), luminance(b));
    return (brighter + 0.05) / (darker + 0.05);
}

} // namespace reblock
