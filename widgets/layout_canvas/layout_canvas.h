#pragma once

#include "widgets/layout_canvas/canvas_gesture.h"
#include "widgets/layout_canvas/canvas_picture.h"
#include "widgets/painting/theme.h"

#include <QGraphicsView>

namespace reblock {

class CanvasHost;
class CanvasInput;
class CanvasNotice;
class LayoutScene;
class Minimap;

/// Two rows of bricks, encoder above decoder, from input (left) to output; rows wrap at the view's
/// width. A view on a CanvasPicture: it holds no layout, every change goes through the host.
/// source: docs/layout-page.md
class LayoutCanvas : public QGraphicsView {
    Q_OBJECT
public:
    /// Makes its CanvasInput(LayoutCanvas*), a child that filters the events of canvas and viewport.
    explicit LayoutCanvas(QWidget* parent = nullptr);

    /// host   outlives the canvas
    void setHost(CanvasHost* host) { host_ = host; }
    CanvasHost* host() const { return host_; }
    LayoutScene& drawing() const { return *scene_; }

    /// Draws by difference: bricks that stay glide to their new place (200 ms; at once where `animated`
    /// or the style's animations are off).
    void setPicture(const CanvasPicture& picture);
    const CanvasPicture& picture() const;

    /// The selection, ascending; the focused position (keyboard) is one of them or not.
    const std::vector<CanvasPlace>& selected() const { return selected_; }
    void setSelected(const std::vector<CanvasPlace>& places);
    CanvasPlace focused() const { return focus_; }
    int focusedChip() const { return focusedChip_; } ///< -1: the brick itself
    void setFocused(const CanvasPlace& place, int chip = -1);
    void scrollTo(const CanvasPlace& place);

    /// F. Rows wrap anew, so that the whole drawing is as large as it can be, until it is zoomed to 1.
    void fitAll();
    void fitSelection();        ///< .
    void zoomBy(double factor); ///< about the middle of the view
    /// About a point of the viewport, which stays where it is. Any factor: not a number changes nothing,
    /// the zoom stays within 0.1 … 4.
    void zoomAt(const QPointF& viewportPoint, double factor);
    double zoom() const;                       ///< 0.1 … 4
    void panBy(const QPointF& pixels);         ///< the drawing follows the pointer; any numbers
    void setHovered(const CanvasPlace& place); ///< index -1: nothing
    /// M. Hidden all the same where everything is in sight.
    void setMinimapShown(bool shown);
    bool isMinimapShown() const;
    void setAnimated(bool animated);

    /// Says in place, near that position, why something was refused; goes after some seconds.
    void showRefusal(const CanvasPlace& near, const QString& text);
    QString refusalText() const; ///< what is shown; empty: nothing

    /// Paints the whole drawing, without selection, on the theme's ground. Text stays text in SVG.
    bool saveSvg(const QString& file, QString* problem, ThemeKind theme = ThemeKind::Light) const;
    bool savePng(const QString& file, double scale, QString* problem,
                 ThemeKind theme = ThemeKind::Light) const;

Q_SIGNALS:
    void selectionChanged();
    void focusChanged();
    void hovered(int stack, int index);                    ///< index -1: nothing
    void bracketToggled(int stack, int first, int period); ///< fold or unfold
    void brickActivated(int stack, int index);             ///< double-click or Enter
    void partClicked(int stack, int index, int part);      ///< a stripe
    /// Drop with the right button or the Menu key: choose one of the three, then drop() it.
    void choiceWanted(const reblock::CanvasDrop& drop, const QPoint& globalPosition);
    void zoomChanged(double zoom);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void takeLook();
    void showFocus();
    void setZoom(double zoom);
    void fit(const QRectF& area, double most);
    void placeOverlays();
    void showMinimap();
    double viewWrapWidth() const;
    double overviewZoom() const;
    void wrapAt(double width);

    CanvasHost* host_ = nullptr;
    std::vector<CanvasPlace> selected_;
    CanvasPlace focus_;
    int focusedChip_ = -1;
    CanvasPlace hovered_{0, -1};
    LayoutScene* scene_ = nullptr;
    CanvasInput* input_ = nullptr;
    Minimap* minimap_ = nullptr;
    CanvasNotice* refusal_ = nullptr; ///< near a position, for some seconds
    CanvasNotice* greyed_ = nullptr;  ///< along the upper edge, while the picture is greyed
    bool minimapWanted_ = true;
    double wrappedFor_ = 0;         ///< viewWrapWidth() of the last resize
    bool wrapsForOverview_ = false; ///< by fitAll()
    QRectF refusedAt_;              ///< scene
};

} // namespace reblock
