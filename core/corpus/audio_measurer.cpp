#include "core/corpus/audio_measurer.h"

#include "core/audio/audio_file.h"
#include "core/base/error.h"
#include "core/corpus/hash64.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <sys/stat.h>

namespace reblock {

namespace {

constexpr std::int64_t kNanoseconds = 1'000'000'000;

/// One call of the system a file: a corpus has a hundred thousand.
std::optional<AudioProblem> stampOf(const std::string& path, FileStamp& stamp)
{
    struct stat found {};
    if (::stat(path.c_str(), &found) != 0) {
        if (errno == ENOENT || errno == ENOTDIR)
            return AudioProblem{FindingKind::Missing, fmt::format("Audio file missing: {}.", path)};
        return AudioProblem{FindingKind::Unreadable,
                            fmt::format("Cannot read {}: {}.", path, std::strerror(errno))};
    }
    if (S_ISDIR(found.st_mode))
        return AudioProblem{FindingKind::Unreadable, fmt::format("{} is a folder, not an audio file.", path)};
    if (!S_ISREG(found.st_mode))
        return AudioProblem{FindingKind::Unreadable, fmt::format("{} is a device, not an audio file.", path)};
    if (found.st_size == 0)
        return AudioProblem{FindingKind::Unreadable, fmt::format("Empty file: {} has 0 bytes.", path)};
    stamp = {static_cast<std::uint64_t>(found.st_size),
             found.st_mtim.tv_sec * kNanoseconds + found.st_mtim.tv_nsec};
    return std::nullopt;
}

} // namespace

AudioMeasurer::AudioMeasurer(std::filesystem::path index) : file_(std::move(index)), index_(file_) {}

std::optional<AudioProblem> AudioMeasurer::look(const std::string& path)
{
    FileStamp stamp;
    return stampOf(path, stamp);
}

MeasuredAudio AudioMeasurer::measure(const std::string& path)
{
    FileStamp stamp;
    if (auto problem = stampOf(path, stamp))
        return {0, std::move(problem)};
    MeasuredAudio measured;
    const std::optional<double> known = index_.find(path, stamp);
    try {
        measured.seconds = known ? *known : readAudioInfo(path).duration().value;
    } catch (const Error& error) {
        measured.problem = AudioProblem{FindingKind::Unreadable, error.problem()};
        return measured;
    }
    if (!file_.empty()) {
        const std::lock_guard guard(lock_);
        seen_.push_back({hash64(path), stamp, measured.seconds});
        opened_ += known ? 0 : 1;
    }
    return measured;
}

void AudioMeasurer::save()
{
    const std::lock_guard guard(lock_);
    if (file_.empty() || seen_.empty() || (opened_ == 0 && seen_.size() == index_.entries().size()))
        return;
    try {
        DurationIndex::write(file_, std::move(seen_));
    } catch (const ResourceError&) {
        // the next opening measures again
    }
    seen_.clear();
    opened_ = 0;
}

} // namespace reblock
