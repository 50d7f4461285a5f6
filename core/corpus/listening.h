#pragma once

#include "core/corpus/audio_measurer.h"

#include <cstdint>
#include <optional>
#include <string>

namespace reblock {

/// What reading a sound from end to end tells.
struct SoundFacts {
    std::optional<AudioProblem>
        problem; ///< Missing, Unreadable, CutOff or BadSegment; the rest is then partial
    int rate = 0;
    double fileSeconds = 0; ///< of the whole file, by its header
    std::uint64_t hash = 0; ///< of its samples: equal for equal sound in WAV, FLAC …
    bool silent = false;    ///< peak to peak below -60 dB of full scale, whatever the offset
    double clipped = 0;     ///< share of samples in runs of 3 and more within 0.2 % of full scale
};

/// Reads a file, or the part of it from `start` to `end` seconds (0: to its end), in blocks.
SoundFacts listenTo(const std::string& file, double start, double end);

} // namespace reblock
