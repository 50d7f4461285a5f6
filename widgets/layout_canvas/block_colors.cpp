#include "widgets/layout_canvas/block_colors.h"

#include "widgets/painting/theme.h"

#include <array>

namespace reblock {
namespace {

constexpr int kHues = 12;
/// Decoder blocks begin half way round, so that the two stacks' first blocks differ.
constexpr int kDecoderOffset = 6;

// Found by search: contrast to the text on them above 4.6, the first six and G as far apart as they get for
// normal sight, protanopia, deuteranopia and tritanopia (Machado 2009, severity 1; OKLab distances)
constexpr std::array<QRgb, kHues> kLight = {0x0072b2, 0xb04a00, 0x04584b, 0x9e6475, 0x493500, 0x3e098f,
                                            0x553779, 0x636f39, 0x7b362d, 0x640052, 0x2d4ac1, 0x943d7a};
constexpr std::array<QRgb, kHues> kDark = {0x56b4e9, 0xd79b6e, 0x2aeac5, 0xd5587a, 0xd8d041, 0x6b7cda,
                                           0x877cac, 0xbeb812, 0x9dcaff, 0xfbb38e, 0xab7b04, 0x848fff};

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
