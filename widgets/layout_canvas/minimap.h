#pragma once

#include <QPixmap>
#include <QWidget>

namespace reblock {

struct CanvasPicture;
struct DrawingPlaces;

/// The whole drawing small, with a frame around what is in sight; click or drag to look elsewhere.
class Minimap : public QWidget {
    Q_OBJECT
public:
    explicit Minimap(QWidget* parent);

    /// What is drawn; its size follows the drawing's proportions.
    void setPicture(const CanvasPicture& picture, const DrawingPlaces& places);
    void setInSight(const QRectF& area); ///< scene

Q_SIGNALS:
    void pointed(const QPointF& scenePoint); ///< should come to the middle

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    struct Mark {
        QRectF body; ///< scene
        int color = 0;
    };

    void translate();
    double scale() const;
    QPixmap drawn() const;
    void point(const QPointF& at);

    std::vector<Mark> marks_;
    QRectF all_;
    QRectF inSight_;
    QPixmap drawing_; ///< empty: to be drawn again
};

} // namespace reblock
