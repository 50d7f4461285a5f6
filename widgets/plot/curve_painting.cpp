#include "widgets/plot/curve_painting.h"

#include "widgets/plot/nearest.h"

#include <QVarLengthArray>

#include <algorithm>
#include <cmath>

namespace reblock {

namespace {

using Curves = std::vector<std::unique_ptr<Curve>>;

/// A colour that looks like `colour` at the given opacity on `ground`, but is opaque: blending is slow.
QColor faded(const QColor& colour, const QColor& ground, double opacity)
{
    const auto mix = [opacity](int a, int b) {
        return static_cast<int>(std::lround(a * opacity + b * (1 - opacity)));
    };
    return QColor(mix(colour.red(), ground.red()), mix(colour.green(), ground.green()),
                  mix(colour.blue(), ground.blue()));
}

/// The points of one line in pixels. A NaN point is a gap in raw traces; smoothed lines and reduced
/// pictures go on to the next point.
void linePoints(const PlotFrame& frame, const Curve& curve, const MinMaxPyramid& values, bool gaps,
                QVector<QPointF>& points)
{
    std::vector<std::uint32_t> indices;
    curve.data.reduce(values, frame.x.values, static_cast<std::size_t>(std::max(100.0, frame.rect().width())),
                      indices);
    points.clear();
    points.reserve(static_cast<qsizetype>(indices.size()));
    const PlotRange bounds{frame.rect().top() - 5000, frame.rect().bottom() + 5000};
    for (const std::uint32_t index : indices) {
        const double y = frame.y.toPixel(values.values()[index]);
        if (std::isfinite(y))
            points.append(
                {frame.x.toPixel(curve.data.x()[index]), std::clamp(y, bounds.lower, bounds.upper)});
        else if (gaps)
            points.append({std::nan(""), std::nan("")});
    }
}

void drawPiece(QPainter& painter, const PlotFrame& frame, const QPointF* points, qsizetype count)
{
    if (frame.exactLines) {
        painter.drawPolyline(points, static_cast<int>(count));
        return;
    }
    QVarLengthArray<QLineF, 4096> lines;
    for (qsizetype i = 1; i < count; ++i)
        lines.append({points[i - 1], points[i]});
    painter.drawLines(lines.constData(), static_cast<int>(lines.size()));
}

void drawLine(QPainter& painter, const PlotFrame& frame, const QVector<QPointF>& points)
{
    qsizetype start = 0;
    for (qsizetype i = 0; i <= points.size(); ++i) {
        if (i < points.size() && !std::isnan(points[i].x()))
            continue;
        if (i - start == 1) // a lone point between gaps
            painter.drawPoint(points[start]);
        else if (i > start)
            drawPiece(painter, frame, points.constData() + start, i - start);
        start = i + 1;
    }
}

void paintRaw(QPainter& painter, const PlotFrame& frame, const Curve& curve, QVector<QPointF>& points)
{
    linePoints(frame, curve, curve.data.raw(), true, points);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(faded(curve.style.colour, frame.theme->base, 0.34), 0));
    drawLine(painter, frame, points);
}

void paintMarkers(QPainter& painter, const PlotFrame& frame, const Curve& curve,
                  const QVector<QPointF>& points)
{
    if (!curve.style.markers || points.size() > frame.rect().width() / 8)
        return;
    painter.setBrush(curve.style.colour);
    painter.setPen(Qt::NoPen);
    for (const QPointF& point : points)
        painter.drawEllipse(point, 2.75, 2.75);
}

void paintRing(QPainter& painter, const PlotFrame& frame, const Curve& curve)
{
    const auto lowest = curve.data.lowest();
    if (!curve.style.ring || !lowest)
        return;
    const QPointF centre(frame.x.toPixel(curve.data.x()[*lowest]),
                         frame.y.toPixel(curve.data.raw().values()[*lowest]));
    if (!std::isfinite(centre.y()))
        return;
    painter.setBrush(frame.theme->base);
    painter.setPen(QPen(curve.style.colour, 2));
    painter.drawEllipse(centre, 5, 5);
}

void paintShown(QPainter& painter, const PlotFrame& frame, const Curve& curve, double width,
                QVector<QPointF>& points)
{
    const bool smooth = curve.style.smooth;
    linePoints(frame, curve, smooth ? curve.data.smooth() : curve.data.raw(), !smooth, points);
    const double shown = curve.id == frame.highlighted ? width + 1 : width;
    painter.setRenderHint(QPainter::Antialiasing, shown > 1);
    painter.setPen(
        QPen(curve.style.colour, shown > 1 ? shown : 0, Qt::SolidLine, Qt::SquareCap, Qt::RoundJoin));
    drawLine(painter, frame, points);
    painter.setRenderHint(QPainter::Antialiasing, true);
    paintMarkers(painter, frame, curve, points);
    paintRing(painter, frame, curve);
}

QColor flagColour(const Theme& theme, PlotFlag::Kind kind)
{
    switch (kind) {
    case PlotFlag::Kind::Resumed:
        return theme.warning;
    case PlotFlag::Kind::Warning:
        return theme.bad;
    case PlotFlag::Kind::Checkpoint:
    case PlotFlag::Kind::End:
        break;
    }
    return theme.dimText;
}

/// A shape of its own for each kind, so that colour is not the only sign.
void paintFlagMark(QPainter& painter, const QRectF& strip, double x, PlotFlag::Kind kind)
{
    const double y = strip.bottom() - 5;
    switch (kind) {
    case PlotFlag::Kind::Checkpoint:
        painter.drawRect(QRectF(x - 1, y - 2.5, 2, 5));
        break;
    case PlotFlag::Kind::Resumed:
        painter.drawPolygon(QPolygonF({{x, y - 4}, {x + 7, y}, {x, y + 4}}));
        break;
    case PlotFlag::Kind::Warning:
        painter.drawPolygon(QPolygonF({{x - 4.5, y + 3.5}, {x + 4.5, y + 3.5}, {x, y - 4.5}}));
        break;
    case PlotFlag::Kind::End:
        painter.drawRect(QRectF(x - 3.5, y - 3.5, 7, 7));
        break;
    }
}

void paintFlag(QPainter& painter, const PlotFrame& frame, const QRectF& strip, const PlotFlag& flag)
{
    const double x = frame.x.toPixel(flag.x);
    const QColor colour = flagColour(*frame.theme, flag.kind);
    if (flag.kind == PlotFlag::Kind::Resumed || flag.kind == PlotFlag::Kind::Warning) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(QPen(faded(colour, frame.theme->base, 0.6), 0));
        painter.drawLine(QPointF(x, frame.rect().top()), QPointF(x, frame.rect().bottom()));
    }
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    paintFlagMark(painter, strip, x, flag.kind);
    if (flag.kind != PlotFlag::Kind::Resumed)
        return;
    const QRectF box(x + 10, strip.top(), QFontMetricsF(frame.font).horizontalAdvance(flag.text) + 4,
                     strip.height());
    painter.fillRect(box, frame.theme->base);
    painter.setPen(colour);
    painter.drawText(box, Qt::AlignVCenter | Qt::AlignLeft, flag.text);
}

