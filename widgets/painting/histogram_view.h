#pragma once

#include "widgets/painting/histogram.h"

#include <QWidget>

#include <functional>

namespace reblock {

/// A histogram to look at: the pointer, or Left and Right, mark a bar, and barText says what it holds.
class HistogramView : public QWidget {
    Q_OBJECT
public:
    /// What a bar holds, for the tooltip: translated by the one who knows what is counted.
    using BarText = std::function<QString(const Histogram& histogram, int bar)>;

    explicit HistogramView(QWidget* parent = nullptr);

    void setHistogram(const Histogram& histogram, const QString& unit);
    /// An upright line at a value, below 0: none.
    void setLine(double value, const QString& text);
    void setBarText(BarText text) { barText_ = std::move(text); }
    const Histogram& histogram() const { return histogram_; }
    int marked() const { return marked_; }

Q_SIGNALS:
    void barMarked(const QString& text); ///< empty: none is marked any more

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void mark(int bar);

    Histogram histogram_;
    QString unit_;
    double line_ = -1;
    QString lineText_;
    int marked_ = -1;
    BarText barText_;
};

} // namespace reblock
