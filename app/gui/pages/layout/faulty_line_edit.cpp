#include "app/gui/pages/layout/faulty_line_edit.h"

#include "widgets/painting/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace reblock {
namespace {

constexpr int kWave = 4; ///< pixels of one wave

bool isUndoOrRedo(const QKeyEvent& key)
{
    return key.matches(QKeySequence::Undo) || key.matches(QKeySequence::Redo);
}

} // namespace

void FaultyLineEdit::setFault(std::optional<qsizetype> offset)
{
    fault_ = offset;
    update();
}

bool FaultyLineEdit::event(QEvent* event)
{
    // A line edit takes Ctrl+Z even where it has nothing to undo
    if (event->type() == QEvent::ShortcutOverride && !isModified() &&
        isUndoOrRedo(*static_cast<QKeyEvent*>(event)))
        return false;
    return QLineEdit::event(event);
}

void FaultyLineEdit::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    if (!fault_)
        return;
    const QFontMetrics metrics(font());
    const QRect cursor = cursorRect();
    const int origin = cursor.center().x() - metrics.horizontalAdvance(text().left(cursorPosition()));
    const int left = origin + metrics.horizontalAdvance(text().left(*fault_));
    const int width = metrics.horizontalAdvance(text().mid(*fault_, 1));
    const int right = left + std::max(width, 2 * kWave);
    QPainterPath wave(QPointF(left, cursor.bottom()));
    for (int x = left + kWave / 2; x <= right; x += kWave / 2)
        wave.lineTo(x, cursor.bottom() - ((x - left) / (kWave / 2) % 2 == 1 ? 2 : 0));
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(themeOf(palette()).bad, 1.5));
    painter.drawPath(wave);
}

} // namespace reblock