/// Values that are not finite have no place on the y axis: a warning mark at their x.
void paintNotFinite(QPainter& painter, const PlotFrame& frame, const QRectF& strip, const Curve& curve)
{
    double previous = -1e9;
    for (const std::size_t index : curve.data.notFinite()) {
        const double x = frame.x.toPixel(curve.data.x()[index]);
        if (!(x >= strip.left() && x <= strip.right()) || x - previous < 3)
            continue;
        previous = x;
        paintFlag(painter, frame, strip, {curve.data.x()[index], PlotFlag::Kind::Warning, {}});
    }
}

void paintFlagsOf(QPainter& painter, const PlotFrame& frame, const QRectF& strip, const Curve& curve,
                  bool resumes)
{
    double previous = -1e9;
    for (const PlotFlag& flag : curve.flags) {
        if ((flag.kind == PlotFlag::Kind::Resumed) != resumes)
            continue;
        const double x = frame.x.toPixel(flag.x);
        if (!(x >= strip.left() - 1 && x <= strip.right() + 1) ||
            (flag.kind == PlotFlag::Kind::Checkpoint && x - previous < 3))
            continue; // many on one spot look like one
        previous = x;
        paintFlag(painter, frame, strip, flag);
    }
}

void paintCursorLabel(QPainter& painter, const PlotFrame& frame, double x, const QString& text)
{
    const QFontMetricsF metrics(frame.font);
    const double width = metrics.horizontalAdvance(text) + 10;
    const QRectF rect = frame.rect();
    const double left = std::clamp(x - width / 2, rect.left(), std::max(rect.left(), rect.right() - width));
    const QRectF box(left, rect.bottom() + 2, width, metrics.height() + 2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(frame.theme->dimText);
    painter.drawRoundedRect(box, 2, 2);
    painter.setPen(frame.theme->base);
    painter.setFont(frame.font);
    painter.drawText(box, Qt::AlignCenter, text);
}

} // namespace

QRectF PlotFrame::rect() const
{
    return QRectF(QPointF(x.pixels.lower, y.pixels.upper), QPointF(x.pixels.upper, y.pixels.lower));
}

