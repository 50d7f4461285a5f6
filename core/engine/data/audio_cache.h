#pragma once

#include "core/base/cancel_token.h"
#include "core/base/files.h"
#include "core/base/units.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace reblock {

/// Told how much of long work is done.
using WorkProgress = std::function<void(std::size_t done, std::size_t total)>;

/// Recordings decoded once: mono int16 at the model's rate, one after the other in one file that is
/// mapped into memory, so that a corpus larger than memory costs none. Reading it is safe from any thread.
/// Layout of the file: samples (little endian), then an index as JSON, then 8 bytes: where the index
/// starts, then 8 bytes: "rbpcm\0\0\1".
class AudioCache {
public:
    /// One recording: where its samples lie, or why it could not be read.
    struct Recording {
        std::uint64_t first = 0; ///< sample number in the file
        std::uint64_t samples = 0;
        std::string error; ///< empty: it could be read
    };

    /// Throws UserError when it is no such file or was cut short.
    explicit AudioCache(const std::filesystem::path& file);

    /// Decodes `recordings` into `file` (written beside it, then renamed); unreadable ones are noted
    /// in the index. Throws ResourceError: no space left. Throws Cancelled.
    static void build(const std::filesystem::path& file, const std::vector<std::filesystem::path>& recordings,
                      Hertz rate, const CancelToken& cancel, const WorkProgress& progress);

    /// Throws BugError when it is not in the cache.
    const Recording& recording(const std::filesystem::path& path) const;
    std::span<const std::int16_t> samples(const Recording& recording) const;

    /// Recordings that could not be read, "PATH: why".
    std::vector<std::string> failures() const;

private:
    MappedFile file_;
    std::unordered_map<std::string, Recording> recordings_;
};

/// Which recordings, for which model.
struct AudioCacheRequest {
    std::filesystem::path folder; ///< where caches are kept; made where it is missing
    std::string corpusHash;       ///< Corpus::hash(): changed audio gets a new cache
    std::vector<std::filesystem::path> recordings;
    Hertz rate;
};

/// The cache that holds them, named after all of this; built when it is not there or damaged.
/// Two processes that want the same may both make it; the second replaces the first's by an equal one.
/// Throws as AudioCache::build().
std::unique_ptr<AudioCache> openAudioCache(const AudioCacheRequest& request, const CancelToken& cancel,
                                           const WorkProgress& progress);

} // namespace reblock
