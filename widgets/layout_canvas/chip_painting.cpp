#include "widgets/layout_canvas/chip_painting.h"

#include "widgets/layout_canvas/canvas_look.h"
#include "widgets/layout_canvas/canvas_picture.h"
#include "widgets/layout_canvas/canvas_texts.h"
#include "widgets/painting/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace reblock {
namespace {

enum Kind { Adaptor, Bottleneck, LowRank, Step, OwnNorms };

QPainterPath waisted(const QRectF& box)
{
    const double in = 4;
    const double y = box.center().y();
    QPainterPath path(box.topLeft());
    path.lineTo(box.topRight());
    path.lineTo(box.right() - in, y);
    path.lineTo(box.bottomRight());
    path.lineTo(box.bottomLeft());
    path.lineTo(box.left() + in, y);
    path.closeSubpath();
    return path;
}

QPainterPath slanted(const QRectF& box)
{
    const double in = 5;
    QPainterPath path(QPointF(box.left() + in, box.top()));
    path.lineTo(box.topRight());
    path.lineTo(box.right() - in, box.bottom());
    path.lineTo(box.bottomLeft());
    path.closeSubpath();
    return path;
}

QPainterPath arrow(const QRectF& box)
{
    const double in = 5;
    const double y = box.center().y();
    QPainterPath path(box.topLeft());
    path.lineTo(box.right() - in, box.top());
    path.lineTo(box.right(), y);
    path.lineTo(box.right() - in, box.bottom());
    path.lineTo(box.bottomLeft());
    path.lineTo(box.left() + in, y);
    path.closeSubpath();
    return path;
}

QPainterPath chipShape(int kind, const QRectF& box)
{
    QPainterPath path;
    switch (kind) {
    case Bottleneck:
        return waisted(box);
    case LowRank:
        return slanted(box);
    case Step:
        return arrow(box);
    case OwnNorms:
        path.addRect(box);
        break;
    default:
        path.addRoundedRect(box, box.height() / 2, box.height() / 2);
    }
    return path;
}

} // namespace

void paintChip(QPainter& painter, const CanvasChip& chip, const QRectF& box, const CanvasLook& look)
{
    const QRectF inner = box.adjusted(0.5, 0.5, -0.5, -0.5);
    QPen edge(look.theme->dimText, 1);
    edge.setCosmetic(true);
    edge.setJoinStyle(Qt::RoundJoin);
    painter.setPen(edge);
    painter.setBrush(look.theme->button);
    painter.drawPath(chipShape(chip.kind, inner));
    if (chip.kind == OwnNorms)
        painter.drawLine(QPointF(inner.left(), inner.bottom() - 2.5),
                         QPointF(inner.right(), inner.bottom() - 2.5));
    painter.setPen(look.theme->text);
    look.texts->draw(painter, box, look.fine, chip.text, box.width() - 6);
}

} // namespace reblock
