#include "widgets/layout_canvas/block_colors.h"

#include "widgets/painting/theme.h"

#include <array>

namespace reblock {
namespace {

constexpr int kHues = 12;
/// Decoder blocks begin half way round, so that the two stacks' first blocks differ.
constexpr int kDecoderOffset = 6;

constexpr std::array<QRgb, kHues> kLight = {0x0072b2, 0xb04a00, 0x00755a, 0xb0407f, 0x6f6100, 0x2b3a8c,
                                            0x6b4fa0, 0x7a1f2b, 0x1f4d3a, 0x8a5a3c, 0x4a5563, 0x5a1f66};
constexpr std::array<QRgb, kHues> kDark = {0x56b4e9, 0xff9a52, 0x2fc79b, 0xe58fc0, 0xf0e442, 0x8fa8ff,
                                           0xc3a6ff, 0xff9c9c, 0xa8d8b0, 0xd8b48c, 0xbcc4ce, 0xe0b0ff};

/// The number of a name in capital letters, A 0 … Z 25, AA 26 …; -1 for other names.
int letterNumber(const QString& name)
{
    if (name.isEmpty() || name.size() > 3)
        return -1;
    int number = 0;
    for (const QChar c : name) {
        if (c < QLatin1Char('A') || c > QLatin1Char('Z'))
            return -1;
        number = number * 26 + (c.unicode() - 'A' + 1);
    }
    return number - 1;
}

/// FNV-1a over the name's UTF-8: the same in every process and version.
int hashNumber(const QString& name)
{
    quint32 hash = 2166136261U;
    for (const char byte : name.toUtf8())
        hash = (hash ^ static_cast<quint8>(byte)) * 16777619U;
    return static_cast<int>(hash % 9973U);
}

} // namespace

BlockColor blockColor(int index, const Theme& theme)
{
    const bool dark = theme.kind == ThemeKind::Dark;
    const auto hue = static_cast<std::size_t>((index % kHues + kHues) % kHues);
    return {QColor(dark ? kDark[hue] : kLight[hue]), QColor(dark ? 0x0c1a2a : 0xffffff)};
}

int blockColorIndex(const QString& name, bool decoder)
{
    const int letters = letterNumber(name);
    return (letters >= 0 ? letters : hashNumber(name)) + (decoder ? kDecoderOffset : 0);
}

} // namespace reblock
