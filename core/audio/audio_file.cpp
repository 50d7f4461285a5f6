#include "core/audio/audio_file.h"

#include "core/audio/wav_header.h"
#include "core/base/error.h"

#include <fmt/format.h>

#include <sndfile.h>

#include <algorithm>

namespace reblock {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kChunkFrames = 1 << 15;
constexpr std::int64_t kUnknownFrames = std::int64_t{1} << 60; ///< a streamed FLAC says no length
constexpr std::int64_t kPieceFrames = std::int64_t{1} << 20;
constexpr float kInt16Scale = 32768.0F;

[[noreturn]] void failOpen(const fs::path& path)
{
    throw UserError(fmt::format("Not audio that can be read: {} ({}).", path.string(), sf_strerror(nullptr)),
                    fmt::format("Convert it first: ffmpeg -i \"{}\" \"{}.wav\"", path.filename().string(),
                                path.stem().string()));
}

/// What is wrong before the file is even opened.
void requireFile(const fs::path& path)
{
    std::error_code none;
    const fs::file_status status = fs::status(path, none);
    if (!fs::exists(status))
        throw UserError(fmt::format("Audio file missing: {}.", path.string()), "Check the path.");
    if (fs::is_directory(status))
        throw UserError(fmt::format("{} is a folder, not an audio file.", path.string()),
                        "Name a file in it.");
    if (fs::is_regular_file(status) && fs::file_size(path, none) == 0)
        throw UserError(fmt::format("Empty file: {} has 0 bytes.", path.string()),
                        "Copy or record it again.");
}

} // namespace

struct AudioFile::Handle {
    SNDFILE* file = nullptr;
    ~Handle() { sf_close(file); }
};

AudioFile::AudioFile(fs::path path) : path_(std::move(path)), handle_(std::make_unique<Handle>())
{
    requireFile(path_);
    SF_INFO info{};
    handle_->file = sf_open(path_.c_str(), SFM_READ, &info);
    if (!handle_->file)
        failOpen(path_);
    info_ = {{info.samplerate}, info.channels, info.frames};
    if (const int type = info.format & SF_FORMAT_TYPEMASK; type == SF_FORMAT_WAV || type == SF_FORMAT_WAVEX)
        info_.frames += missingWavFrames(path_);
    if (info_.frames >= kUnknownFrames)
        info_.frames = countFrames();
    if (info_.frames <= 0)
        throw UserError(fmt::format("No sound in {}: it has 0 samples.", path_.string()), "Record it again.");
}

AudioFile::~AudioFile() = default;
AudioFile::AudioFile(AudioFile&&) noexcept = default;
AudioFile& AudioFile::operator=(AudioFile&&) noexcept = default;

/// Decodes the file once to learn its length, and opens it again.
std::int64_t AudioFile::countFrames()
{
    std::vector<float> chunk(kChunkFrames * static_cast<std::size_t>(info_.channels));
    std::int64_t frames = 0;
    while (const sf_count_t got = sf_readf_float(handle_->file, chunk.data(), kChunkFrames))
        frames += got;
    sf_close(handle_->file);
    SF_INFO info{};
    handle_->file = sf_open(path_.c_str(), SFM_READ, &info);
    if (!handle_->file)
        failOpen(path_);
    return frames;
}

std::size_t AudioFile::read(std::span<float> mono)
{
    const auto channels = static_cast<std::size_t>(info_.channels);
    std::size_t done = 0;
    const auto left = static_cast<std::size_t>(std::max<std::int64_t>(0, info_.frames - position_));
    const std::size_t size = std::min(mono.size(), left);
    while (done < size) {
        const std::size_t wanted = std::min(size - done, kChunkFrames);
        interleaved_.resize(wanted * channels);
        const auto got = static_cast<std::size_t>(std::max<sf_count_t>(
            0, sf_readf_float(handle_->file, interleaved_.data(), static_cast<sf_count_t>(wanted))));
        for (std::size_t i = 0; i < got; ++i) {
            float sum = 0;
            for (std::size_t channel = 0; channel < channels; ++channel)
                sum += interleaved_[i * channels + channel];
            mono[done + i] = sum / static_cast<float>(channels);
        }
        done += got;
        position_ += static_cast<std::int64_t>(got);
        if (got < wanted) {
            endEarly();
            break;
        }
    }
    return done;
}

void AudioFile::endEarly()
{
    if (position_ >= info_.frames)
        return;
    cutOff_ = true;
    if (!salvage_)
        throw UserError(fmt::format("{} is cut off at {:.1f} s of {:.1f} s.", path_.string(),
                                    secondsFromSamples(position_, info_.rate).value, info_.duration().value),
                        "Copy it again from its source.");
}

void AudioFile::seek(std::int64_t frame)
{
    if (frame < 0 || frame > info_.frames || sf_seek(handle_->file, frame, SEEK_SET) < 0)
        throw UserError(fmt::format("Cannot go to sample {} of {}.", frame, path_.string()),
                        "Convert the file to WAV or FLAC.");
    position_ = frame;
}

namespace {

/// Appends the next piece, so that a header that promises too much costs no memory; false at the end.
bool readPiece(AudioFile& file, std::int64_t count, std::vector<float>& samples)
{
    const std::size_t before = samples.size();
    const std::int64_t left = count - static_cast<std::int64_t>(before);
    const auto wanted = static_cast<std::size_t>(std::min(left, kPieceFrames));
    samples.resize(before + wanted);
    const std::size_t got = file.read(std::span(samples).subspan(before));
    samples.resize(before + got);
    return got > 0;
}

} // namespace

AudioInfo readAudioInfo(const fs::path& path)
{
    return AudioFile(path).info();
}

Audio readAudio(const fs::path& path, const ReadAudioOptions& options)
{
    AudioFile file(path);
    file.setSalvage(options.salvage);
    const std::int64_t frames = file.info().frames;
    const std::int64_t count = options.count < 0 ? frames - options.start : options.count;
    if (options.start < 0 || count < 0 || options.start + count > frames)
        throw UserError(fmt::format("{} has {} samples: there is no part from {} to {}.", path.string(),
                                    frames, options.start, options.start + count),
                        "Check the segment's times.");
    if (options.start > 0)
        file.seek(options.start);
    Audio audio{file.info().rate, {}};
    while (readPiece(file, count, audio.samples)) {
    }
    return audio;
}

Audio16 readAudio16(const fs::path& path, const ReadAudioOptions& options)
{
    const Audio audio = readAudio(path, options);
    return {audio.rate, int16FromFloat(audio.samples)};
}

std::vector<std::int16_t> int16FromFloat(std::span<const float> samples)
{
    // Adding and taking off 1.5 * 2^23 rounds to nearest, for a whole vector at once
    constexpr float kRounding = 12582912.0F;
    std::vector<std::int16_t> result(samples.size());
    std::transform(samples.begin(), samples.end(), result.begin(), [](float sample) {
        const float limited = std::clamp(sample * kInt16Scale, -32768.0F, 32767.0F);
        return static_cast<std::int16_t>(limited + kRounding - kRounding);
    });
    return result;
}

std::vector<float> floatFromInt16(std::span<const std::int16_t> samples)
{
    std::vector<float> result(samples.size());
    std::transform(samples.begin(), samples.end(), result.begin(),
                   [](std::int16_t sample) { return static_cast<float>(sample) / kInt16Scale; });
    return result;
}

} // namespace reblock
