#include "widgets/layout_canvas/folded_painting.h"

#include "widgets/layout_canvas/block_colors.h"
#include "widgets/layout_canvas/canvas_look.h"
#include "widgets/layout_canvas/canvas_picture.h"
#include "widgets/layout_canvas/rounded_box.h"
#include "widgets/painting/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace reblock {
namespace {

constexpr double kBand = 12;

QString countText(const CanvasBrick& brick)
{
    return brick.times > 1 ? QStringLiteral("×%1").arg(brick.times) : QString();
}

bool isLetterEach(const CanvasBrick& brick)
{
    return brick.colors.size() > 1 && brick.label.size() == static_cast<qsizetype>(brick.colors.size());
}

/// One a colour, as wide as each other within a pixel.
std::vector<QRectF> stripesOf(const CanvasBrick& brick, const QRectF& room)
{
    std::vector<QRectF> stripes;
    const auto count = static_cast<double>(brick.colors.size());
    for (double i = 0; i < count; ++i) {
        const double left = std::round(room.width() * i / count);
        const double right = std::round(room.width() * (i + 1) / count);
        stripes.emplace_back(room.left() + left, room.top(), right - left, room.height());
    }
    return stripes;
}

QRectF withoutTail(const CanvasBrick& brick, const QRectF& body, const CanvasLook& look)
{
    return body.adjusted(0, 0, -tailWidth(brick, look), 0);
}

QRectF bandOf(const QRectF& body)
{
    return {body.left(), body.bottom() - kBand, body.width(), kBand};
}

void paintPlate(QPainter& painter, const QRectF& body, const QColor& ground)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(body, kCornerRadius, kCornerRadius);
}

/// "A  ×12", or words with their count, in the middle.
void paintWords(QPainter& painter, const CanvasBrick& brick, const QRectF& room, const CanvasLook& look)
{
    const QString count = countText(brick);
    const double countRoom = count.isEmpty() ? 0 : QFontMetricsF(look.name).horizontalAdvance(count) + 8;
    const double most = room.width() - countRoom - 10;
    const bool letterFits = QFontMetricsF(look.letter).horizontalAdvance(brick.label) <= most;
    const QFont& font = letterFits ? look.letter : look.name;
    const QString label = QFontMetricsF(font).elidedText(brick.label, Qt::ElideRight, most);
    const double width = QFontMetricsF(font).horizontalAdvance(label);
    const double left = room.center().x() - (width + countRoom) / 2;
    painter.setFont(font);
    painter.drawText(QRectF(left, room.top(), width + 2, room.height()), Qt::AlignVCenter, label);
    painter.setFont(look.name);
    painter.drawText(QRectF(left + width + 8, room.top(), countRoom, room.height()), Qt::AlignVCenter, count);
}

} // namespace

bool isFolded(const CanvasBrick& brick)
{
    return brick.times > 1 || brick.positions > 1;
}

double tailWidth(const CanvasBrick& brick, const CanvasLook& look)
{
    if (brick.times <= 1 || (brick.parts.empty() && !isLetterEach(brick)))
        return 0;
    return std::ceil(QFontMetricsF(look.name).horizontalAdvance(countText(brick))) + 16;
}

void paintFoldedGround(QPainter& painter, const CanvasBrick& brick, const QRectF& body,
                       const CanvasLook& look)
{
    if (brick.colors.size() <= 1) {
        paintPlate(painter, body, blockColor(brick.color, *look.theme).ground);
        return;
    }
    paintPlate(painter, body, look.theme->header);
    const bool band = !isLetterEach(brick);
    const bool tail = tailWidth(brick, look) > 0;
    const auto stripes = stripesOf(brick, band ? bandOf(body) : withoutTail(brick, body, look));
    for (std::size_t i = 0; i < stripes.size(); ++i) {
        const bool first = i == 0;
        const bool last = i + 1 == stripes.size() && !tail;
        painter.setBrush(blockColor(brick.colors[i], *look.theme).ground);
        painter.drawPath(roundedBox(stripes[i], {first && !band, last && !band, last, first}));
    }
}

void paintFoldedText(QPainter& painter, const CanvasBrick& brick, const QRectF& body, const CanvasLook& look)
{
    if (!isLetterEach(brick)) {
        const bool band = brick.colors.size() > 1;
        painter.setPen(band ? look.theme->text : blockColor(brick.color, *look.theme).text);
        paintWords(painter, brick, band ? body.adjusted(0, 0, 0, -kBand) : body, look);
        return;
    }
    const auto stripes = stripesOf(brick, withoutTail(brick, body, look));
    painter.setFont(look.letter);
    for (std::size_t i = 0; i < stripes.size(); ++i) {
        painter.setPen(blockColor(brick.colors[i], *look.theme).text);
        painter.drawText(stripes[i], Qt::AlignCenter, brick.label.mid(static_cast<qsizetype>(i), 1));
    }
    if (brick.times > 1) {
        painter.setFont(look.name);
        painter.setPen(look.theme->text);
        painter.drawText(body.adjusted(body.width() - tailWidth(brick, look), 0, 0, 0), Qt::AlignCenter,
                         countText(brick));
    }
}

void paintTail(QPainter& painter, const CanvasBrick& brick, const QRectF& body, const CanvasLook& look)
{
    paintPlate(painter, body, look.theme->header);
    painter.setFont(look.name);
    painter.setPen(look.theme->text);
    painter.drawText(body.adjusted(body.width() - tailWidth(brick, look), 0, 0, 0), Qt::AlignCenter,
                     countText(brick));
}

} // namespace reblock
