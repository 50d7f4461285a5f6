#include "core/audio/audio_writer.h"

#include "core/base/error.h"

#include <fmt/format.h>

#include <sndfile.h>

#include <memory>

namespace reblock {

namespace fs = std::filesystem;

namespace {

int formatOf(const fs::path& path)
{
    if (path.extension() == ".wav")
        return SF_FORMAT_WAV | SF_FORMAT_PCM_16;
    if (path.extension() == ".flac")
        return SF_FORMAT_FLAC | SF_FORMAT_PCM_16;
    throw UserError(fmt::format("Cannot write {} as audio.", path.string()),
                    "End its name in .wav or .flac.");
}

[[noreturn]] void failWrite(const fs::path& path, SNDFILE* file)
{
    throw ResourceError(fmt::format("Cannot write {}: {}.", path.string(), sf_strerror(file)),
                        "Check the folder, its permissions and the free space.");
}

struct Close {
    void operator()(SNDFILE* file) const { sf_close(file); }
};

} // namespace

void writeAudio16(const fs::path& path, const Audio16& audio)
{
    SF_INFO info{};
    info.samplerate = audio.rate.value;
    info.channels = 1;
    info.format = formatOf(path);
    std::unique_ptr<SNDFILE, Close> file(sf_open(path.c_str(), SFM_WRITE, &info));
    if (!file)
        failWrite(path, nullptr);
    const auto count = static_cast<sf_count_t>(audio.samples.size());
    if (sf_writef_short(file.get(), audio.samples.data(), count) != count)
        failWrite(path, file.get());
    if (sf_close(file.release()) != 0)
        failWrite(path, nullptr);
}

} // namespace reblock
