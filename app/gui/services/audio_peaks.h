#pragma once

#include "widgets/painting/waveform.h"

#include <QString>

namespace reblock {

/// The outline of an audio file.
struct AudioPeaks {
    std::vector<Peak> peaks;
    double seconds = 0;
    QString error; ///< what is wrong and what to do; empty: nothing
};

/// Reads a file piece by piece: memory does not grow with its length. Never throws. Any thread.
AudioPeaks readAudioPeaks(const QString& file, int columns);

} // namespace reblock
