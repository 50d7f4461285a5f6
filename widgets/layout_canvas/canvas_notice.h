#pragma once

#include <QLabel>
#include <QTimer>

namespace reblock {

/// A sentence over the canvas, in its own frame.
class CanvasNotice : public QLabel {
    Q_OBJECT
public:
    explicit CanvasNotice(QWidget* parent);

    /// An empty text hides it. seconds   0: stays until the next say()
    void say(const QString& text, int seconds = 0);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QTimer timer_;
};

} // namespace reblock
