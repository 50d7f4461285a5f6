#include "widgets/layout_canvas/palette_delegate.h"

#include "widgets/layout_canvas/block_colors.h"
#include "widgets/painting/theme.h"

#include <QPainter>

namespace reblock {
namespace {

using Kind = PaletteDelegate::Kind;

Kind kindOf(const QModelIndex& index)
{
    return static_cast<Kind>(index.data(PaletteDelegate::KindRole).toInt());
}

BlockColor colorOf(const QModelIndex& index, const Theme& theme)
{
    if (kindOf(index) == Kind::Block)
        return blockColor(index.data(PaletteDelegate::ColorRole).toInt(), theme);
    return {theme.button, theme.text};
}

void paintHeading(QPainter& painter, const QStyleOptionViewItem& option, const QString& text)
{
    painter.setPen(themeOf(option.palette).text);
    painter.drawText(option.rect.adjusted(4, 0, 0, -2), Qt::AlignLeft | Qt::AlignBottom, text);
}

void paintShape(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const Theme& theme = themeOf(option.palette);
    const BlockColor color = colorOf(index, theme);
    const QRectF shape = QRectF(option.rect).adjusted(4.5, 2.5, -4.5, -2.5);
    const double radius = kindOf(index) == Kind::Corrector ? shape.height() / 2 : 4;
    painter.setPen(theme.line);
    painter.setBrush(color.ground);
    painter.drawRoundedRect(shape, radius, radius);
    painter.setPen(color.text);
    const QRectF inner = shape.adjusted(4, 0, -4, 0);
    const QString text = index.data().toString();
    painter.drawText(inner, Qt::AlignCenter,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(inner.width())));
    if (!option.state.testFlag(QStyle::State_HasFocus) && !option.state.testFlag(QStyle::State_MouseOver))
        return;
    const bool focus = option.state.testFlag(QStyle::State_HasFocus);
    painter.setPen(QPen(focus ? theme.accent : theme.dimText, focus ? 2 : 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(shape.adjusted(-2, -2, 2, 2), radius + 2, radius + 2);
}

} // namespace

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QFont font = option.font;
    font.setBold(kindOf(index) != Kind::Corrector);
    painter->setFont(font);
    if (kindOf(index) == Kind::Heading)
        paintHeading(*painter, option, index.data().toString());
    else
        paintShape(*painter, option, index);
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QFont font = option.font;
    font.setBold(true);
    const QFontMetrics metrics(font);
    const int space = kindOf(index) == Kind::Heading ? 12 : 14;
    return {metrics.horizontalAdvance(index.data().toString()) + 28, metrics.height() + space};
}

} // namespace reblock
