#pragma once

#include "core/audio/recording_pack.h"

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace reblock {

/// Recordings decoded once for all runs that hear them, in packs that are mapped into memory. Reading it
/// is safe from any thread.
class AudioCache {
public:
    /// One recording in its pack.
    class Recording {
    public:
        Recording(const RecordingPack& pack, const RecordingPack::Entry& entry) : pack_(&pack), entry_(&entry)
        {
        }

        /// Why it could not be read; empty: it could be.
        std::string_view error() const { return pack_->error(*entry_); }
        std::uint64_t size() const { return entry_->samples; }
        bool silent() const { return entry_->peak == 0; }
        /// Throws ResourceError as RecordingPack::samples().
        std::span<const std::int16_t> samples() const { return pack_->samples(*entry_); }

    private:
        const RecordingPack* pack_;
        const RecordingPack::Entry* entry_;
    };

    /// Throws BugError when it was not asked for.
    Recording recording(const std::string& path) const;

    /// Why recordings could not be read, a sentence each that names the file; sorted.
    std::vector<std::string> failures() const;

    /// Recordings whose sound is not what an earlier run heard, so that they were decoded again.
    const std::vector<std::string>& changed() const { return changed_; }

    /// Recordings that were decoded just now.
    std::size_t decoded() const { return decoded_; }

private:
    friend class AudioCacheOpener;

    std::vector<std::unique_ptr<RecordingPack>> packs_;
    std::unordered_map<std::string_view, Recording> recordings_;
    std::vector<std::string> changed_;
    std::size_t decoded_ = 0;
};

/// Which recordings, for which model.
struct AudioCacheRequest {
    std::filesystem::path folder;        ///< where caches are kept; made where it is missing
    std::vector<std::string> recordings; ///< absolute paths; one that is named twice counts once
    Hertz rate;
    int threads = 0; ///< 0: one for each core
};

/// Opens the recordings from the packs in the folder, FOLDER/RATE-NAME.pack. Those that no pack has, or
/// whose source has another size or time than when it was decoded, are decoded into a new pack; packs
/// that are damaged or hold nothing but what newer ones hold are deleted. A source that is gone is still
/// heard from its pack. Two processes that want the same may both make it; the second replaces the
/// first's by an equal one.
/// Throws as writeRecordingPack().
std::unique_ptr<AudioCache> openAudioCache(const AudioCacheRequest& request, const CancelToken& cancel,
                                           const WorkProgress& progress);

} // namespace reblock
