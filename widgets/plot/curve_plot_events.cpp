// CurvePlot's events: mouse, focus ring, language and theme.
#include "widgets/plot/curve_plot.h"

#include "widgets/plot/curve_canvas.h"
#include "widgets/plot/plot_group.h"
#include "widgets/plot/plot_mouse.h"

#include <QPaintEvent>
#include <QPainter>

namespace reblock {

bool CurvePlot::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == canvas_ && mouse_->handle(event))
        return true;
    if (watched == canvas_ && event->type() == QEvent::Resize)
        group_.requestReplot(this, PlotGroup::When::Soon);
    return QWidget::eventFilter(watched, event);
}

void CurvePlot::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        applyTheme();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange) {
        canvas_->setXKind(xKind_, locale());
        canvas_->setLogY(logY_, locale());
        updateHeader();
        group_.requestReplot(this, PlotGroup::When::Soon);
    }
    QWidget::changeEvent(event);
}

void CurvePlot::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(theme.base);
    painter.setPen(hasFocus() ? QPen(theme.accent, 2) : QPen(theme.line, 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 3, 3);
}

void CurvePlot::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason)
        describeCursor();
    update();
}

void CurvePlot::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace reblock
