#include "widgets/layout_canvas/brick_marks.h"

#include "widgets/layout_canvas/block_colors.h"
#include "widgets/layout_canvas/brick_painting.h"
#include "widgets/layout_canvas/canvas_look.h"
#include "widgets/layout_canvas/drawing_places.h"
#include "widgets/layout_canvas/folded_painting.h"
#include "widgets/painting/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace reblock {
namespace {

QPen cosmetic(const QColor& color, double width, Qt::PenStyle style = Qt::SolidLine)
{
    QPen pen(color, width, style);
    pen.setCosmetic(true);
    return pen;
}

QPen dashed(const QColor& color)
{
    QPen pen = cosmetic(color, 1.5);
    pen.setDashPattern({3, 2});
    return pen;
}

/// The text colour on the brick, at its upper right or lower left corner.
QColor inkOf(const BrickFace& face, bool top, const CanvasLook& look)
{
    const CanvasBrick& brick = *face.brick;
    if (top && tailWidth(brick, look) > 0)
        return look.theme->text;
    if (!brick.parts.empty()) {
        const CanvasPart& part = top ? brick.parts.front() : brick.parts.back();
        return part.own ? look.theme->text : blockColor(part.color, *look.theme).text;
    }
    if (brick.colors.size() > 1 && top)
        return look.theme->text; // words over a band
    return blockColor(brick.color, *look.theme).text;
}

void paintPadlock(QPainter& painter, const QRectF& box, const QColor& ink)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ink, 1.3));
    const QRectF shackle(box.left() + 2, box.top(), box.width() - 4, box.height() * 0.8);
    painter.drawArc(shackle, 0, 180 * 16);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawRoundedRect(QRectF(box.left(), box.center().y() - 0.5, box.width(), box.height() / 2 + 0.5),
                            1, 1);
}

/// Own norms: a small "n" over a line.
void paintOwnNorms(QPainter& painter, const BrickFace& face, const CanvasLook& look)
{
    const QRectF box(4, face.body.height() - 13, 9, 10);
    painter.setFont(look.fine);
    painter.setPen(inkOf(face, false, look));
    painter.drawText(box.adjusted(-2, -3, 2, 1), Qt::AlignCenter, QStringLiteral("n"));
    painter.setPen(QPen(inkOf(face, false, look), 1.3));
    painter.drawLine(box.bottomLeft(), box.bottomRight());
}

struct Sign {
    QString text;
    QColor color;
};

Sign signOf(CanvasMark mark, const Theme& theme)
{
    switch (mark) {
    case CanvasMark::Added:
        return {QStringLiteral("+"), theme.good};
    case CanvasMark::Removed:
        return {QStringLiteral("−"), theme.bad};
    case CanvasMark::Moved:
        return {QStringLiteral("→"), theme.accent};
    case CanvasMark::Retied:
        return {QStringLiteral("⇄"), theme.warning};
    case CanvasMark::Corrected:
        return {QStringLiteral("~"), theme.dimText};
    case CanvasMark::None:
        break;
    }
    return {};
}

/// Each kind has its own outline, so that it is known without its colour.
QPainterPath signShape(CanvasMark mark, const QRectF& box)
{
    QPainterPath path;
    const QPointF c = box.center();
    if (mark == CanvasMark::Added) {
        path.addEllipse(box);
    } else if (mark == CanvasMark::Retied) {
        path.addPolygon(QPolygonF({QPointF(c.x(), box.top() - 1.5), QPointF(box.right() + 1.5, c.y()),
                                   QPointF(c.x(), box.bottom() + 1.5), QPointF(box.left() - 1.5, c.y())}));
        path.closeSubpath();
    } else if (mark == CanvasMark::Moved) {
        path.addPolygon(
            QPolygonF({box.topLeft(), QPointF(box.right() - 3, box.top()), QPointF(box.right() + 3, c.y()),
                       QPointF(box.right() - 3, box.bottom()), box.bottomLeft()}));
        path.closeSubpath();
    } else {
        path.addRoundedRect(box, mark == CanvasMark::Corrected ? 4 : 1,
                            mark == CanvasMark::Corrected ? 4 : 1);
    }
    return path;
}

void paintSign(QPainter& painter, const BrickFace& face, const CanvasLook& look)
{
    const CanvasBrick& brick = *face.brick;
    const Sign sign = signOf(brick.mark, *look.theme);
    const QRectF box(-5, -6, 14, 14);
    painter.setPen(QPen(look.theme->base, 1.5));
    painter.setBrush(sign.color);
    painter.drawPath(signShape(brick.mark, box));
    painter.setPen(look.theme->base);
    QFont font = look.name;
    painter.setFont(font);
    painter.drawText(box.adjusted(-4, -4, 4, 3), Qt::AlignCenter, sign.text);
    if (brick.markText.isEmpty())
        return;
    painter.setFont(look.tiny);
    painter.setPen(sign.color);
    const double beside = kBrickGap / 2 - 1; // never into the neighbour's words
    const QRectF room(-beside, -32, face.body.width() + 2 * beside, 14);
    painter.drawText(room, Qt::AlignCenter,
                     QFontMetricsF(look.tiny).elidedText(brick.markText, Qt::ElideRight, room.width()));
}

