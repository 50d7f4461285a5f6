#include "widgets/painting/waveform_view.h"

#include "widgets/painting/theme.h"

#include <QMouseEvent>
#include <QPainter>

namespace reblock {

WaveformView::WaveformView(QWidget* parent) : QWidget(parent)
{
    setMinimumHeight(96);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void WaveformView::setPeaks(std::vector<Peak> peaks, double seconds)
{
    peaks_ = std::move(peaks);
    seconds_ = seconds;
    update();
}

void WaveformView::setSpans(std::vector<TimeSpan> spans)
{
    spans_ = std::move(spans);
    update();
}

void WaveformView::setPlayhead(double seconds)
{
    playhead_ = seconds;
    update();
}

void WaveformView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintWaveform(painter, rect(), {peaks_, seconds_, spans_, playhead_}, themeOf(palette()));
}

void WaveformView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && seconds_ > 0)
        Q_EMIT clicked(seconds_ * event->position().x() / std::max(1, width()));
}

} // namespace reblock
