#include "core/audio/recording_pack.h"

#include "core/audio/sample_hash.h"
#include "core/base/error.h"

#include <fmt/format.h>

#include <cstring>
#include <sys/stat.h>

namespace reblock {

namespace fs = std::filesystem;
using recording_pack::Footer;

namespace {

static_assert(sizeof(RecordingPack::Entry) == 64 && alignof(RecordingPack::Entry) == 8);
static_assert(sizeof(Footer) == 48);

[[noreturn]] void failBroken(const fs::path& file)
{
    throw UserError(fmt::format("{} is no pack of decoded audio, or was cut short.", file.string()),
                    "Delete it; it is made again from the recordings.");
}

bool fits(const RecordingPack::Entry& entry, const Footer& footer)
{
    return (entry.first + entry.samples) * sizeof(std::int16_t) <= footer.entriesAt &&
           entry.textAt + entry.pathSize + entry.errorSize <= footer.textBytes;
}

} // namespace

std::uint64_t recording_pack::hashOf(std::string_view entries, std::string_view text, std::uint64_t rate)
{
    const std::string_view rateBytes(reinterpret_cast<const char*>(&rate), sizeof rate);
    SampleHash hash;
    for (const std::string_view bytes : {entries, text, rateBytes}) {
        std::vector<std::int16_t> words((bytes.size() + 1) / 2);
        std::memcpy(words.data(), bytes.data(), bytes.size());
        hash.add(words);
    }
    return hash.value();
}

SourceState sourceState(const fs::path& path)
{
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0)
        return {};
    constexpr std::int64_t kNanoseconds = 1'000'000'000;
    return {static_cast<std::uint64_t>(status.st_size),
            status.st_mtim.tv_sec * kNanoseconds + status.st_mtim.tv_nsec};
}

RecordingPack::RecordingPack(const fs::path& file) : path_(file), mapped_(file)
{
    const auto bytes = mapped_.bytes();
    Footer footer;
    if (bytes.size() < sizeof footer)
        failBroken(file);
    std::memcpy(&footer, bytes.data() + bytes.size() - sizeof footer, sizeof footer);
    const std::uint64_t before = bytes.size() - sizeof footer;
    if (footer.magic != recording_pack::kMagic || footer.entriesAt > before || footer.textBytes > before ||
        footer.count > before / sizeof(Entry) ||
        footer.entriesAt + footer.count * sizeof(Entry) + footer.textBytes != before)
        failBroken(file);
    const char* at = reinterpret_cast<const char*>(bytes.data()) + footer.entriesAt;
    const std::string_view entries(at, footer.count * sizeof(Entry));
    text_ = {at + entries.size(), footer.textBytes};
    if (recording_pack::hashOf(entries, text_, footer.rate) != footer.hash)
        failBroken(file);
    rate_ = {static_cast<int>(footer.rate)};
    entries_ = {reinterpret_cast<const Entry*>(at), footer.count};
    for (const Entry& entry : entries_)
        if (!fits(entry, footer))
            failBroken(file);
    checked_ = std::make_unique<std::atomic<bool>[]>(footer.count);
}

std::string_view RecordingPack::path(const Entry& entry) const
{
    return text_.substr(entry.textAt, entry.pathSize);
}

std::string_view RecordingPack::error(const Entry& entry) const
{
    return text_.substr(entry.textAt + entry.pathSize, entry.errorSize);
}

std::span<const std::int16_t> RecordingPack::samples(const Entry& entry) const
{
    const std::span samples(reinterpret_cast<const std::int16_t*>(mapped_.bytes().data()) + entry.first,
                            entry.samples);
    std::atomic<bool>& checked = checked_[static_cast<std::size_t>(&entry - entries_.data())];
    if (!checked.load(std::memory_order_relaxed)) {
        if (sampleHash(samples) != entry.hash)
            failDamaged(entry);
        checked.store(true, std::memory_order_relaxed);
    }
    return samples;
}

void RecordingPack::failDamaged(const Entry& entry) const
{
    std::error_code ignored;
    fs::remove(path_, ignored);
    throw ResourceError(
        fmt::format("The decoded audio of {} in {} is damaged.", path(entry), path_.string()),
        "The damaged file was deleted: start again and it is made anew. If that repeats, check the disk.");
}

} // namespace reblock
