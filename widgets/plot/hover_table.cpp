#include "widgets/plot/hover_table.h"

#include "widgets/painting/theme.h"
#include "widgets/plot/plot_text.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace reblock {

namespace {

constexpr int kMargin = 8;
constexpr int kGap = 12;
constexpr int kDot = 14; ///< the coloured dot and the space after it
constexpr std::size_t kMostRows = 14;

int rowHeight(const QFontMetrics& metrics)
{
    return metrics.height() + 3;
}

} // namespace

HoverTable::HoverTable(QWidget* canvas) : QWidget(canvas)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    setFont(small);
    hide();
}

HoverTable::Widths HoverTable::widths() const
{
    const QFontMetrics metrics(font());
    QFont bold = font();
    bold.setBold(true);
    const QFontMetrics boldMetrics(bold);
    Widths widest;
    for (std::size_t i = 0; i < shownRows_; ++i) {
        const HoverRow& row = content_.rows[i];
        const auto widen = [](int& width, int to) { width = std::max(width, to); };
        widen(widest.name, std::min(220, boldMetrics.horizontalAdvance(row.name)));
        widen(widest.raw, boldMetrics.horizontalAdvance(valueText(row.raw, locale())) + kGap);
        if (!std::isnan(row.smooth))
            widen(widest.smooth,
                  boldMetrics.horizontalAdvance(tr("EMA %1").arg(valueText(row.smooth, locale()))) + kGap);
        if (!row.note.isEmpty())
            widen(widest.note, metrics.horizontalAdvance(row.note) + kGap);
    }
    return widest;
}

QString HoverTable::footer() const
{
    const auto hidden = static_cast<int>(content_.rows.size() - shownRows_);
    return hidden > 0 ? tr("and %n more: T pins the whole table", nullptr, hidden) : QString();
}

/// A note that all rows share stands once in the head.
void HoverTable::liftEqualNotes()
{
    std::vector<HoverRow>& rows = content_.rows;
    const bool equal = !rows.empty() && std::ranges::all_of(rows, [&](const HoverRow& row) {
        return row.note == rows.front().note;
    });
    if (!equal || rows.front().note.isEmpty())
        return;
    content_.head += QStringLiteral(" · ") + rows.front().note;
    for (HoverRow& row : rows)
        row.note.clear();
}

void HoverTable::show(Content content, const QRectF& plot, double cursorX)
{
    content_ = std::move(content);
    liftEqualNotes();
    const int height = rowHeight(fontMetrics());
    const auto fitting = static_cast<std::size_t>(std::max(1.0, (plot.height() - 12) / height - 2));
    shownRows_ = std::min({content_.rows.size(), fitting, kMostRows});
    widths_ = widths();
    const QString foot = footer();
    const int line =
        std::max(fontMetrics().horizontalAdvance(foot), fontMetrics().horizontalAdvance(content_.head) + 20);
    const int columns = kDot + widths_.name + widths_.raw + widths_.smooth + widths_.note;
    const int lines = 1 + static_cast<int>(shownRows_) + (foot.isEmpty() ? 0 : 1);
    resize(std::max(line, columns) + 2 * kMargin, lines * height + kMargin);
    const bool right = cursorX + 12 + width() <= plot.right();
    const double left = right ? cursorX + 12 : cursorX - 12 - width();
    move(static_cast<int>(std::max(left, plot.left() + 4)), static_cast<int>(plot.top()) + 6);
    QWidget::show();
    raise();
    update();
}

void HoverTable::paintRow(QPainter& painter, const HoverRow& row, int top) const
{
    const Theme& theme = themeOf(palette());
    const int height = rowHeight(fontMetrics());
    QFont rowFont = font();
    rowFont.setBold(row.id == content_.current && content_.rows.size() > 1);
    painter.setFont(rowFont);
    painter.setPen(Qt::NoPen);
    painter.setBrush(row.colour);
    painter.drawEllipse(QPointF(kMargin + 4, top + height / 2.0), 3.5, 3.5);
    painter.setPen(theme.text);
    int x = kMargin + kDot;
    const QString name = QFontMetrics(rowFont).elidedText(row.name, Qt::ElideMiddle, widths_.name);
    painter.drawText(QRect(x, top, widths_.name, height), Qt::AlignVCenter | Qt::AlignLeft, name);
    x += widths_.name;
    painter.drawText(QRect(x, top, widths_.raw, height), Qt::AlignVCenter | Qt::AlignRight,
                     valueText(row.raw, locale()));
    x += widths_.raw;
    if (!std::isnan(row.smooth))
        painter.drawText(QRect(x, top, widths_.smooth, height), Qt::AlignVCenter | Qt::AlignRight,
                         tr("EMA %1").arg(valueText(row.smooth, locale())));
    x += widths_.smooth;
    painter.setPen(theme.dimText);
    painter.setFont(font());
    painter.drawText(QRect(x, top, widths_.note, height), Qt::AlignVCenter | Qt::AlignRight, row.note);
}

void HoverTable::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(theme.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    const int height = rowHeight(fontMetrics());
    int top = kMargin / 2;
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(theme.text);
    painter.drawText(QRect(kMargin, top, width() - 2 * kMargin, height), Qt::AlignVCenter | Qt::AlignLeft,
                     content_.head);
    top += height;
    for (std::size_t i = 0; i < shownRows_; ++i, top += height)
        paintRow(painter, content_.rows[i], top);
    painter.setFont(font());
    painter.setPen(theme.dimText);
    painter.drawText(QRect(kMargin, top, width() - 2 * kMargin, height), Qt::AlignVCenter | Qt::AlignLeft,
                     footer());
}

} // namespace reblock
