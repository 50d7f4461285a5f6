#include "widgets/layout_canvas/canvas_look.h"
#include "widgets/layout_canvas/scene_items.h"
#include "widgets/painting/theme.h"

#include <QPainter>
#include <QStyleOptionGraphicsItem>

namespace reblock {

void BracketItem::setBracket(const CanvasBracket& bracket, const BracketPlaces& places)
{
    if (bracket == bracket_ && places == places_)
        return;
    prepareGeometryChange();
    bracket_ = bracket;
    places_ = places;
    bounds_ = QRectF();
    for (const BracketPiece& piece : places_.pieces)
        bounds_ |= piece.area.adjusted(-4, -1, 4, 1);
    update();
}

void BracketItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    const double zoom = QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform());
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setOpacity(look_.greyed ? 0.4 : 1);
    QPen pen(look_.theme->dimText, 1.3);
    pen.setCosmetic(true);
    painter->setBrush(Qt::NoBrush);
    for (int i = 0; const BracketPiece& piece : places_.pieces) {
        painter->setPen(pen);
        if (places_.beside)
            paintBeside(*painter, piece);
        else
            paintBelow(*painter, piece, i == places_.counted && zoom >= kTextZoom);
        ++i;
    }
    painter->setOpacity(1);
}

void BracketItem::paintBeside(QPainter& painter, const BracketPiece& piece) const
{
    const QRectF box = piece.area.adjusted(1, 1, -2, -1);
    painter.drawPolyline(QPolygonF({box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft()}));
}

/// A line with upright ends, open where it goes on in another row, small ticks between repetitions.
void BracketItem::paintBelow(QPainter& painter, const BracketPiece& piece, bool withCount) const
{
    const double top = piece.area.top() + 3;
    const double y = piece.area.top() + 8;
    const double left = piece.area.left() + 1;
    const double right = piece.area.right() - 1;
    const QString count = bracket_.times > 1 ? QStringLiteral("×%1").arg(bracket_.times) : QString();
    const double half = QFontMetricsF(look_.fine).horizontalAdvance(count) / 2 + 4;
    const double middle = (left + right) / 2;
    const bool written = withCount && !count.isEmpty();
    if (piece.begins)
        painter.drawLine(QPointF(left, top), QPointF(left, y));
    if (piece.ends)
        painter.drawLine(QPointF(right, top), QPointF(right, y));
    for (const double tick : piece.ticks)
        if (!written || std::abs(tick - middle) > half)
            painter.drawLine(QPointF(tick, y - 2.5), QPointF(tick, y));
    if (!written) {
        painter.drawLine(QPointF(left, y), QPointF(right, y));
        return;
    }
    painter.drawLine(QPointF(left, y), QPointF(middle - half, y));
    painter.drawLine(QPointF(middle + half, y), QPointF(right, y));
    QFont bold = look_.fine;
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(look_.theme->text);
    painter.drawText(QRectF(middle - half - 4, y - 8, 2 * half + 8, 16), Qt::AlignCenter, count);
}

} // namespace reblock