void paintProblem(QPainter& painter, const BrickFace& face, const CanvasLook& look)
{
    const QPointF at(face.body.width() - 3, -1);
    QPainterPath triangle;
    triangle.addPolygon(QPolygonF({at + QPointF(0, -8), at + QPointF(8, 6), at + QPointF(-8, 6)}));
    triangle.closeSubpath();
    QPen edge(look.theme->base, 1.5);
    edge.setJoinStyle(Qt::RoundJoin);
    painter.setPen(edge);
    painter.setBrush(look.theme->bad);
    painter.drawPath(triangle);
    painter.setPen(look.theme->base);
    QFont font = look.fine;
    font.setBold(true);
    painter.setFont(font);
    painter.drawText(QRectF(at.x() - 6, at.y() - 7, 12, 14), Qt::AlignCenter, QStringLiteral("!"));
}

void paintOutline(QPainter& painter, const QRectF& box, const QPen& pen, double radius)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen);
    painter.drawRoundedRect(box, radius, radius);
}

/// Dashes within the brick or around the chip; over several colours on a line of the other tone.
void paintFocus(QPainter& painter, const BrickFace& face, const CanvasLook& look)
{
    const bool onChip = face.focusedChip >= 0 && face.focusedChip < static_cast<int>(face.chips.size());
    if (onChip) {
        const QRectF chip = face.chips[static_cast<std::size_t>(face.focusedChip)];
        paintOutline(painter, chip.adjusted(-1.5, -1.5, 1.5, 1.5), dashed(look.theme->accent), 9);
        return;
    }
    const QRectF ring = QRectF(QPointF(), face.body).adjusted(3, 3, -3, -3);
    const bool mottled = !face.brick->parts.empty() || face.brick->colors.size() > 1;
    if (mottled)
        paintOutline(painter, ring, cosmetic(look.theme->base, 2.5), 3);
    paintOutline(painter, ring, dashed(mottled ? look.theme->text : inkOf(face, true, look)), 3);
}

} // namespace

void paintMarks(QPainter& painter, const BrickFace& face, const CanvasLook& look, double zoom)
{
    const QRectF body(QPointF(), face.body);
    painter.setRenderHint(QPainter::Antialiasing);
    if (face.selected)
        paintOutline(painter, body.adjusted(-2, -2, 2, 2), cosmetic(look.theme->text, 2), 6.5);
    if (face.target)
        paintOutline(painter, body.adjusted(-2.5, -2.5, 2.5, 2.5), cosmetic(look.theme->accent, 3), 7);
    if (face.focused)
        paintFocus(painter, face, look);
    if (zoom < kTextZoom)
        return;
    const CanvasBrick& brick = *face.brick;
    if (brick.frozen && brick.parts.empty())
        paintPadlock(painter, QRectF(body.right() - 13, 4, 9, 11), inkOf(face, true, look));
    else if (brick.frozen) // its corner holds a stripe's letter
        paintPadlock(painter, QRectF(body.right() - 9, -15, 9, 11), look.theme->dimText);
    if (brick.ownNorms)
        paintOwnNorms(painter, face, look);
    if (brick.mark != CanvasMark::None)
        paintSign(painter, face, look);
    if (!brick.problem.isEmpty())
        paintProblem(painter, face, look);
}

void paintRemoved(QPainter& painter, const BrickFace& face, const CanvasLook& look)
{
    const QRectF body(QPointF(), face.body);
    QPen pen = cosmetic(look.theme->bad, 1.5);
    pen.setDashPattern({4, 3});
    paintOutline(painter, body.adjusted(0.75, 0.75, -0.75, -0.75), pen, 5);
    painter.setFont(look.letter);
    painter.setPen(look.theme->dimText);
    painter.drawText(
        body, Qt::AlignCenter,
        QFontMetricsF(look.letter).elidedText(face.brick->label, Qt::ElideRight, body.width() - 6));
}

QString positionText(const CanvasBrick& brick)
{
    if (brick.mark == CanvasMark::Removed)
        return {};
    if (brick.positions <= 1)
        return QString::number(brick.position);
    return QStringLiteral("%1–%2").arg(brick.position).arg(brick.position + brick.positions - 1);
}

} // namespace reblock
