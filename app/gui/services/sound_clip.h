#pragma once

#include "app/gui/services/audio_peaks.h"
#include "widgets/sound/sound_player.h"

#include <string>
#include <vector>

namespace reblock {

/// One utterance to be heard: its files one after the other, or a part of its one file.
struct SoundClip {
    std::vector<std::string> files; ///< absolute paths
    double start = 0;               ///< seconds into the one file
    double end = 0;                 ///< 0: to its end

    bool operator==(const SoundClip&) const = default;
};

/// Opens a clip for playing: one channel, resampled where the output has another rate, read piece by
/// piece. A file that is cut off plays as far as it goes.
/// Throws UserError: no files, or one that cannot be opened.
std::unique_ptr<SoundSource> openClip(const SoundClip& clip, const SoundPlayer::Start& start);

/// The outline of a clip at its own rate. Never throws. Any thread.
AudioPeaks readClipPeaks(const SoundClip& clip, int columns);

} // namespace reblock
