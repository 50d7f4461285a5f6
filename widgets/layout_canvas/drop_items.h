#pragma once

#include <QGraphicsItem>
#include <QStringList>

namespace reblock {

struct CanvasLook;

/// The bar, or two at a row's end, where something would be put in.
class InsertionItem : public QGraphicsItem {
public:
    explicit InsertionItem(const CanvasLook& look);

    void setBars(const std::vector<QRectF>& bars); ///< none: hidden

    QRectF boundingRect() const override { return bounds_; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    const CanvasLook& look_;
    std::vector<QRectF> bars_;
    QRectF bounds_;
};

/// The dashed rectangle of a rubber band.
class BandItem : public QGraphicsItem {
public:
    explicit BandItem(const CanvasLook& look);

    void setArea(const QRectF& area); ///< null: hidden

    QRectF boundingRect() const override { return area_.adjusted(-2, -2, 2, 2); }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    const CanvasLook& look_;
    QRectF area_;
};

/// What is dragged and what would come of it, beside the pointer; the same size at every zoom. Its place
/// is the pointer's.
class GhostItem : public QGraphicsItem {
public:
    explicit GhostItem(const CanvasLook& look);

    void setBrick(const QString& label, int color); ///< empty: none
    /// visible   part of the scene that is in view: the lines stay within it
    void setLines(const QStringList& lines, bool refused, const QPointF& at, const QRectF& visible,
                  double zoom);
    const QStringList& lines() const { return lines_; }
    bool isRefused() const { return refused_; }

    QRectF boundingRect() const override { return bounds_; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    void paintGhostBrick(QPainter& painter) const;
    void paintLines(QPainter& painter) const;

    const CanvasLook& look_;
    QString label_;
    int color_ = 0;
    QStringList lines_;
    bool refused_ = false;
    QRectF box_; ///< of the lines, relative to the pointer
    QRectF bounds_;
};

} // namespace reblock