std::size_t countedLines(const Curves& curves)
{
    const auto smooth = std::ranges::count_if(curves, [](const auto& curve) { return curve->style.smooth; });
    return smooth > 0 ? static_cast<std::size_t>(smooth) : curves.size();
}

double shownValue(const Curve& curve, std::size_t index)
{
    return curve.style.smooth ? curve.data.smooth().values()[index] : curve.data.raw().values()[index];
}

void paintCurves(QPainter& painter, const PlotFrame& frame, const Curves& curves)
{
    const DrawingBudget budget = drawingBudget(countedLines(curves));
    QVector<QPointF> points;
    painter.save();
    painter.setClipRect(frame.rect().adjusted(0, -6, 6, 6));
    if (budget.raw && frame.rawShown)
        for (const auto& curve : curves)
            if (curve->style.smooth)
                paintRaw(painter, frame, *curve, points);
    for (const auto& curve : curves)
        if (curve->id != frame.highlighted)
            paintShown(painter, frame, *curve, budget.lineWidth, points);
    for (const auto& curve : curves)
        if (curve->id == frame.highlighted)
            paintShown(painter, frame, *curve, budget.lineWidth, points);
    painter.restore();
}

void paintFlags(QPainter& painter, const PlotFrame& frame, const QRectF& strip, const Curves& curves)
{
    painter.save();
    painter.setClipRect(strip.united(frame.rect()));
    painter.setFont(frame.font);
    for (const auto& curve : curves)
        paintNotFinite(painter, frame, strip, *curve);
    // resumes last, since their text covers its neighbours
    for (const bool resumes : {false, true})
        for (const auto& curve : curves)
            paintFlagsOf(painter, frame, strip, *curve, resumes);
    painter.restore();
}

void paintCursor(QPainter& painter, const PlotFrame& frame, const PlotCursor& cursor, const Curves& curves)
{
    painter.save();
    if (cursor.zoomBox) {
        painter.setPen(QPen(frame.theme->accent, 0, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(*cursor.zoomBox);
    }
    const double x = cursor.x ? frame.x.toPixel(*cursor.x) : std::nan("");
    if (x >= frame.rect().left() - 1 && x <= frame.rect().right() + 1) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(QPen(frame.theme->dimText, 0, Qt::DashLine));
        painter.drawLine(QPointF(x, frame.rect().top()), QPointF(x, frame.rect().bottom()));
        painter.setRenderHint(QPainter::Antialiasing, true);
        for (const auto& curve : curves) {
            const auto index = nearestIndex(curve->data.x(), *cursor.x);
            const bool current = curve->id == cursor.current;
            if (!index || (curves.size() > 12 && !current))
                continue;
            const QPointF at(frame.x.toPixel(curve->data.x()[*index]),
                             frame.y.toPixel(shownValue(*curve, *index)));
            if (!frame.rect().contains(at))
                continue;
            painter.setPen(QPen(frame.theme->base, 1.5));
            painter.setBrush(curve->style.colour);
            painter.drawEllipse(at, current ? 5.5 : 3.75, current ? 5.5 : 3.75);
        }
        if (!cursor.label.isEmpty())
            paintCursorLabel(painter, frame, x, cursor.label);
    }
    painter.restore();
}

const PlotFlag* flagNear(const PlotFrame& frame, double pixelX, const Curves& curves)
{
    const PlotFlag* nearest = nullptr;
    double distance = 6;
    for (const auto& curve : curves)
        for (const PlotFlag& flag : curve->flags)
            if (const double d = std::abs(frame.x.toPixel(flag.x) - pixelX); d < distance) {
                distance = d;
                nearest = &flag;
            }
    return nearest;
}

CurveId curveNear(const PlotFrame& frame, const QPointF& pixel, double reach, const Curves& curves)
{
    CurveId nearest = 0;
    for (const auto& curve : curves) {
        const PlotRange around{frame.x.toValue(pixel.x() - reach), frame.x.toValue(pixel.x() + reach)};
        const auto [first, last] = curve->data.within(around);
        PixelPoint previous{std::nan(""), std::nan("")};
        for (std::size_t i = first; i < last; ++i) {
            const PixelPoint here{frame.x.toPixel(curve->data.x()[i]),
                                  frame.y.toPixel(shownValue(*curve, i))};
            if (!std::isfinite(here.y))
                continue;
            const PixelPoint from = std::isnan(previous.x) ? here : previous;
            if (const double d = distanceToSegment({pixel.x(), pixel.y()}, from, here); d < reach) {
                reach = d;
                nearest = curve->id;
            }
            previous = here;
        }
    }
    return nearest;
}

} // namespace reblock
