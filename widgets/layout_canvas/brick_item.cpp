#include "widgets/layout_canvas/canvas_look.h"
#include "widgets/layout_canvas/scene_items.h"

#include <QPainter>
#include <QStyleOptionGraphicsItem>

namespace reblock {
namespace {

std::vector<QRectF> relativeTo(const QPointF& origin, std::vector<QRectF> boxes)
{
    for (QRectF& box : boxes)
        box.translate(-origin);
    return boxes;
}

} // namespace

void BrickItem::setBrick(const CanvasBrick& brick, const BrickPlaces& places)
{
    const QPointF origin = places.body.topLeft();
    const auto chips = relativeTo(origin, places.chips);
    const auto parts = relativeTo(origin, places.parts);
    if (face_.brick && brick == brick_ && face_.body == places.body.size() && chips == face_.chips &&
        parts == face_.parts)
        return;
    brick_ = brick;
    face_.brick = &brick_;
    face_.body = places.body.size();
    face_.chips = chips;
    face_.parts = parts;
    if (const QRectF bounds = brickBounds(face_); bounds != bounds_) {
        prepareGeometryChange();
        bounds_ = bounds;
    }
    QString tip = brick_.detail;
    if (!brick_.problem.isEmpty())
        tip += (tip.isEmpty() ? QString() : QStringLiteral("\n")) + brick_.problem;
    setToolTip(tip);
    update();
}

void BrickItem::setFocusMark(bool on, int chip)
{
    const int shownChip = on ? chip : -1;
    if (face_.focused == on && face_.focusedChip == shownChip)
        return;
    face_.focused = on;
    face_.focusedChip = shownChip;
    update();
}

void BrickItem::change(bool& flag, bool value)
{
    if (flag == value)
        return;
    flag = value;
    update();
}

void BrickItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    ++painted_;
    paintBrick(*painter, face_, look_,
               QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform()));
}

} // namespace reblock
