#pragma once

#include "core/base/files.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace reblock {

/// What changes when a file is written again.
struct FileStamp {
    std::uint64_t size = 0;
    std::int64_t changed = 0; ///< nanoseconds since 1970
    bool operator==(const FileStamp&) const = default;
};

/// A file whose duration is known. 32 bytes, also on disk.
struct KnownDuration {
    std::uint64_t path = 0; ///< hash64() of the absolute path
    FileStamp stamp;
    double seconds = 0;
    bool operator==(const KnownDuration&) const = default;
};

/// Durations of audio files from an earlier opening of a corpus, in a file that is mapped into memory.
/// Layout of the file: "rbdur\0\0\1", the hash64() of the rest, then the entries by path hash.
/// Safe from any thread.
class DurationIndex {
public:
    /// A file that is missing, damaged or of another version is an empty index.
    explicit DurationIndex(const std::filesystem::path& file);

    std::optional<double> find(std::string_view path, const FileStamp& stamp) const;
    std::span<const KnownDuration> entries() const { return entries_; }

    /// Replaces the file. Throws ResourceError.
    static void write(const std::filesystem::path& file, std::vector<KnownDuration> entries);

private:
    std::optional<MappedFile> file_;
    std::span<const KnownDuration> entries_;
};

/// Where the index of a corpus lies in a cache folder.
std::filesystem::path durationIndexFile(const std::filesystem::path& cache,
                                        const std::filesystem::path& corpus);

} // namespace reblock
