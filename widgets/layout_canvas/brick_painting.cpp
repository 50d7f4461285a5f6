#include "widgets/layout_canvas/brick_painting.h"

#include "widgets/layout_canvas/block_colors.h"
#include "widgets/layout_canvas/brick_marks.h"
#include "widgets/layout_canvas/canvas_look.h"
#include "widgets/layout_canvas/canvas_texts.h"
#include "widgets/layout_canvas/chip_painting.h"
#include "widgets/layout_canvas/folded_painting.h"
#include "widgets/layout_canvas/rounded_box.h"
#include "widgets/painting/theme.h"

#include <QPainter>

#include <algorithm>

namespace reblock {
namespace {

QColor partGround(const CanvasPart& part, const CanvasLook& look)
{
    return part.own ? look.theme->header : blockColor(part.color, *look.theme).ground;
}

QColor partText(const CanvasPart& part, const CanvasLook& look)
{
    return part.own ? look.theme->text : blockColor(part.color, *look.theme).text;
}

void paintStripes(QPainter& painter, const BrickFace& face, const CanvasLook& look)
{
    const auto& parts = face.brick->parts;
    const bool tail = tailWidth(*face.brick, look) > 0;
    if (tail)
        paintTail(painter, *face.brick, QRectF(QPointF(), face.body), look);
    painter.setPen(Qt::NoPen);
    for (std::size_t i = 0; i < face.parts.size(); ++i) {
        const bool top = i == 0;
        const bool bottom = i + 1 == face.parts.size();
        painter.setBrush(partGround(parts[i], look));
        painter.drawPath(roundedBox(face.parts[i], {top, top && !tail, bottom && !tail, bottom}));
    }
    painter.setPen(QPen(look.theme->base, 1));
    for (std::size_t i = 1; i < face.parts.size(); ++i)
        painter.drawLine(face.parts[i].topLeft(), face.parts[i].topRight());
}

void paintStripeLetters(QPainter& painter, const BrickFace& face, const CanvasLook& look)
{
    for (std::size_t i = 0; i < face.parts.size(); ++i) {
        const CanvasPart& part = face.brick->parts[i];
        const QRectF& box = face.parts[i];
        const QRectF room = box.adjusted(14, 0, -3, 0);
        painter.setPen(partText(part, look));
        look.texts->draw(painter, QRectF(box.left() + 3, box.top(), 11, box.height()), look.fine,
                         part.name.left(1), 20);
        look.texts->draw(painter, room, look.stripe, part.label, room.width());
    }
}

void paintLabel(QPainter& painter, const CanvasBrick& brick, const QRectF& body, const CanvasLook& look)
{
    const bool letterFits = look.texts->width(look.letter, brick.label) <= body.width() - 8;
    painter.setPen(blockColor(brick.color, *look.theme).text);
    look.texts->draw(painter, body, letterFits ? look.letter : look.name, brick.label, body.width() - 6);
}

void paintText(QPainter& painter, const BrickFace& face, const CanvasLook& look)
{
    const CanvasBrick& brick = *face.brick;
    const QRectF body(QPointF(), face.body);
    if (!face.parts.empty())
        paintStripeLetters(painter, face, look);
    else if (isFolded(brick))
        paintFoldedText(painter, brick, body, look);
    else
        paintLabel(painter, brick, body, look);
    painter.setPen(look.theme->dimText);
    const QRectF above(-20, -17, body.width() + 40, 14);
    look.texts->draw(painter, above, look.text, positionText(brick), above.width());
}

/// Far away: colours in their places, nothing round, nothing written.
void paintFar(QPainter& painter, const BrickFace& face, const CanvasLook& look)
{
    const QRectF body(QPointF(), face.body);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(body, blockColor(face.brick->color, *look.theme).ground);
    for (std::size_t i = 0; i < face.parts.size(); ++i)
        painter.fillRect(face.parts[i], partGround(face.brick->parts[i], look));
    const double stripe =
        body.width() / static_cast<double>(std::max<std::size_t>(1, face.brick->colors.size()));
    for (std::size_t i = 1; i < face.brick->colors.size(); ++i)
        painter.fillRect(QRectF(stripe * static_cast<double>(i), 0, stripe, body.height()),
                         blockColor(face.brick->colors[i], *look.theme).ground);
    for (const QRectF& chip : face.chips)
        painter.fillRect(chip, look.theme->line);
}

} // namespace

void paintGround(QPainter& painter, const CanvasBrick& brick, const QRectF& body, const CanvasLook& look)
{
    if (isFolded(brick)) {
        paintFoldedGround(painter, brick, body, look);
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(blockColor(brick.color, *look.theme).ground);
    painter.drawRoundedRect(body, kCornerRadius, kCornerRadius);
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
        bounds |= QRectF(-11, -33, face.body.width() + 22, 16);
    return bounds;
}

} // namespace reblock
