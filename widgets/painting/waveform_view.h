#pragma once

#include "widgets/painting/waveform.h"

#include <QWidget>

namespace reblock {

/// A waveform over its whole length with spans of time marked. Shows data, knows no file.
class WaveformView : public QWidget {
    Q_OBJECT
public:
    explicit WaveformView(QWidget* parent = nullptr);

    void setPeaks(std::vector<Peak> peaks, double seconds);
    void setSpans(std::vector<TimeSpan> spans);
    const std::vector<Peak>& peaks() const { return peaks_; }

Q_SIGNALS:
    void clicked(double seconds);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    std::vector<Peak> peaks_;
    std::vector<TimeSpan> spans_;
    double seconds_ = 0;
};

} // namespace reblock
