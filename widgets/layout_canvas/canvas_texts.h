#pragma once

#include <QFont>
#include <QRectF>
#include <QStaticText>

#include <map>

class QPainter;

namespace reblock {

/// Short texts laid out once: letters, numbers and chips come back on hundreds of bricks. GUI thread.
class CanvasTexts {
public:
    /// In the middle of `box`, in the painter's pen; cut off with "…" where it is wider than `room`.
    void draw(QPainter& painter, const QRectF& box, const QFont& font, const QString& text, double room);
    double width(const QFont& font, const QString& text) { return laidOut(font, text).size().width(); }

private:
    const QStaticText& laidOut(const QFont& font, const QString& text);

    std::map<std::pair<int, QString>, QStaticText> texts_; ///< by pixel size and weight, and text
};

} // namespace reblock
