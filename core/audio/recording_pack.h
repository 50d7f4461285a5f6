#pragma once

#include "core/base/cancel_token.h"
#include "core/base/files.h"
#include "core/base/units.h"

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace reblock {

/// Told how much of long work is done; the unit is the teller's.
using WorkProgress = std::function<void(std::uint64_t done, std::uint64_t total)>;

/// What tells that a file was changed: its size and time of change. 0, 0: it is not there.
struct SourceState {
    std::uint64_t bytes = 0;
    std::int64_t changed = 0; ///< nanoseconds
    bool operator==(const SourceState&) const = default;
    bool missing() const { return *this == SourceState{}; }
};
SourceState sourceState(const std::filesystem::path& path);

/// Decoded recordings, one after the other in one file that is mapped into memory: mono int16 at one
/// rate. Reading is safe from any thread; a pack larger than memory costs none.
///
/// Layout, little endian: samples; filled up to 8 bytes; an Entry per recording; their paths and errors;
/// a Footer whose hash covers all behind the samples. A file that was cut anywhere has no such end.
class RecordingPack {
public:
    /// One recording as it stands in the file.
    struct Entry {
        std::uint64_t first = 0; ///< sample number in the file
        std::uint64_t samples = 0;
        std::uint64_t hash = 0; ///< SampleHash of them
        SourceState source;     ///< of the file they were decoded from
        std::uint64_t textAt = 0;
        std::uint32_t pathSize = 0;
        std::uint32_t errorSize = 0; ///< 0: it could be read
        std::uint32_t peak = 0;      ///< largest absolute sample; 0: silence
        std::uint32_t unused = 0;
    };

    /// Throws UserError: no pack, cut short or damaged behind its samples.
    explicit RecordingPack(const std::filesystem::path& file);

    const std::filesystem::path& file() const { return path_; }
    Hertz rate() const { return rate_; }
    std::span<const Entry> entries() const { return entries_; }
    std::string_view path(const Entry& entry) const;
    std::string_view error(const Entry& entry) const;

    /// The samples, checked against their hash at the first call. Throws ResourceError when they are
    /// damaged; the file is deleted then, so that the next start makes it again.
    std::span<const std::int16_t> samples(const Entry& entry) const;

private:
    [[noreturn]] void failDamaged(const Entry& entry) const;

    std::filesystem::path path_;
    MappedFile mapped_;
    Hertz rate_;
    std::span<const Entry> entries_;
    std::string_view text_;
    std::unique_ptr<std::atomic<bool>[]> checked_;
};

/// What to decode into a pack.
struct RecordingPackRequest {
    std::vector<std::string> recordings; ///< absolute paths
    std::vector<SourceState> sources;    ///< of each, read before
    Hertz rate;
    int threads = 0; ///< 0: one for each core
};

/// Decodes recordings into a file (written under another name, then renamed). Its bytes do not depend on
/// the number of threads, the memory taken not on the recordings' number or length. Those that cannot be
/// read have no samples but an error.
///
/// progress  in bytes of the sources; called from several threads, one at a time
/// throws    ResourceError: no space left; Cancelled: nothing is left behind
void writeRecordingPack(const std::filesystem::path& file, const RecordingPackRequest& request,
                        const CancelToken& cancel, const WorkProgress& progress);

namespace recording_pack {

/// The last bytes of a pack.
struct Footer {
    std::uint64_t entriesAt = 0; ///< byte in the file
    std::uint64_t count = 0;
    std::uint64_t textBytes = 0;
    std::uint64_t hash = 0; ///< of entries, texts and rate
    std::uint64_t rate = 0;
    std::uint64_t magic = 0;
};

/// "rbpack" and the version of format and resampler.
constexpr std::uint64_t kMagic = 0x0200'6b63'6170'6272ULL;

/// Footer::hash.
std::uint64_t hashOf(std::string_view entries, std::string_view text, std::uint64_t rate);

} // namespace recording_pack

} // namespace reblock
