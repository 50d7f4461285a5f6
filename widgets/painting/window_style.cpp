#include "widgets/painting/window_style.h"

#include "widgets/painting/theme.h"

#include <QPainter>
#include <QStyleOption>

namespace reblock {
namespace {

void drawRing(const QStyleOption& option, QPainter& painter)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(themeOf(option.palette).accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5), 4, 4);
    painter.restore();
}

} // namespace

void WindowStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                              const QWidget* widget) const
{
    QProxyStyle::drawControl(element, option, painter, widget);
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    const bool isFlat = button != nullptr && button->features.testFlag(QStyleOptionButton::Flat);
    if (element == CE_PushButton && isFlat && option->state.testFlag(State_HasFocus))
        drawRing(*option, *painter);
}

void WindowStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                     QPainter* painter, const QWidget* widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    const QStyle::State wanted = State_HasFocus | State_AutoRaise;
    if (control == CC_ToolButton && (option->state & wanted) == wanted)
        drawRing(*option, *painter);
}

} // namespace reblock
