#include "widgets/layout_canvas/canvas_notice.h"

#include "widgets/painting/theme.h"

#include <QPainter>

namespace reblock {

CanvasNotice::CanvasNotice(QWidget* parent) : QLabel(parent)
{
    setWordWrap(true);
    setMargin(6);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    timer_.setSingleShot(true);
    connect(&timer_, &QTimer::timeout, this, [this] { say({}); });
    hide();
}

void CanvasNotice::say(const QString& text, int seconds)
{
    setText(text);
    setVisible(!text.isEmpty());
    timer_.stop();
    if (!text.isEmpty() && seconds > 0)
        timer_.start(seconds * 1000);
}

void CanvasNotice::paintEvent(QPaintEvent* event)
{
    const Theme& theme = themeOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.bad, 1.5));
    painter.setBrush(theme.banner);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
    painter.end();
    QLabel::paintEvent(event);
}

} // namespace reblock
