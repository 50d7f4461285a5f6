#pragma once

#include "widgets/layout_canvas/scene_items.h"

#include <QVariantAnimation>

namespace reblock {

/// The bricks of a scene: one item each, kept over edits, gliding to their places.
class BrickLayer : public QObject {
    Q_OBJECT
public:
    /// Both outlive it; the scene owns the items.
    BrickLayer(QGraphicsScene& scene, const CanvasLook& look);

    void setAnimated(bool animated) { animated_ = animated; }

    /// before   what the items show now
    /// glide    false: at once
    void show(const CanvasPicture& before, const CanvasPicture& after, const DrawingPlaces& places,
              bool glide);
    /// Slides bricks aside by so many pixels; the ones before go back.
    void setOffsets(const std::vector<std::pair<BrickItem*, double>>& offsets);

    const std::vector<BrickItem*>& items(int stack) const { return items_[static_cast<std::size_t>(stack)]; }
    void updateAll();
    long painted() const { return painted_; }

private:
    void showStack(std::size_t stack, const CanvasStack& before, const CanvasStack& after,
                   const StackPlaces& places);
    void startGlide(bool glide);
    void glideTo(double progress);
    bool isInSight(const BrickItem* item) const;

    QGraphicsScene& scene_;
    const CanvasLook& look_;
    std::array<std::vector<BrickItem*>, 2> items_;
    std::vector<BrickItem*> moving_;
    std::vector<std::pair<BrickItem*, double>> offsets_;
    QVariantAnimation glide_;
    bool animated_ = true;
    long painted_ = 0;
};

} // namespace reblock
