#include "widgets/layout_canvas/minimap.h"

#include "widgets/layout_canvas/block_colors.h"
#include "widgets/layout_canvas/drawing_places.h"
#include "widgets/painting/theme.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace reblock {
namespace {

constexpr double kMargin = 5;
constexpr QSizeF kLargest(124, 76);

} // namespace

Minimap::Minimap(QWidget* parent) : QWidget(parent)
{
    translate();
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_OpaquePaintEvent); // so that it repaints nothing of the canvas below
}

void Minimap::translate()
{
    setAccessibleName(tr("Minimap"));
    setAccessibleDescription(tr("The whole layout with a frame around what is in sight."));
    setToolTip(tr("Click or drag to look elsewhere"));
}

void Minimap::setPicture(const CanvasPicture& picture, const DrawingPlaces& places)
{
    marks_.clear();
    for (std::size_t s = 0; s < 2; ++s)
        for (std::size_t i = 0; i < picture.stacks[s].bricks.size(); ++i)
            if (picture.stacks[s].bricks[i].mark != CanvasMark::Removed)
                marks_.push_back({places.stacks[s].bricks[i].body, picture.stacks[s].bricks[i].color});
    all_ = places.all;
    drawing_ = QPixmap();
    const QSizeF shown = all_.size().scaled(kLargest, Qt::KeepAspectRatio);
    resize(static_cast<int>(std::ceil(std::max(24.0, shown.width()) + 2 * kMargin)),
           static_cast<int>(std::ceil(std::max(16.0, shown.height()) + 2 * kMargin)));
    update();
}

void Minimap::setInSight(const QRectF& area)
{
    inSight_ = area & all_;
    update();
}

double Minimap::scale() const
{
    if (all_.isEmpty())
        return 1;
    return std::min((width() - 2 * kMargin) / all_.width(), (height() - 2 * kMargin) / all_.height());
}

QPixmap Minimap::drawn() const
{
    QPixmap pixmap(size() * devicePixelRatioF());
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    const Theme& theme = themeOf(palette());
    pixmap.fill(theme.window);
    QPainter painter(&pixmap);
    painter.translate(kMargin, kMargin);
    painter.scale(scale(), scale());
    for (const Mark& mark : marks_)
        painter.fillRect(mark.body, blockColor(mark.color, theme).ground);
    return pixmap;
}

void Minimap::paintEvent(QPaintEvent*)
{
    if (drawing_.isNull() || drawing_.devicePixelRatio() != devicePixelRatioF())
        drawing_ = drawn();
    const Theme& theme = themeOf(palette());
    QPainter painter(this);
    painter.drawPixmap(0, 0, drawing_);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.line);
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    const double s = scale();
    const QRectF frame(kMargin + inSight_.x() * s, kMargin + inSight_.y() * s, inSight_.width() * s,
                       inSight_.height() * s);
    painter.setPen(QPen(theme.accent, 1.5));
    painter.drawRoundedRect(frame.adjusted(-1, -1, 1, 1), 2, 2);
}

void Minimap::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        drawing_ = QPixmap();
    else if (event->type() == QEvent::LanguageChange)
        translate();
    QWidget::changeEvent(event);
}

void Minimap::mousePressEvent(QMouseEvent* event)
{
    point(event->position());
}

void Minimap::mouseReleaseEvent(QMouseEvent* event)
{
    event->accept();
}

void Minimap::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() & Qt::LeftButton)
        point(event->position());
}

void Minimap::point(const QPointF& at)
{
    Q_EMIT pointed((at - QPointF(kMargin, kMargin)) / scale());
}

} // namespace reblock
