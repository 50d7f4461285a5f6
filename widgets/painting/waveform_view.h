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
    /// Where the sound is heard now, in seconds; below 0: it does not play.
    void setPlayhead(double seconds);
    const std::vector<Peak>& peaks() const { return peaks_; }
    double playhead() const { return playhead_; }

Q_SIGNALS:
    void clicked(double seconds);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    std::vector<Peak> peaks_;
    std::vector<TimeSpan> spans_;
    double seconds_ = 0;
    double playhead_ = -1;
};

} // namespace reblock
