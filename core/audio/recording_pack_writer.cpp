#include "core/audio/recording_pack.h"

#include "core/audio/recording_reader.h"
#include "core/audio/sample_hash.h"
#include "core/base/error.h"
#include "core/base/parallel.h"

#include <algorithm>
#include <condition_variable>
#include <cstdlib>
#include <map>
#include <mutex>

namespace reblock {

namespace fs = std::filesystem;

namespace {

using Entry = RecordingPack::Entry;

/// Samples that may wait for recordings before them, of all threads together: 32 MiB.
constexpr std::size_t kMostWaiting = std::size_t{1} << 24;

/// What a thread learns of a recording while it decodes it.
struct Decoded {
    SampleHash hash;
    std::uint64_t samples = 0;
    std::uint32_t peak = 0;
    std::string error;
};

/// Puts what several threads decode into the file in the recordings' order. The thread whose recording
/// is next writes straight through; the others' samples wait, and they themselves when too many do.
class OrderedOutput {
public:
    OrderedOutput(PendingFile& file, const RecordingPackRequest& request, const WorkProgress& progress)
        : file_(file), request_(request), progress_(progress)
    {
        for (const SourceState& source : request.sources)
            totalBytes_ += source.bytes;
    }

    void add(std::size_t recording, std::span<const std::int16_t> samples)
    {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return failed_ || recording == next_ || waiting_ < kMostWaiting; });
        if (failed_)
            throw Cancelled("Another thread failed.");
        if (recording == next_) {
            write(samples);
            return;
        }
        std::vector<std::int16_t>& kept = kept_[recording];
        kept.insert(kept.end(), samples.begin(), samples.end());
        waiting_ += samples.size();
    }

    void finish(std::size_t recording, const Decoded& decoded)
    {
        const std::lock_guard lock(mutex_);
        finished_.emplace(recording, decoded);
        doneBytes_ += request_.sources[recording].bytes;
        while (const auto found = finished_.extract(next_)) {
            close(found.mapped());
            ++next_;
            const auto kept = kept_.extract(next_);
            if (!kept)
                continue;
            write(kept.mapped());
            waiting_ -= kept.mapped().size();
        }
        progress_(doneBytes_, totalBytes_);
        changed_.notify_all();
    }

    void fail()
    {
        const std::lock_guard lock(mutex_);
        failed_ = true;
        changed_.notify_all();
    }

    void writeIndex()
    {
        constexpr std::uint64_t kZero = 0;
        const std::uint64_t samplesEnd = first_ * sizeof(std::int16_t);
        const std::uint64_t filled = (samplesEnd + 7) / 8 * 8;
        file_.write(&kZero, filled - samplesEnd);
        const std::string_view entries(reinterpret_cast<const char*>(entries_.data()),
                                       entries_.size() * sizeof(Entry));
        const auto rate = static_cast<std::uint64_t>(request_.rate.value);
        const recording_pack::Footer footer{filled,       entries_.size(),
                                            text_.size(), recording_pack::hashOf(entries, text_, rate),
                                            rate,         recording_pack::kMagic};
        file_.write(entries.data(), entries.size());
        file_.write(text_.data(), text_.size());
        file_.write(&footer, sizeof footer);
    }

private:
    void write(std::span<const std::int16_t> samples)
    {
        file_.write(samples.data(), samples.size_bytes());
        written_ += samples.size();
    }

    /// The next recording is complete; what was written of one that failed is taken back.
    void close(const Decoded& decoded)
    {
        const std::string& path = request_.recordings[next_];
        Entry entry;
        entry.first = first_;
        entry.source = request_.sources[next_];
        entry.textAt = text_.size();
        entry.pathSize = static_cast<std::uint32_t>(path.size());
        entry.errorSize = static_cast<std::uint32_t>(decoded.error.size());
        if (decoded.error.empty()) {
            entry.samples = decoded.samples;
            entry.peak = decoded.peak;
            entry.hash = decoded.hash.value();
        } else {
            entry.hash = sampleHash({});
            file_.cutTo(first_ * sizeof(std::int16_t));
            written_ = first_;
        }
        first_ = written_;
        text_ += path + decoded.error;
        entries_.push_back(entry);
    }

    PendingFile& file_;
    const RecordingPackRequest& request_;
    const WorkProgress& progress_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::size_t next_ = 0;      ///< the recording that is written straight through
    std::uint64_t first_ = 0;   ///< where its samples begin in the file
    std::uint64_t written_ = 0; ///< samples in the file
    std::size_t waiting_ = 0;   ///< samples in kept_
    std::map<std::size_t, std::vector<std::int16_t>> kept_;
    std::map<std::size_t, Decoded> finished_;
    std::vector<Entry> entries_;
    std::string text_;
    std::uint64_t doneBytes_ = 0;
    std::uint64_t totalBytes_ = 0;
    bool failed_ = false;
};

std::uint32_t peakOf(std::span<const std::int16_t> samples)
{
    int peak = 0;
    for (const std::int16_t sample : samples)
        peak = std::max(peak, std::abs(static_cast<int>(sample)));
    return static_cast<std::uint32_t>(peak);
}

Decoded decode(const RecordingPackRequest& request, std::size_t recording, OrderedOutput& output,
               const CancelToken& cancel)
{
    Decoded decoded;
    try {
        readRecording(request.recordings[recording], request.rate, [&](std::span<const std::int16_t> piece) {
            cancel.throwIfCancelled();
            output.add(recording, piece);
            decoded.hash.add(piece);
            decoded.samples += piece.size();
            decoded.peak = std::max(decoded.peak, peakOf(piece));
        });
    } catch (const UserError& unreadable) {
        decoded.error = unreadable.problem();
    }
    return decoded;
}

} // namespace

void writeRecordingPack(const fs::path& file, const RecordingPackRequest& request, const CancelToken& cancel,
                        const WorkProgress& progress)
{
    REBLOCK_CHECK(request.recordings.size() == request.sources.size());
    PendingFile pending(file);
    OrderedOutput output(pending, request, progress);
    onThreads(
        request.threads, request.recordings.size(),
        [&](std::size_t i) {
            cancel.throwIfCancelled();
            output.finish(i, decode(request, i, output, cancel));
        },
        [&output] { output.fail(); });
    cancel.throwIfCancelled();
    output.writeIndex();
    pending.commit();
}

} // namespace reblock
