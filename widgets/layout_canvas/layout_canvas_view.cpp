// What part of the drawing is in sight: zoom, pan, fit, and what lies over it.
#include "widgets/layout_canvas/canvas_notice.h"
#include "widgets/layout_canvas/layout_canvas.h"
#include "widgets/layout_canvas/layout_scene.h"
#include "widgets/layout_canvas/minimap.h"

#include <QScrollBar>

#include <algorithm>
#include <cmath>
#include <utility>

namespace reblock {
namespace {

constexpr double kLeastZoom = 0.1;
constexpr double kMostZoom = 4;
constexpr int kEdge = 8; ///< between overlays and the view's edges

/// A scroll bar's value plus a distance, whatever the distance is.
int scrolled(const QScrollBar& bar, double by)
{
    const double wanted = std::isfinite(by) ? std::clamp(by, -1e6, 1e6) : 0;
    return bar.value() + static_cast<int>(std::lround(wanted));
}

} // namespace

double LayoutCanvas::zoom() const
{
    return transform().m11();
}

void LayoutCanvas::setZoom(double zoom)
{
    setTransform(QTransform::fromScale(zoom, zoom));
    placeOverlays();
    Q_EMIT zoomChanged(zoom);
}

void LayoutCanvas::zoomBy(double factor)
{
    zoomAt(QRectF(viewport()->rect()).center(), factor);
}

void LayoutCanvas::zoomAt(const QPointF& viewportPoint, double factor)
{
    if (std::isnan(factor) || !std::isfinite(viewportPoint.x()) || !std::isfinite(viewportPoint.y()))
        return;
    const double wanted = std::clamp(zoom() * std::max(0.0, factor), kLeastZoom, kMostZoom);
    if (wanted == zoom())
        return;
    const QPointF held = viewportTransform().inverted().map(viewportPoint);
    const CanvasPlace near = scene_->insertionAt(held);
    const QPointF brick = scene_->brickRect(near).center();
    setZoom(wanted);
    QPointF moved;
    if (wrapsForOverview_ && wanted >= 1) {
        wrapAt(viewWrapWidth());
        moved = scene_->brickRect(near).center() - brick;
    }
    panBy(viewportPoint - viewportTransform().map(held + moved));
}

void LayoutCanvas::panBy(const QPointF& pixels)
{
    horizontalScrollBar()->setValue(scrolled(*horizontalScrollBar(), -pixels.x()));
    verticalScrollBar()->setValue(scrolled(*verticalScrollBar(), -pixels.y()));
}

void LayoutCanvas::fit(const QRectF& area, double most)
{
    if (area.isEmpty())
        return;
    const QSizeF room = maximumViewportSize();
    const double fitting = std::min(room.width() / area.width(), room.height() / area.height());
    setZoom(std::clamp(fitting, kLeastZoom, most));
    centerOn(area.center());
}

void LayoutCanvas::fitAll()
{
    const double zoom = overviewZoom();
    wrapAt(viewWrapWidth() / zoom);
    fit(sceneRect(), 1);
    wrapsForOverview_ = zoom < 1;
}

/// The largest zoom, at most 1, at which all rows are in sight where they wrap at the view's edge.
double LayoutCanvas::overviewZoom() const
{
    const double room = maximumViewportSize().height();
    const auto fits = [&](double zoom) { return scene_->heightAt(viewWrapWidth() / zoom) * zoom <= room; };
    if (fits(1))
        return 1;
    double low = kLeastZoom;
    double high = 1;
    for (int i = 0; i < 10; ++i) {
        const double middle = (low + high) / 2;
        (fits(middle) ? low : high) = middle;
    }
    return low;
}

/// The view's width at zoom 1, less a scroll bar's, whether it is there or not.
double LayoutCanvas::viewWrapWidth() const
{
    return contentsRect().width() - verticalScrollBar()->sizeHint().width();
}

void LayoutCanvas::wrapAt(double width)
{
    wrapsForOverview_ = false;
    scene_->setWrapWidth(width);
    minimap_->setPicture(scene_->picture(), scene_->places());
    placeOverlays();
}

void LayoutCanvas::fitSelection()
{
    QRectF area;
    for (const CanvasPlace& place : selected_)
        area |= scene_->brickRect(place);
    if (area.isNull())
        area = scene_->brickRect(focus_);
    fit(area.isNull() ? area : area.adjusted(-40, -40, 40, 60), 2);
}

void LayoutCanvas::scrollTo(const CanvasPlace& place)
{
    const QRectF body = scene_->brickRect(place);
    if (!body.isNull())
        ensureVisible(body.adjusted(-10, -24, 10, 30), 10, 10);
}

void LayoutCanvas::setMinimapShown(bool shown)
{
    minimapWanted_ = shown;
    placeOverlays();
}

bool LayoutCanvas::isMinimapShown() const
{
    return minimapWanted_;
}

/// In the lower right corner; not while something is dragged, nor where everything is in sight.
void LayoutCanvas::showMinimap()
{
    const QRect room = viewport()->geometry();
    const QRectF sight = mapToScene(viewport()->rect()).boundingRect();
    const bool allInSight = sight.adjusted(-2, -2, 2, 2).contains(sceneRect());
    minimap_->setInSight(sight);
    minimap_->move(room.right() - minimap_->width() - kEdge, room.bottom() - minimap_->height() - kEdge);
    minimap_->setVisible(minimapWanted_ && !allInSight && !scene_->isGhostShown() &&
                         minimap_->width() < room.width() / 2);
}

void LayoutCanvas::placeOverlays()
{
    const QRect room = viewport()->geometry();
    showMinimap();
    greyed_->setFixedWidth(std::max(80, room.width() - 2 * kEdge));
    greyed_->adjustSize();
    greyed_->move(room.left() + kEdge, room.top() + kEdge);

    refusal_->setFixedWidth(std::min(320, std::max(80, room.width() - 2 * kEdge)));
    refusal_->adjustSize();
    const QRectF brick = viewportTransform().mapRect(refusedAt_);
    const int x = static_cast<int>(brick.center().x()) - refusal_->width() / 2;
    const int y = static_cast<int>(brick.bottom()) + kEdge;
    const int right = std::max(kEdge, room.width() - refusal_->width() - kEdge);
    const int bottom = std::max(kEdge, room.height() - refusal_->height() - kEdge);
    refusal_->move(room.left() + std::clamp(x, kEdge, right), room.top() + std::clamp(y, kEdge, bottom));
}

/// Comes too where only a scroll bar comes or goes: then rows stay as they are.
void LayoutCanvas::resizeEvent(QResizeEvent* event)
{
    QGraphicsView::resizeEvent(event);
    const double width = viewWrapWidth();
    if (width == wrappedFor_)
        placeOverlays();
    else if (std::exchange(wrappedFor_, width); wrapsForOverview_)
        fitAll();
    else
        wrapAt(width);
}

void LayoutCanvas::scrollContentsBy(int dx, int dy)
{
    QGraphicsView::scrollContentsBy(dx, dy);
    placeOverlays();
}

} // namespace reblock
