#pragma once

#include "widgets/layout_canvas/block_links.h"
#include "widgets/layout_canvas/brick_painting.h"
#include "widgets/layout_canvas/drawing_places.h"

#include <QGraphicsItem>

namespace reblock {

struct CanvasLook;

/// One position, or a folded range: body, number, chips and marks. Its place is the body's upper left
/// corner.
class BrickItem : public QGraphicsItem {
public:
    /// look, painted   of the scene, outlive it; painted counts calls of paint()
    BrickItem(const CanvasLook& look, long& painted) : look_(look), painted_(painted) {}

    /// Repaints only where something changed. Does not move the item.
    void setBrick(const CanvasBrick& brick, const BrickPlaces& places);
    const CanvasBrick& brick() const { return brick_; }
    void setSelectedMark(bool on) { change(face_.selected, on); }
    void setTargetMark(bool on) { change(face_.target, on); }
    void setFocusMark(bool on, int chip);

    QPointF from; ///< where a glide began
    QPointF to;   ///< where the brick belongs

    QRectF boundingRect() const override { return bounds_; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    void change(bool& flag, bool value);

    const CanvasLook& look_;
    long& painted_;
    CanvasBrick brick_;
    BrickFace face_;
    QRectF bounds_;
};

/// A stack's title and note, what feeds it, what it feeds, and what is said where it is empty.
class FrameItem : public QGraphicsItem {
public:
    explicit FrameItem(const CanvasLook& look) : look_(look) { setZValue(-2); }

    void setStack(const CanvasStack& stack, const StackPlaces& places);

    QRectF boundingRect() const override { return bounds_; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    const CanvasLook& look_;
    CanvasStack stack_; ///< without bricks and brackets
    StackPlaces places_;
    QRectF bounds_;
};

/// A bracket's stretches with its "×4".
class BracketItem : public QGraphicsItem {
public:
    explicit BracketItem(const CanvasLook& look) : look_(look) { setZValue(-1); }

    void setBracket(const CanvasBracket& bracket, const BracketPlaces& places);

    QRectF boundingRect() const override { return bounds_; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    void paintBelow(QPainter& painter, const BracketPiece& piece, bool withCount) const;
    void paintBeside(QPainter& painter, const BracketPiece& piece) const;

    const CanvasLook& look_;
    CanvasBracket bracket_;
    BracketPlaces places_;
    QRectF bounds_;
};

/// The link arcs below one line of bricks: those of strong blocks in full colour, the others faint.
class LinksItem : public QGraphicsItem {
public:
    explicit LinksItem(const CanvasLook& look) : look_(look) { setZValue(-3); }

    /// faint   whether blocks that are not strong show theirs at all
    void setPieces(const std::vector<LinkPiece>& pieces, double top, bool faint);
    /// Repaints only where an arc of this line becomes strong or faint.
    void setStrong(const std::set<BlockKey>& strong);

    QRectF boundingRect() const override { return bounds_; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    void showOrHide();

    const CanvasLook& look_;
    std::vector<LinkPiece> pieces_;
    std::set<BlockKey> strong_;
    double top_ = 0;
    bool faint_ = true;
    QRectF bounds_;
};

} // namespace reblock
