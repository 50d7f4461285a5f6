#include "app/gui/services/audio_peaks.h"

#include "app/gui/services/error_text.h"
#include "core/audio/audio_file.h"

#include <algorithm>

namespace reblock {

AudioPeaks readAudioPeaks(const QString& file, int columns)
{
    AudioPeaks outline;
    try {
        AudioFile audio(file.toStdString());
        audio.setSalvage(true);
        outline.seconds = audio.info().duration().value;
        const auto frames = static_cast<std::size_t>(audio.info().frames);
        const auto count = std::min(frames, static_cast<std::size_t>(std::max(columns, 1)));
        std::vector<float> piece;
        for (std::size_t i = 0; i < count; ++i) {
            piece.resize(frames * (i + 1) / count - frames * i / count);
            const std::size_t got = audio.read(piece);
            if (got == 0)
                break;
            outline.peaks.push_back(peaksOf(std::span(piece).first(got), 1).front());
        }
    } catch (const std::exception& error) {
        outline.error = errorText(error);
    }
    return outline;
}

} // namespace reblock
