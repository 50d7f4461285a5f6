#pragma once

#include "core/base/units.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace reblock {

/// What an audio file's header says.
struct AudioInfo {
    Hertz rate;
    int channels = 0;
    std::int64_t frames = 0; ///< samples per channel, of which a file that is cut off has fewer

    Seconds duration() const { return secondsFromSamples(frames, rate); }
};

/// A sound: amplitude -1..1, one channel.
struct Audio {
    Hertz rate;
    std::vector<float> samples; ///< [N]
};

/// An audio file open for reading: WAV, FLAC, Ogg, Opus, MP3, AIFF and whatever else libsndfile reads.
/// Several channels are averaged in float. Memory stays bounded by what the caller asks for.
class AudioFile {
public:
    /// Throws UserError: not there, a folder, 0 bytes, not audio (the remedy names ffmpeg), 0 samples.
    explicit AudioFile(std::filesystem::path path);
    ~AudioFile();
    AudioFile(AudioFile&&) noexcept;
    AudioFile& operator=(AudioFile&&) noexcept;

    const AudioInfo& info() const { return info_; }

    /// Reads on from where the last call ended.
    ///
    /// mono      [N] filled with amplitude -1..1 as far as there is audio
    /// returns   samples read; fewer than N only at the end
    /// throws    UserError: cut off or damaged (says at which second) and salvage is off
    std::size_t read(std::span<float> mono);

    /// Goes to a sample, 0..frames. Throws UserError where the file cannot do that.
    void seek(std::int64_t frame);

    /// On: a file that is cut off or damaged simply ends there. Off at first.
    void setSalvage(bool salvage) { salvage_ = salvage; }

    /// True once a read met the end before the header's.
    bool cutOff() const { return cutOff_; }

private:
    std::int64_t countFrames();
    void endEarly();

    struct Handle;
    std::filesystem::path path_;
    std::unique_ptr<Handle> handle_;
    AudioInfo info_;
    std::vector<float> interleaved_;
    std::int64_t position_ = 0;
    bool salvage_ = false;
    bool cutOff_ = false;
};

/// How to read a whole file or a part of it.
struct ReadAudioOptions {
    std::int64_t start = 0;  ///< first sample
    std::int64_t count = -1; ///< samples; -1: to the end
    bool salvage = false;    ///< keep what is there of a file that is cut off
};

/// Header alone. Throws as AudioFile does.
AudioInfo readAudioInfo(const std::filesystem::path& path);

/// Samples in -1..1. Throws as AudioFile and read() do; UserError for a part beyond the end.
Audio readAudio(const std::filesystem::path& path, const ReadAudioOptions& options = {});

/// A sound in 16 bits, one channel.
struct Audio16 {
    Hertz rate;
    std::vector<std::int16_t> samples; ///< [N]
};

/// Samples in 16 bits: exact for 16-bit mono files, rounded to nearest otherwise. Throws as readAudio().
Audio16 readAudio16(const std::filesystem::path& path, const ReadAudioOptions& options = {});

/// amplitude -1..1 to -32768..32767: scaled, rounded to nearest, limited.
std::vector<std::int16_t> int16FromFloat(std::span<const float> samples);

/// 16 bits to amplitude -1..1, exact.
std::vector<float> floatFromInt16(std::span<const std::int16_t> samples);

} // namespace reblock
