#include "tests/core/audio/sound_files.h"

#include <sndfile.h>

#include <cmath>
#include <numbers>
#include <stdexcept>

namespace reblock {

void writeSound(const std::filesystem::path& path, const SoundFile& file, const std::vector<float>& samples)
{
    SF_INFO info{};
    info.samplerate = file.rate;
    info.channels = file.channels;
    info.format = file.format;
    SNDFILE* out = sf_open(path.c_str(), SFM_WRITE, &info);
    if (!out)
        throw std::runtime_error(sf_strerror(nullptr));
    sf_write_float(out, samples.data(), static_cast<sf_count_t>(samples.size()));
    sf_close(out);
}

std::vector<float> sine(double hertz, int rate, std::size_t count)
{
    std::vector<float> samples(count);
    for (std::size_t i = 0; i < count; ++i)
        samples[i] =
            static_cast<float>(0.5 * std::sin(2 * std::numbers::pi * hertz * static_cast<double>(i) / rate));
    return samples;
}

} // namespace reblock
