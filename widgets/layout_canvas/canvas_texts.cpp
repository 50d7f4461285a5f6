#include "widgets/layout_canvas/canvas_texts.h"

#include <QFontMetricsF>
#include <QPainter>

namespace reblock {
namespace {

/// More would be texts that do not come back.
constexpr std::size_t kMostTexts = 4096;

} // namespace

const QStaticText& CanvasTexts::laidOut(const QFont& font, const QString& text)
{
    const std::pair<int, QString> key{font.pixelSize() * 2 + (font.bold() ? 1 : 0), text};
    if (const auto found = texts_.find(key); found != texts_.end())
        return found->second;
    if (texts_.size() >= kMostTexts)
        texts_.clear();
    QStaticText made(text);
    made.setTextFormat(Qt::PlainText);
    made.prepare({}, font);
    return texts_.emplace(key, made).first->second;
}

void CanvasTexts::draw(QPainter& painter, const QRectF& box, const QFont& font, const QString& text,
                       double room)
{
    const QStaticText* shown = &laidOut(font, text);
    if (shown->size().width() > room)
        shown = &laidOut(font, QFontMetricsF(font).elidedText(text, Qt::ElideRight, room));
    const QSizeF size = shown->size();
    painter.setFont(font);
    painter.drawStaticText(box.center() - QPointF(size.width(), size.height()) / 2, *shown);
}

} // namespace reblock
