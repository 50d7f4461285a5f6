#pragma once

#include <QColor>
#include <QString>

namespace reblock {

struct Theme;

/// The ground of a stored block's bricks and the text on it (contrast at least 4.5:1). Twelve hues that
/// the three common colour-vision types tell apart as far as may be; the letter is the sure sign.
struct BlockColor {
    QColor ground;
    QColor text;
};

BlockColor blockColor(int index, const Theme& theme);

/// The colour of a block by its name, the same on every page: A 0, B 1 … Z 25, AA 26 …; other names by a
/// fixed hash. Decoder blocks follow the encoder's at an offset of their own.
int blockColorIndex(const QString& name, bool decoder);

} // namespace reblock
