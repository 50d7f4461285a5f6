#pragma once

#include <QPixmap>

class QColor;

namespace reblock {

/// The coloured dot of a run, 12 by 12, sharp on a screen of that pixel ratio.
QPixmap dotPixmap(const QColor& color, qreal ratio);

} // namespace reblock
