#include "app/gui/services/audio_peaks.h"

#include "app/gui/services/sound_clip.h"

namespace reblock {

AudioPeaks readAudioPeaks(const QString& file, int columns)
{
    return readClipPeaks({{file.toStdString()}}, columns);
}

} // namespace reblock
