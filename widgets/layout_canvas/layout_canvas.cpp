#include "widgets/layout_canvas/layout_canvas.h"

#include "widgets/layout_canvas/canvas_input.h"
#include "widgets/layout_canvas/canvas_notice.h"
#include "widgets/layout_canvas/layout_scene.h"
#include "widgets/layout_canvas/minimap.h"

#include <QAccessible>
#include <QEvent>

#include <algorithm>

namespace reblock {
namespace {

constexpr int kRefusalSeconds = 6;

} // namespace

LayoutCanvas::LayoutCanvas(QWidget* parent)
    : QGraphicsView(parent), scene_(new LayoutScene(this)), minimap_(new Minimap(this)),
      refusal_(new CanvasNotice(this)), greyed_(new CanvasNotice(this))
{
    setScene(scene_);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setTransformationAnchor(NoAnchor);
    setResizeAnchor(NoAnchor);
    setFrameShape(NoFrame);
    setAccessibleName(tr("Layout drawing"));
    input_ = new CanvasInput(this);
    connect(minimap_, &Minimap::pointed, this, [this](const QPointF& point) { centerOn(point); });
    connect(scene_, &LayoutScene::ghostChanged, this, &LayoutCanvas::showMinimap);
    takeLook();
}

void LayoutCanvas::setPicture(const CanvasPicture& picture)
{
    if (picture != scene_->picture())
        input_->cancel(); // its places are another picture's
    scene_->setPicture(picture);
    minimap_->setPicture(scene_->picture(), scene_->places());
    greyed_->say(picture.greyed ? picture.greyedText : QString());
    showFocus();
    placeOverlays();
}

const CanvasPicture& LayoutCanvas::picture() const
{
    return scene_->picture();
}

void LayoutCanvas::setSelected(const std::vector<CanvasPlace>& places)
{
    std::vector<CanvasPlace> sorted = places;
    std::ranges::sort(sorted);
    sorted.erase(std::ranges::unique(sorted).begin(), sorted.end());
    if (sorted == selected_)
        return;
    selected_ = std::move(sorted);
    scene_->setSelectedPlaces(selected_);
    Q_EMIT selectionChanged();
}

void LayoutCanvas::setFocused(const CanvasPlace& place, int chip)
{
    if (place == focus_ && chip == focusedChip_)
        return;
    focus_ = place;
    focusedChip_ = chip;
    showFocus();
    Q_EMIT focusChanged();
}

/// The ring on the drawing, and its words for screen readers.
void LayoutCanvas::showFocus()
{
    scene_->setFocusedPlace(focus_, focusedChip_, hasFocus());
    QString words;
    if (const CanvasBrick* brick = scene_->brickAt(focus_)) {
        const bool onChip = focusedChip_ >= 0 && focusedChip_ < static_cast<int>(brick->chips.size());
        words = onChip ? brick->chips[static_cast<std::size_t>(focusedChip_)].detail : brick->detail;
        if (!onChip && !brick->problem.isEmpty())
            words += QLatin1Char(' ') + brick->problem;
    }
    if (words == accessibleDescription())
        return;
    setAccessibleDescription(words);
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

void LayoutCanvas::setHovered(const CanvasPlace& place)
{
    if (place == hovered_)
        return;
    hovered_ = place;
    scene_->setHoveredPlace(place);
    Q_EMIT hovered(place.stack, place.index);
}

void LayoutCanvas::setAnimated(bool animated)
{
    scene_->setAnimated(animated);
}

void LayoutCanvas::showRefusal(const CanvasPlace& near, const QString& text)
{
    refusedAt_ = scene_->brickRect(near);
    if (refusedAt_.isNull())
        refusedAt_ = scene_->brickRect({near.stack, near.index - 1});
    refusal_->say(text, kRefusalSeconds);
    placeOverlays();
    QAccessibleEvent event(refusal_, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QString LayoutCanvas::refusalText() const
{
    return refusal_->text();
}

void LayoutCanvas::takeLook()
{
    scene_->setLook(palette(), font());
}

void LayoutCanvas::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        takeLook();
    else if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Layout drawing"));
    QGraphicsView::changeEvent(event);
}

void LayoutCanvas::focusInEvent(QFocusEvent* event)
{
    QGraphicsView::focusInEvent(event);
    showFocus();
}

void LayoutCanvas::focusOutEvent(QFocusEvent* event)
{
    QGraphicsView::focusOutEvent(event);
    showFocus();
}

} // namespace reblock
