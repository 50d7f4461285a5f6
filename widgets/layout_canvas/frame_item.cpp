#include "widgets/layout_canvas/canvas_look.h"
#include "widgets/layout_canvas/scene_items.h"
#include "widgets/painting/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOptionGraphicsItem>

namespace reblock {
namespace {

/// A box that points to the output.
QPainterPath pointingBox(const QRectF& box)
{
    const double tip = 10;
    QPainterPath path(QPointF(box.left() + 4, box.top()));
    path.lineTo(box.right() - tip, box.top());
    path.lineTo(box.right(), box.center().y());
    path.lineTo(box.right() - tip, box.bottom());
    path.lineTo(box.left() + 4, box.bottom());
    path.arcTo(box.left(), box.bottom() - 8, 8, 8, 270, -90);
    path.arcTo(box.left(), box.top(), 8, 8, 180, -90);
    path.closeSubpath();
    return path;
}

void paintEnd(QPainter& painter, const QRectF& box, const QString& text, const CanvasLook& look, bool words)
{
    if (box.isNull())
        return;
    QPen edge(look.theme->line, 1);
    edge.setCosmetic(true);
    painter.setPen(edge);
    painter.setBrush(look.theme->header);
    painter.drawPath(pointingBox(box.adjusted(0.5, 0.5, -0.5, -0.5)));
    if (!words)
        return;
    painter.setFont(look.fine);
    painter.setPen(look.theme->text);
    painter.drawText(box.adjusted(8, 1, -12, -1), Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignVCenter, text);
}

void paintEmpty(QPainter& painter, const QRectF& box, const QString& text, const CanvasLook& look, bool words)
{
    if (box.isNull())
        return;
    QPen edge(look.theme->dimText, 1, Qt::DashLine);
    edge.setCosmetic(true);
    painter.setPen(edge);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    if (!words)
        return;
    painter.setFont(look.fine);
    painter.setPen(look.theme->dimText);
    painter.drawText(box.adjusted(8, 1, -8, -1), Qt::TextWordWrap | Qt::AlignCenter, text);
}

void paintHead(QPainter& painter, const QRectF& head, const CanvasStack& stack, const CanvasLook& look)
{
    const QFontMetricsF titles(look.title);
    const QFontMetricsF notes(look.text);
    const QString title = titles.elidedText(stack.title, Qt::ElideRight, head.width());
    const double room = head.width() - titles.horizontalAdvance(title) - 24;
    painter.setFont(look.title);
    painter.setPen(look.theme->text);
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter, title);
    if (room < 40)
        return;
    painter.setFont(look.text);
    painter.setPen(look.theme->dimText);
    painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter,
                     notes.elidedText(stack.note, Qt::ElideRight, room));
}

} // namespace

void FrameItem::setStack(const CanvasStack& stack, const StackPlaces& places)
{
    CanvasStack words = stack;
    words.bricks.clear();
    words.brackets.clear();
    if (words == stack_ && places.head == places_.head && places.before == places_.before &&
        places.after == places_.after && places.empty == places_.empty)
        return;
    prepareGeometryChange();
    stack_ = words;
    places_.head = places.head;
    places_.before = places.before;
    places_.after = places.after;
    places_.empty = places.empty;
    bounds_ = (places.head | places.before | places.after | places.empty).adjusted(-1, -1, 1, 1);
    update();
}

void FrameItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    const double zoom = QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform());
    const bool words = zoom >= kTextZoom;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setOpacity(look_.greyed ? 0.4 : 1);
    if (words)
        paintHead(*painter, places_.head, stack_, look_);
    paintEnd(*painter, places_.before, stack_.before, look_, words);
    paintEnd(*painter, places_.after, stack_.after, look_, words);
    paintEmpty(*painter, places_.empty, stack_.empty, look_, words);
    painter->setOpacity(1);
}

} // namespace reblock
