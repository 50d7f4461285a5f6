#include "widgets/layout_canvas/block_colors.h"
#include "widgets/layout_canvas/canvas_look.h"
#include "widgets/layout_canvas/scene_items.h"
#include "widgets/painting/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOptionGraphicsItem>

#include <algorithm>

namespace reblock {
namespace {

/// Hangs below the line; flat where it goes on in another row.
QPainterPath arcOf(const LinkPiece& piece, double top)
{
    const double y = top + 2;
    const double depth = kArcRoom - 4 - 3.0 * piece.lane;
    const double bend = std::min(14.0, (piece.to - piece.from) / 2);
    QPainterPath path(QPointF(piece.from, piece.leaves ? y : y + depth));
    const double first = piece.from + (piece.leaves ? bend : 0);
    const double last = piece.to - (piece.arrives ? bend : 0);
    if (piece.leaves)
        path.cubicTo(QPointF(piece.from, y + depth * 0.7), QPointF(piece.from + bend * 0.4, y + depth),
                     QPointF(first, y + depth));
    path.lineTo(last, y + depth);
    if (piece.arrives)
        path.cubicTo(QPointF(piece.to - bend * 0.4, y + depth), QPointF(piece.to, y + depth * 0.7),
                     QPointF(piece.to, y));
    return path;
}

QColor mixed(const QColor& a, const QColor& b, double share)
{
    return QColor::fromRgbF(static_cast<float>(a.redF() * share + b.redF() * (1 - share)),
                            static_cast<float>(a.greenF() * share + b.greenF() * (1 - share)),
                            static_cast<float>(a.blueF() * share + b.blueF() * (1 - share)));
}

} // namespace

void LinksItem::setPieces(const std::vector<LinkPiece>& pieces, double top, bool faint)
{
    if (pieces == pieces_ && top == top_ && faint == faint_)
        return;
    prepareGeometryChange();
    pieces_ = pieces;
    top_ = top;
    faint_ = faint;
    bounds_ = QRectF();
    for (const LinkPiece& piece : pieces_)
        bounds_ |= QRectF(piece.from - 2, top + 1, piece.to - piece.from + 4, kArcRoom);
    showOrHide();
    update();
}

/// Hidden where there is nothing to paint, so that changes of its arcs repaint no neighbour.
void LinksItem::showOrHide()
{
    setVisible(faint_ || std::ranges::any_of(
                             pieces_, [&](const LinkPiece& piece) { return strong_.contains(piece.block); }));
}

void LinksItem::setStrong(const std::set<BlockKey>& strong)
{
    const bool changes = std::ranges::any_of(pieces_, [&](const LinkPiece& piece) {
        return strong.contains(piece.block) != strong_.contains(piece.block);
    });
    strong_ = strong;
    showOrHide();
    if (changes)
        update();
}

void LinksItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    const double zoom = QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform());
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setOpacity(look_.greyed ? 0.4 : 1);
    for (const bool strong : {false, true}) {
        if (!strong && (!faint_ || zoom < kTextZoom))
            continue;
        for (const LinkPiece& piece : pieces_) {
            if (strong_.contains(piece.block) != strong)
                continue;
            const QColor ground = blockColor(piece.block.color, *look_.theme).ground;
            QPen pen(strong ? ground : mixed(ground, look_.theme->base, 0.35), strong ? 2 : 1);
            pen.setCosmetic(true);
            painter->setPen(pen);
            painter->drawPath(arcOf(piece, top_));
        }
    }
    painter->setOpacity(1);
}

} // namespace reblock
