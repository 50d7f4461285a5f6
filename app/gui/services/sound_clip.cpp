#include "app/gui/services/sound_clip.h"

#include "app/gui/services/error_text.h"
#include "core/audio/audio_file.h"
#include "core/audio/resample.h"
#include "core/base/error.h"

#include <algorithm>
#include <optional>

namespace reblock {
namespace {

/// A file of a clip, from and up to a sample of its own rate.
struct Part {
    std::string file;
    std::int64_t begin = 0;
    std::int64_t end = 0;
    Hertz rate;

    double seconds() const { return static_cast<double>(end - begin) / rate.value; }
};

std::vector<Part> partsOf(const SoundClip& clip)
{
    if (clip.files.empty())
        throw UserError("This utterance has no audio.", "Check the corpus and add it again.");
    std::vector<Part> parts;
    for (const std::string& file : clip.files) {
        const AudioInfo info = readAudioInfo(file);
        const auto sample = [&](double seconds) {
            return std::clamp<std::int64_t>(std::llround(seconds * info.rate.value), 0, info.frames);
        };
        parts.push_back({file, sample(clip.start), clip.end > 0 ? sample(clip.end) : info.frames, info.rate});
    }
    return parts;
}

/// The parts without their first seconds.
std::vector<Part> after(std::vector<Part> parts, double seconds)
{
    std::vector<Part> rest;
    for (Part& part : parts) {
        const auto skipped =
            std::clamp<std::int64_t>(std::llround(seconds * part.rate.value), 0, part.end - part.begin);
        seconds -= static_cast<double>(skipped) / part.rate.value;
        part.begin += skipped;
        if (part.begin < part.end)
            rest.push_back(part);
    }
    return rest;
}

class ClipSource : public SoundSource {
public:
    /// rate   to play at; 0: each file's own
    ClipSource(std::vector<Part> parts, int rate) : parts_(std::move(parts)), rate_(rate) {}

    std::size_t read(std::span<float> mono) override
    {
        while (ready_.size() == used_ && advance()) {
        }
        const std::size_t count = std::min(mono.size(), ready_.size() - used_);
        std::copy_n(ready_.begin() + static_cast<std::ptrdiff_t>(used_), count, mono.begin());
        used_ += count;
        return count;
    }

private:
    /// Makes the next piece ready. False at the end.
    bool advance()
    {
        used_ = 0;
        ready_.clear();
        if (!file_ && !openNext())
            return false;
        constexpr std::int64_t kPiece = 8192;
        std::vector<float> piece(static_cast<std::size_t>(std::min(kPiece, left_)));
        piece.resize(file_->read(piece));
        left_ -= static_cast<std::int64_t>(piece.size());
        const bool ends = piece.empty() || left_ == 0;
        ready_ = resampler_ ? resampler_->push(piece) : std::move(piece);
        if (ends)
            finishPart();
        return true;
    }

    bool openNext()
    {
        if (next_ == parts_.size())
            return false;
        const Part& part = parts_[next_++];
        file_.emplace(part.file);
        file_->setSalvage(true);
        file_->seek(part.begin);
        left_ = part.end - part.begin;
        if (rate_ > 0 && part.rate.value != rate_)
            resampler_.emplace(RateChange{part.rate, Hertz{rate_}});
        return true;
    }

    void finishPart()
    {
        if (resampler_) {
            const std::vector<float> rest = resampler_->finish();
            ready_.insert(ready_.end(), rest.begin(), rest.end());
        }
        resampler_.reset();
        file_.reset();
    }

    std::vector<Part> parts_;
    int rate_;
    std::size_t next_ = 0;
    std::optional<AudioFile> file_;
    std::optional<StreamResampler> resampler_;
    std::int64_t left_ = 0; ///< samples of the open part that are not read yet
    std::vector<float> ready_;
    std::size_t used_ = 0;
};

} // namespace

std::unique_ptr<SoundSource> openClip(const SoundClip& clip, const SoundPlayer::Start& start)
{
    return std::make_unique<ClipSource>(after(partsOf(clip), start.fromSeconds), start.rate);
}

AudioPeaks readClipPeaks(const SoundClip& clip, int columns)
{
    AudioPeaks outline;
    try {
        const std::vector<Part> parts = partsOf(clip);
        std::int64_t frames = 0;
        for (const Part& part : parts) {
            frames += part.end - part.begin;
            outline.seconds += part.seconds();
        }
        ClipSource source(parts, 0);
        const std::int64_t count = std::min<std::int64_t>(frames, std::max(columns, 1));
        std::vector<float> piece;
        for (std::int64_t i = 0; i < count; ++i) {
            piece.resize(static_cast<std::size_t>(frames * (i + 1) / count - frames * i / count));
            std::size_t got = 0;
            while (const std::size_t more = source.read(std::span(piece).subspan(got)))
                got += more;
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
