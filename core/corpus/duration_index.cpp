#include "core/corpus/duration_index.h"

#include "core/base/error.h"
#include "core/corpus/hash64.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace reblock {

namespace fs = std::filesystem;

namespace {

constexpr std::array<char, 8> kMagic{'r', 'b', 'd', 'u', 'r', 0, 0, 1};

struct Header {
    std::array<char, 8> magic = kMagic;
    std::uint64_t hash = 0;
};
static_assert(sizeof(Header) == 16 && sizeof(KnownDuration) == 32);

std::string_view bytesOf(std::span<const KnownDuration> entries)
{
    return {reinterpret_cast<const char*>(entries.data()), entries.size_bytes()};
}

/// The entries in a file's bytes; none where it is not one of ours from end to end.
std::span<const KnownDuration> entriesIn(std::span<const std::byte> bytes)
{
    Header header;
    if (bytes.size() < sizeof header || (bytes.size() - sizeof header) % sizeof(KnownDuration) != 0)
        return {};
    std::memcpy(&header, bytes.data(), sizeof header);
    const auto rest = bytes.subspan(sizeof header); // 8-byte aligned, as the mapping begins on a page
    const std::span entries(reinterpret_cast<const KnownDuration*>(rest.data()),
                            rest.size() / sizeof(KnownDuration));
    return header.magic == kMagic && header.hash == hash64(bytesOf(entries))
               ? entries
               : std::span<const KnownDuration>();
}

} // namespace

DurationIndex::DurationIndex(const fs::path& file)
{
    std::error_code none;
    if (file.empty() || !fs::is_regular_file(file, none) || fs::file_size(file, none) < sizeof(Header))
        return;
    try {
        file_.emplace(file);
        entries_ = entriesIn(file_->bytes());
    } catch (const Error&) {
        entries_ = {}; // not readable: as if it were not there
    }
}

std::optional<double> DurationIndex::find(std::string_view path, const FileStamp& stamp) const
{
    const std::uint64_t key = hash64(path);
    for (auto at = std::ranges::lower_bound(entries_, key, {}, &KnownDuration::path);
         at != entries_.end() && at->path == key; ++at)
        if (at->stamp == stamp)
            return at->seconds;
    return std::nullopt;
}

void DurationIndex::write(const fs::path& file, std::vector<KnownDuration> entries)
{
    std::ranges::sort(entries, {}, &KnownDuration::path);
    const Header header{kMagic, hash64(bytesOf(entries))};
    makeFolders(file.parent_path());
    PendingFile pending(file);
    pending.write(&header, sizeof header);
    pending.write(entries.data(), std::span(entries).size_bytes());
    pending.commit();
}

fs::path durationIndexFile(const fs::path& cache, const fs::path& corpus)
{
    return cache / fmt::format("corpus-{:016x}.durations", hash64(corpus.string()));
}

} // namespace reblock
