#pragma once

#include <QRectF>

#include <span>
#include <vector>

class QPainter;

namespace reblock {

struct Theme;

/// The least and greatest sample of one stretch of audio, amplitude -1..1.
struct Peak {
    float low = 0;
    float high = 0;
    bool operator==(const Peak&) const = default;
};

/// Min and max of `columns` equal stretches that together are all samples: extremes are never lost.
/// Fewer samples than columns: as many peaks as samples. Empty for no samples.
std::vector<Peak> peaksOf(std::span<const float> samples, int columns);

/// A stretch of time to mark below or above the wave, in seconds.
struct TimeSpan {
    double start = 0;
    double end = 0;
    bool marked = false; ///< drawn in the accent colour
};

/// What a waveform picture shows.
struct WaveformPicture {
    std::span<const Peak> peaks; ///< over the whole duration
    double seconds = 0;
    std::span<const TimeSpan> spans;
    double playhead = -1; ///< seconds; below 0: none
};

/// Draws wave, middle line, time marks and spans into `area`.
void paintWaveform(QPainter& painter, const QRectF& area, const WaveformPicture& picture, const Theme& theme);

/// Seconds between two time marks so that labels stay about `pixels` apart: 0.1, 0.2, 0.5, 1, 2, 5, 10 …
double timeMarkStep(double seconds, double width, double pixels);

} // namespace reblock
