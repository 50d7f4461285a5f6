#include "widgets/layout_canvas/brick_painting.h"

#include "widgets/layout_canvas/block_colors.h"
#include "widgets/layout_canvas/brick_marks.h"
#include "widgets/layout_canvas/canvas_look.h"
#include "widgets/layout_canvas/chip_painting.h"
#include "widgets/painting/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace reblock {
namespace {

constexpr double kRadius = 5;

/// A box whose left, right, upper and lower ends are rounded only where it is at the brick's edge.
struct Corners {
    bool topLeft = true;
    bool topRight = true;
    bool bottomRight = true;
    bool bottomLeft = true;
};

QPainterPath roundedBox(const QRectF& box, const Corners& corners)
{
    const double r = kRadius;
    QPainterPath path;
    path.moveTo(box.left() + r, box.top());
    path.lineTo(box.right() - (corners.topRight ? r : 0), box.top());
    if (corners.topRight)
        path.arcTo(box.right() - 2 * r, box.top(), 2 * r, 2 * r, 90, -90);
    path.lineTo(box.right(), box.bottom() - (corners.bottomRight ? r : 0));
    if (corners.bottomRight)
        path.arcTo(box.right() - 2 * r, box.bottom() - 2 * r, 2 * r, 2 * r, 0, -90);
    path.lineTo(box.left() + (corners.bottomLeft ? r : 0), box.bottom());
    if (corners.bottomLeft)
        path.arcTo(box.left(), box.bottom() - 2 * r, 2 * r, 2 * r, 270, -90);
    path.lineTo(box.left(), box.top() + (corners.topLeft ? r : 0));
    if (corners.topLeft)
        path.arcTo(box.left(), box.top(), 2 * r, 2 * r, 180, -90);
    else
        path.lineTo(box.left(), box.top());
    path.closeSubpath();
    return path;
}

QColor partGround(const CanvasPart& part, const CanvasLook& look)
{
    return part.own ? look.theme->header : blockColor(part.color, *look.theme).ground;
}

QColor partText(const CanvasPart& part, const CanvasLook& look)
{
    return part.own ? look.theme->text : blockColor(part.color, *look.theme).text;
}

/// Stripes of equal width for a folded range of several blocks, left of its count.
std::vector<QRectF> foldedStripes(const CanvasBrick& brick, const QRectF& body, double countWidth)
{
    std::vector<QRectF> stripes;
    const auto count = static_cast<double>(brick.colors.size());
    const double room = body.width() - countWidth;
    for (double i = 0; i < count; ++i) {
        const double left = std::round(room * i / count);
        const double right = std::round(room * (i + 1) / count);
        stripes.emplace_back(body.left() + left, body.top(), right - left, body.height());
    }
    return stripes;
}

QString countText(const CanvasBrick& brick)
{
    return brick.times > 1 ? QStringLiteral("×%1").arg(brick.times) : QString();
}

double countWidth(const CanvasBrick& brick, const CanvasLook& look)
{
    if (brick.times <= 1 || brick.colors.size() <= 1)
        return 0;
    return QFontMetricsF(look.name).horizontalAdvance(countText(brick)) + 16;
}

void paintFoldedGround(QPainter& painter, const CanvasBrick& brick, const QRectF& body,
                       const CanvasLook& look)
{
    const double tail = countWidth(brick, look);
    painter.setBrush(look.theme->header);
    painter.setPen(Qt::NoPen);
    painter.drawRoundedRect(body, kRadius, kRadius);
    const auto stripes = foldedStripes(brick, body, tail);
    for (std::size_t i = 0; i < stripes.size(); ++i) {
        const bool first = i == 0;
        const bool last = i + 1 == stripes.size() && tail <= 0;
        painter.setBrush(blockColor(brick.colors[i], *look.theme).ground);
        painter.drawPath(roundedBox(stripes[i], {first, last, last, first}));
    }
}

void paintStripes(QPainter& painter, const BrickFace& face, const CanvasLook& look)
{
    const auto& parts = face.brick->parts;
    for (std::size_t i = 0; i < face.parts.size(); ++i) {
        const bool top = i == 0;
        const bool bottom = i + 1 == face.parts.size();
        painter.setBrush(partGround(parts[i], look));
        painter.drawPath(roundedBox(face.parts[i], {top, top, bottom, bottom}));
    }
    painter.setPen(QPen(look.theme->base, 1));
    for (std::size_t i = 1; i < face.parts.size(); ++i)
        painter.drawLine(face.parts[i].topLeft(), face.parts[i].topRight());
}

void paintStripeLetters(QPainter& painter, const BrickFace& face, const CanvasLook& look)
{
    QFont letter = look.fine;
    letter.setBold(true);
    letter.setPixelSize(12);
    for (std::size_t i = 0; i < face.parts.size(); ++i) {
        const CanvasPart& part = face.brick->parts[i];
        const QRectF& box = face.parts[i];
        painter.setPen(partText(part, look));
        painter.setFont(look.fine);
        painter.drawText(box.adjusted(5, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, part.name.left(1));
        painter.setFont(letter);
        const QRectF room = box.adjusted(14, 0, -3, 0);
        const QString text = QFontMetricsF(letter).elidedText(part.label, Qt::ElideRight, room.width());
        painter.drawText(room, Qt::AlignCenter, text);
    }
}

void paintFoldedLabel(QPainter& painter, const CanvasBrick& brick, const QRectF& body, const CanvasLook& look)
{
    const double tail = countWidth(brick, look);
    painter.setFont(look.letter);
    const auto stripes = foldedStripes(brick, body, tail);
    for (std::size_t i = 0; i < stripes.size(); ++i) {
        painter.setPen(blockColor(brick.colors[i], *look.theme).text);
        painter.drawText(stripes[i], Qt::AlignCenter, brick.label.mid(static_cast<qsizetype>(i), 1));
    }
    painter.setFont(look.name);
    painter.setPen(look.theme->text);
    painter.drawText(QRectF(body.right() - tail, body.top(), tail, body.height()), Qt::AlignCenter,
                     countText(brick));
}

void paintLabel(QPainter& painter, const CanvasBrick& brick, const QRectF& body, const CanvasLook& look)
{
    const bool letterFits = QFontMetricsF(look.letter).horizontalAdvance(brick.label) <= body.width() - 8;
    const QFont& font = letterFits ? look.letter : look.name;
    painter.setPen(blockColor(brick.color, *look.theme).text);
    if (brick.times <= 1) {
        painter.setFont(font);
        const QString text = QFontMetricsF(font).elidedText(brick.label, Qt::ElideRight, body.width() - 6);
        painter.drawText(body, Qt::AlignCenter, text);
        return;
    }
    const double count = QFontMetricsF(look.name).horizontalAdvance(countText(brick));
    const double room = body.width() - count - 22;
    const double label = std::min(room, QFontMetricsF(font).horizontalAdvance(brick.label));
    const double left = body.center().x() - (label + 8 + count) / 2;
    painter.setFont(font);
    painter.drawText(QRectF(left, body.top(), label + 1, body.height()), Qt::AlignVCenter,
                     QFontMetricsF(font).elidedText(brick.label, Qt::ElideRight, label + 1));
    painter.setFont(look.name);
    painter.drawText(QRectF(left + label + 8, body.top(), count + 1, body.height()), Qt::AlignVCenter,
                     countText(brick));
}

void paintText(QPainter& painter, const BrickFace& face, const CanvasLook& look)
{
    const CanvasBrick& brick = *face.brick;
    const QRectF body(QPointF(), face.body);
    if (!face.parts.empty())
        paintStripeLetters(painter, face, look);
    else if (brick.colors.size() > 1 && brick.label.size() == static_cast<qsizetype>(brick.colors.size()))
        paintFoldedLabel(painter, brick, body, look);
    else
        paintLabel(painter, brick, body, look);
    painter.setFont(look.text);
    painter.setPen(look.theme->dimText);
    painter.drawText(QRectF(-20, -17, body.width() + 40, 14), Qt::AlignCenter, positionText(brick));
}

/// Far away: colours in their places, nothing round, nothing written.
void paintFar(QPainter& painter, const BrickFace& face, const CanvasLook& look)
{
    const QRectF body(QPointF(), face.body);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(body, blockColor(face.brick->color, *look.theme).ground);
    for (std::size_t i = 0; i < face.parts.size(); ++i)
        painter.fillRect(face.parts[i], partGround(face.brick->parts[i], look));
    if (face.brick->colors.size() > 1)
        for (std::size_t i = 0; const QRectF& stripe : foldedStripes(*face.brick, body, 0))
            painter.fillRect(stripe, blockColor(face.brick->colors[i++], *look.theme).ground);
    for (const QRectF& chip : face.chips)
        painter.fillRect(chip, look.theme->line);
}

} // namespace

void paintGround(QPainter& painter, const CanvasBrick& brick, const QRectF& body, const CanvasLook& look)
{
    if (brick.colors.size() > 1) {
        paintFoldedGround(painter, brick, body, look);
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(blockColor(brick.color, *look.theme).ground);
    painter.drawRoundedRect(body, kRadius, kRadius);
}

void paintBrick(QPainter& painter, const BrickFace& face, const CanvasLook& look, double zoom)
{
    const CanvasBrick& brick = *face.brick;
    const double opacity = painter.opacity();
    if (look.greyed)
        painter.setOpacity(opacity * 0.4);
    if (zoom < kTextZoom) {
        paintFar(painter, face, look);
    } else if (brick.mark == CanvasMark::Removed) {
        paintRemoved(painter, face, look);
    } else {
        painter.setPen(Qt::NoPen);
        if (face.parts.empty())
            paintGround(painter, brick, QRectF(QPointF(), face.body), look);
        else
            paintStripes(painter, face, look);
        paintText(painter, face, look);
        for (std::size_t i = 0; i < face.chips.size(); ++i)
            paintChip(painter, brick.chips[i], face.chips[i], look);
    }
    paintMarks(painter, face, look, zoom);
    painter.setOpacity(opacity);
}

QRectF brickBounds(const BrickFace& face)
{
    QRectF bounds = QRectF(QPointF(), face.body).adjusted(-7, -19, 7, 5);
    for (const QRectF& chip : face.chips)
        bounds |= chip.adjusted(-3, -3, 3, 3);
    if (!face.brick->markText.isEmpty())
        bounds |= QRectF(-24, -33, face.body.width() + 48, 16);
    return bounds;
}

} // namespace reblock
