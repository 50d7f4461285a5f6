#include "core/journal/journal_writer.h"

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/journal/alive_file.h"
#include "core/journal/run_folder.h"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <optional>
#include <string_view>
#include <unistd.h>

namespace reblock {

namespace fs = std::filesystem;

namespace {

constexpr std::array<std::string_view, 4> kSyncedEvents{"checkpoint", "paused", "finished", "failed"};

std::string heldMessage(const fs::path& journal)
{
    if (const auto alive = readAlive(RunFolder(journal.parent_path()).alive()))
        return fmt::format(
            "Process {} on {} is at work on {} since {} (step {}). Stop it first, or wait until "
            "it has ended.",
            alive->pid, alive->host, journal.parent_path().string(), localTimeText(alive->started),
            alive->step);
    return fmt::format("Another process is writing {}. Stop it first, or wait until it has ended.",
                       journal.string());
}

[[noreturn]] void failWrite(const fs::path& journal)
{
    throw ResourceError(
        fmt::format("Cannot write the journal {}: {}.", journal.string(), std::strerror(errno)),
        "Free some space or check permissions, then continue the run.");
}

/// Where the last event's line ends, and its number.
struct JournalEnd {
    std::int64_t bytes = 0;
    std::int64_t seq = 0;
};

std::optional<std::int64_t> seqOf(const std::string& line)
{
    try {
        return eventFromLine(line).seq;
    } catch (const UserError&) {
        return std::nullopt;
    }
}

/// What follows the last event is torn: half a line, or, after a power failure, bytes that were never
/// written. Anything that is no event before the last one was changed by hand.
JournalEnd findEnd(const fs::path& journal)
{
    JournalEnd end;
    std::ifstream file(journal, std::ios::binary);
    std::int64_t read = 0;
    for (std::string line; std::getline(file, line) && !file.eof();) {
        const auto seq = seqOf(line);
        if (seq && end.bytes != read)
            throw UserError(fmt::format("The journal {} was changed at byte {}: no event there.",
                                        journal.string(), end.bytes),
                            "Restore the file from a copy.");
        read += static_cast<std::int64_t>(line.size()) + 1;
        if (seq)
            end = {read, *seq};
    }
    return end;
}

} // namespace

JournalWriter::JournalWriter(const fs::path& journal)
    : path_(journal), lock_(journal.string(), heldMessage(journal))
{
    descriptor_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0644);
    if (descriptor_ < 0)
        failWrite(path_);
    cutTornEnd();
}

JournalWriter::~JournalWriter()
{
    if (descriptor_ >= 0)
        ::close(descriptor_);
}

void JournalWriter::cutTornEnd()
{
    const JournalEnd end = findEnd(path_);
    seq_ = end.seq;
    size_ = end.bytes;
    if (::ftruncate(descriptor_, size_) != 0)
        failWrite(path_);
}

Event JournalWriter::append(const std::string& event, nlohmann::json fields)
{
    const Event added{seq_ + 1, wallSeconds(), event, std::move(fields)};
    write(lineFromEvent(added) + '\n');
    seq_ = added.seq;
    for (const std::string_view synced : kSyncedEvents)
        if (event == synced && ::fsync(descriptor_) != 0)
            failWrite(path_);
    return added;
}

void JournalWriter::write(const std::string& line)
{
    std::size_t done = 0;
    while (done < line.size()) {
        const ssize_t written = ::pwrite(descriptor_, line.data() + done, line.size() - done,
                                         size_ + static_cast<std::int64_t>(done));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0) {
            const int error = errno;
            [[maybe_unused]] const int cut = ::ftruncate(descriptor_, size_);
            errno = error;
            failWrite(path_);
        }
        done += static_cast<std::size_t>(written);
    }
    size_ += static_cast<std::int64_t>(line.size());
}

} // namespace reblock
