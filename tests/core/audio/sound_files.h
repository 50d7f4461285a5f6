#pragma once

#include <filesystem>
#include <vector>

namespace reblock {

/// A sound file to be written by a test.
struct SoundFile {
    int rate = 16000;
    int channels = 1;
    int format = 0; ///< libsndfile's, e.g. SF_FORMAT_WAV | SF_FORMAT_PCM_16
};

/// Writes interleaved samples, -1..1.
void writeSound(const std::filesystem::path& path, const SoundFile& file, const std::vector<float>& samples);

/// A sine of amplitude 0.5.
std::vector<float> sine(double hertz, int rate, std::size_t count);

} // namespace reblock
