// CurvePlot's cursor: hover, keys, the pinned table, sentences for screen readers.
#include "widgets/plot/curve_plot.h"

#include "widgets/plot/curve_canvas.h"
#include "widgets/plot/hover_table.h"
#include "widgets/plot/nearest.h"
#include "widgets/plot/pinned_table.h"
#include "widgets/plot/plot_group.h"
#include "widgets/plot/plot_mouse.h"
#include "widgets/plot/plot_text.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>

#include <algorithm>
#include <cmath>

namespace reblock {

void CurvePlot::setCursor(std::optional<double> x)
{
    if (cursor_->x == x && cursor_->label.isEmpty())
        return;
    cursor_->x = x;
    cursor_->label.clear();
    hideHoverTable();
    canvas_->replotCursor();
}

std::optional<double> CurvePlot::cursor() const
{
    return cursor_->x;
}

void CurvePlot::moveCursor(std::optional<double> x)
{
    cursor_->x = x;
    cursor_->label = x ? xText(*x, xKind_, locale()) : QString();
    canvas_->replotCursor();
    if (x)
        showHoverTable();
    else
        hideHoverTable();
    Q_EMIT cursorMoved(x);
    Q_EMIT hovered(currentCurve(), x);
}

/// The x of the point of any curve that is nearest to x.
double CurvePlot::snapped(double x) const
{
    double nearest = x;
    double distance = HUGE_VAL;
    for (const auto& curve : curves_) {
        const auto index = nearestIndex(curve->data.x(), x);
        if (index && std::abs(curve->data.x()[*index] - x) < distance) {
            nearest = curve->data.x()[*index];
            distance = std::abs(nearest - x);
        }
    }
    return nearest;
}

std::vector<HoverRow> CurvePlot::rowsAt(double x) const
{
    std::vector<HoverRow> rows;
    rows.reserve(curves_.size());
    for (const auto& curve : curves_) {
        const auto index = nearestIndex(curve->data.x(), x);
        if (!index)
            continue;
        const double smooth =
            curve->style.smooth && beta_ > 0 ? curve->data.smooth().values()[*index] : std::nan("");
        rows.push_back({curve->id, curve->style.name, curve->style.colour, *index, curve->data.x()[*index],
                        curve->data.raw().values()[*index], smooth,
                        note_ ? note_(curve->id, *index) : QString()});
    }
    std::ranges::stable_sort(rows, std::ranges::greater(), [](const HoverRow& row) {
        const double key = std::isnan(row.smooth) ? row.raw : row.smooth;
        return std::isnan(key) ? -HUGE_VAL : key;
    });
    return rows;
}

void CurvePlot::showHoverTable()
{
    if (!cursor_->x || isTablePinned())
        return;
    hoverTable_->show({xName_ + QLatin1Char(' ') + xText(*cursor_->x, xKind_, locale()), rowsAt(*cursor_->x),
                       currentCurve()},
                      frame().rect(), frame().x.toPixel(*cursor_->x));
}

void CurvePlot::hideHoverTable()
{
    hoverTable_->hide();
}

CurveId CurvePlot::currentCurve() const
{
    if (find(cursor_->current))
        return cursor_->current;
    return curves_.empty() ? 0 : curves_.front()->id;
}

void CurvePlot::setCurrentCurve(CurveId id)
{
    cursor_->current = id;
    canvas_->replotCursor();
}

void CurvePlot::pinTable()
{
    if (!cursor_->x)
        return;
    hideHoverTable();
    pinnedTable_->pin(xName_, xText(*cursor_->x, xKind_, locale()), rowsAt(*cursor_->x), frame().rect(),
                      frame().x.toPixel(*cursor_->x));
}

bool CurvePlot::isTablePinned() const
{
    return pinnedTable_->isVisibleTo(canvas_);
}

void CurvePlot::describeCursor()
{
    const Curve* curve = find(currentCurve());
    if (!curve || !cursor_->x)
        return;
    if (const auto index = nearestIndex(curve->data.x(), *cursor_->x)) {
        setAccessibleDescription(curveSentence(title_, xName_, xKind_, *curve, *index, locale()));
        QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&changed);
    }
}

void CurvePlot::moveByPoint(int direction)
{
    const Curve* curve = find(currentCurve());
    if (!curve || curve->data.empty())
        return;
    const auto x = curve->data.x();
    std::size_t index = x.size() - 1;
    if (cursor_->x) {
        const auto next = direction > 0 ? std::ranges::upper_bound(x, *cursor_->x)
                                        : std::ranges::lower_bound(x, *cursor_->x) - 1;
        index = static_cast<std::size_t>(
            std::clamp<std::ptrdiff_t>(next - x.begin(), 0, static_cast<std::ptrdiff_t>(x.size()) - 1));
    }
    moveCursor(x[index]);
    describeCursor();
}

