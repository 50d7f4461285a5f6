#include "widgets/layout_canvas/drop_items.h"

#include "widgets/layout_canvas/block_colors.h"
#include "widgets/layout_canvas/canvas_look.h"
#include "widgets/painting/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace reblock {
namespace {

/// Below the pointer, so that insertion bar and neighbours stay in sight.
const QRectF kGhostBrick(6, 14, 39, 52);

QFont strong(QFont font)
{
    font.setBold(true);
    return font;
}

} // namespace

InsertionItem::InsertionItem(const CanvasLook& look) : look_(look)
{
    setZValue(10);
    hide();
}

void InsertionItem::setBars(const std::vector<QRectF>& bars)
{
    if (bars == bars_)
        return;
    prepareGeometryChange();
    bars_ = bars;
    bounds_ = QRectF();
    for (const QRectF& bar : bars_)
        bounds_ |= bar.adjusted(-4, -4, 4, 4);
    setVisible(!bars_.empty());
    update();
}

void InsertionItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(look_.theme->bad);
    for (const QRectF& bar : bars_) {
        const double x = bar.center().x();
        painter->drawRect(bar);
        painter->drawPolygon(QPolygonF(
            {QPointF(x - 5, bar.top() - 3), QPointF(x + 5, bar.top() - 3), QPointF(x, bar.top() + 5)}));
        painter->drawPolygon(QPolygonF({QPointF(x - 5, bar.bottom() + 3), QPointF(x + 5, bar.bottom() + 3),
                                        QPointF(x, bar.bottom() - 5)}));
    }
}

BandItem::BandItem(const CanvasLook& look) : look_(look)
{
    setZValue(11);
    hide();
}

void BandItem::setArea(const QRectF& area)
{
    prepareGeometryChange();
    area_ = area.normalized();
    setVisible(!area.isNull());
    update();
}

void BandItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    QPen pen(look_.theme->accent, 1, Qt::DashLine);
    pen.setCosmetic(true);
    QColor fill = look_.theme->accent;
    fill.setAlphaF(0.1F);
    painter->setPen(pen);
    painter->setBrush(fill);
    painter->drawRect(area_);
}

GhostItem::GhostItem(const CanvasLook& look) : look_(look)
{
    setFlag(ItemIgnoresTransformations);
    setZValue(20);
    hide();
}

void GhostItem::setBrick(const QString& label, int color)
{
    prepareGeometryChange();
    label_ = label;
    color_ = color;
    update();
}

void GhostItem::setLines(const QStringList& lines, bool refused, const QPointF& at, const QRectF& visible,
                         double zoom)
{
    prepareGeometryChange();
    lines_ = lines;
    refused_ = refused;
    const QFontMetricsF bold(strong(look_.text));
    double width = 0;
    for (const QString& line : lines_)
        width = std::max(width, bold.horizontalAdvance(line));
    const double height = 17.0 * static_cast<double>(lines_.size()) + 9;
    const double left = label_.isEmpty() ? 14 : kGhostBrick.right() + 6;
    box_ = lines_.isEmpty() ? QRectF() : QRectF(left, 34, std::ceil(width) + 20 + (refused ? 16 : 0), height);
    const QPointF room = (visible.bottomRight() - at) * zoom;
    if (box_.right() > room.x())
        box_.moveRight(std::max(room.x() - 4, (visible.left() - at.x()) * zoom + 4 + box_.width()));
    if (!label_.isEmpty() && box_.intersects(kGhostBrick))
        box_.moveTop(kGhostBrick.bottom() + 6);
    if (box_.bottom() > room.y())
        box_.moveBottom(-34);
    bounds_ = box_.adjusted(-2, -2, 2, 2);
    if (!label_.isEmpty())
        bounds_ |= kGhostBrick.adjusted(-2, -2, 2, 2);
    setPos(at);
    setVisible(!lines_.isEmpty() || !label_.isEmpty());
    update();
}

void GhostItem::paintGhostBrick(QPainter& painter) const
{
    const BlockColor color = blockColor(color_, *look_.theme);
    painter.setOpacity(0.7);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color.ground);
    painter.drawRoundedRect(kGhostBrick, 5, 5);
    painter.setOpacity(1);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(look_.theme->text, 1, Qt::DashLine));
    painter.drawRoundedRect(kGhostBrick, 5, 5);
    painter.setFont(look_.letter);
    painter.setPen(color.text);
    painter.drawText(kGhostBrick, Qt::AlignCenter, label_);
}

void GhostItem::paintLines(QPainter& painter) const
{
    const QColor edge = refused_ ? look_.theme->bad : look_.theme->dimText;
    painter.setPen(QPen(edge, refused_ ? 1.5 : 1));
    painter.setBrush(refused_ ? look_.theme->banner : look_.theme->base);
    painter.drawRoundedRect(box_, 5, 5);
    QRectF line(box_.left() + 10, box_.top() + 4, box_.width() - 14, 17);
    painter.setPen(refused_ ? look_.theme->bad : look_.theme->text);
    if (refused_) {
        painter.setFont(strong(look_.text));
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, QStringLiteral("✕"));
        line.setLeft(line.left() + 16);
        painter.setPen(look_.theme->text);
    }
    for (int i = 0; i < lines_.size(); ++i) {
        painter.setFont(i == 0 ? strong(look_.text) : look_.text);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, lines_.at(i));
        line.translate(0, 17);
    }
}

void GhostItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    painter->setRenderHint(QPainter::Antialiasing);
    if (!label_.isEmpty())
        paintGhostBrick(*painter);
    if (!lines_.isEmpty())
        paintLines(*painter);
}

} // namespace reblock
