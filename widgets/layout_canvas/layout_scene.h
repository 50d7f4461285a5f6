#pragma once

#include "widgets/layout_canvas/canvas_gesture.h"
#include "widgets/layout_canvas/canvas_picture.h"

#include <QGraphicsScene>

#include <memory>

namespace reblock {

struct BrickPlaces;
struct DrawingPlaces;

/// What lies under a point of the drawing.
struct CanvasHit {
    enum class What {
        Outside,   ///< beside the rows of both stacks
        Between,   ///< on a stack, beside its bricks: `place` is the gap before that index
        Brick,     ///< its body
        Part,      ///< a stripe of a split brick
        Chip,      ///< a corrector below a brick
        LowerEdge, ///< of a brick, or of a bracket where `bracket` is set: drag to repeat
        Bracket,   ///< beside or below its bricks
    };
    What what = What::Outside;
    CanvasPlace place; ///< first position of the brick (or bracket)
    int chip = -1;
    int part = -1;
    int bracket = -1; ///< index in CanvasStack::brackets
    bool operator==(const CanvasHit&) const = default;
};

/// The drawing of a CanvasPicture, in pixels at zoom 1. Everything that is asked by place means a
/// position: of a folded brick any of its positions. Bricks marked as removed are drawn, never found.
class LayoutScene : public QGraphicsScene {
    Q_OBJECT
public:
    explicit LayoutScene(QObject* parent = nullptr);
    ~LayoutScene() override;

    /// By difference: items of bricks that stay are kept and glide to their new place.
    void setPicture(const CanvasPicture& picture);
    const CanvasPicture& picture() const;
    /// Rows wrap there; clamped to 240 … 100,000.
    void setWrapWidth(double width);
    double heightAt(double width) const; ///< of the whole drawing, were it wrapped there
    void setAnimated(bool animated);
    /// Colours and fonts; after a change of palette or font.
    void setLook(const QPalette& palette, const QFont& font);

    const DrawingPlaces& places() const;

    // What lies where. Points that are not finite are outside
    CanvasHit hitAt(const QPointF& point) const;
    /// The gap nearest to a point on a stack's rows, on bricks by their nearer half; index -1: outside.
    CanvasPlace insertionAt(const QPointF& point) const;
    /// The body of the brick that shows a position; a null rectangle where there is none.
    QRectF brickRect(const CanvasPlace& place) const;
    QRectF chipRect(const CanvasPlace& place, int chip) const;
    /// All of a bracket's lines and its "×4", united.
    QRectF bracketRect(int stack, int bracket) const;
    /// The brick that shows a position; null where there is none. Valid until the next setPicture().
    const CanvasBrick* brickAt(const CanvasPlace& place) const;
    /// First positions of the bricks whose bodies touch a rectangle, ascending.
    std::vector<CanvasPlace> bricksIn(const QRectF& area) const;
    int positions(int stack) const; ///< without removed ones

    // What is marked
    void setSelectedPlaces(const std::vector<CanvasPlace>& places);
    /// chip -1: the brick itself; `shown` false: no ring.
    void setFocusedPlace(const CanvasPlace& place, int chip, bool shown);
    void setHoveredPlace(const CanvasPlace& place); ///< index -1: nothing

    // While something is dragged
    void showInsertion(int stack, int index);   ///< a bar before that position, neighbours slide apart
    void showOnBrick(const CanvasPlace& place); ///< the brick takes it
    void showRubberBand(const QRectF& area);    ///< a null rectangle: none
    /// What would come of it, beside the pointer; `brick` is drawn under the pointer where it has a label.
    void setGhost(const QStringList& lines, const QPointF& scenePos, bool refused);
    void setGhostBrick(const QString& label, int color);
    void clearDrop(); ///< insertion bar, target outline, rubber band and ghost

    bool isGhostShown() const;

    /// How often a brick was painted since the scene was made: for tests and benchmarks.
    long bricksPainted() const;

Q_SIGNALS:
    void ghostChanged(); ///< shown, hidden or moved

private:
    void arrange(const CanvasPicture& before, bool glide);
    void arrangeFrames();
    void arrangeLinks();
    void showMarks();
    void showStrongLinks();
    const BrickPlaces* placesAt(const CanvasPlace& place) const;

    struct Parts;
    std::unique_ptr<Parts> parts_;
};

} // namespace reblock