void CurvePlot::moveToFlag(int direction)
{
    std::vector<double> places;
    for (const auto& curve : curves_)
        for (const PlotFlag& flag : curve->flags)
            places.push_back(flag.x);
    std::ranges::sort(places);
    const double from = cursor_->x.value_or(direction > 0 ? -HUGE_VAL : HUGE_VAL);
    const auto next =
        direction > 0 ? std::ranges::upper_bound(places, from) : std::ranges::lower_bound(places, from) - 1;
    if (!places.empty() && next >= places.begin() && next < places.end())
        moveCursor(*next);
    describeCursor();
}

void CurvePlot::moveToBest()
{
    const Curve* curve = find(currentCurve());
    if (!curve)
        return;
    if (const auto best = curve->data.lowest()) {
        moveCursor(curve->data.x()[*best]);
        describeCursor();
    }
}

void CurvePlot::nextCurve(int direction)
{
    if (curves_.empty())
        return;
    const auto count = static_cast<std::ptrdiff_t>(curves_.size());
    const auto at = std::ranges::find(curves_, currentCurve(), [](const auto& curve) { return curve->id; });
    const std::ptrdiff_t next = ((at - curves_.begin()) + direction + count) % count;
    setCurrentCurve(curves_[static_cast<std::size_t>(next)]->id);
    if (cursor_->x)
        moveCursor(cursor_->x);
    describeCursor();
}

bool CurvePlot::handleViewKey(int key)
{
    switch (key) {
    case Qt::Key_Home:
        fit();
        return true;
    case Qt::Key_Y:
        setLogY(!logY_);
        return true;
    case Qt::Key_R:
        Q_EMIT rawToggleWanted();
        return true;
    case Qt::Key_X:
        Q_EMIT xChangeWanted();
        return true;
    case Qt::Key_BracketLeft:
        Q_EMIT betaStepWanted(-1);
        return true;
    case Qt::Key_BracketRight:
        Q_EMIT betaStepWanted(1);
        return true;
    default:
        return false;
    }
}

bool CurvePlot::handleCursorKey(int key, bool control)
{
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int direction = key == Qt::Key_Right ? 1 : -1;
        control ? moveToFlag(direction) : moveByPoint(direction);
        return true;
    }
    case Qt::Key_Up:
    case Qt::Key_Down:
        nextCurve(key == Qt::Key_Down ? 1 : -1);
        return true;
    case Qt::Key_B:
        moveToBest();
        return true;
    case Qt::Key_T:
        pinTable();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (currentCurve())
            Q_EMIT curveClicked(currentCurve());
        return true;
    default:
        return false;
    }
}

void CurvePlot::keyPressEvent(QKeyEvent* event)
{
    const auto modifiers = event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier);
    const bool control = modifiers == Qt::ControlModifier;
    bool handled = false;
    if (event->matches(QKeySequence::Copy)) {
        copyTable();
        handled = true;
    } else if (modifiers == Qt::NoModifier && event->key() == Qt::Key_Escape &&
               (cursor_->x || isTablePinned())) {
        escape();
        handled = true;
    } else if (modifiers == Qt::NoModifier) {
        handled = handleViewKey(event->key()) || handleCursorKey(event->key(), false);
    } else if (control && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)) {
        handled = handleCursorKey(event->key(), true);
    }
    if (!handled)
        QWidget::keyPressEvent(event);
}

void CurvePlot::copyTable()
{
    if (cursor_->x)
        QApplication::clipboard()->setText(tableText(xName_, rowsAt(*cursor_->x)));
}

void CurvePlot::escape()
{
    if (mouse_->cancel())
        return;
    if (isTablePinned())
        pinnedTable_->hide();
    else
        moveCursor(std::nullopt);
}

QString CurvePlot::plotKeysHelp()
{
    return tr(
        "<table cellspacing='6'>"
        "<tr><td><b>Wheel</b></td><td>zoom at the pointer; with Shift x only</td></tr>"
        "<tr><td><b>Drag</b></td><td>pan; with Ctrl zoom into a box</td></tr>"
        "<tr><td><b>Home</b></td><td>fit all (also double click)</td></tr>"
        "<tr><td><b>Click</b>, <b>Enter</b></td><td>select the run of the curve</td></tr>"
        "<tr><td><b>Left</b>, <b>Right</b></td><td>cursor by point; with Ctrl to the next flag</td></tr>"
        "<tr><td><b>Up</b>, <b>Down</b></td><td>next curve</td></tr>"
        "<tr><td><b>B</b></td><td>to the best point</td></tr>"
        "<tr><td><b>T</b></td><td>pin the table, Ctrl+C copies it, Esc closes it</td></tr>"
        "<tr><td><b>Y</b></td><td>logarithmic y</td></tr>"
        "<tr><td><b>R</b></td><td>raw traces</td></tr>"
        "<tr><td><b>[</b> <b>]</b></td><td>less, more smoothing</td></tr>"
        "<tr><td><b>X</b></td><td>next x axis</td></tr>"
        "</table>");
}

} // namespace reblock
