#include "core/interop/tensorboard_writer.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/process.h"
#include "core/journal/journal_reader.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace reblock {

namespace fs = std::filesystem;

namespace {

/// TensorBoard reads the files of a folder in the order of their names, so the time comes first.
std::string fileName(double time, const std::string& maker)
{
    return fmt::format("events.out.tfevents.{:010}.{}", static_cast<std::int64_t>(time), maker);
}

[[noreturn]] void failWrite(const fs::path& path)
{
    throw ResourceError(
        fmt::format("Cannot write the TensorBoard file {}: {}.", path.string(), std::strerror(errno)),
        "Free some space or check permissions.");
}

} // namespace

TensorboardWriter::~TensorboardWriter()
{
    if (descriptor_ >= 0)
        ::close(descriptor_);
}

void TensorboardWriter::open(double time)
{
    makeFolders(folder_);
    path_ = folder_ / fileName(time, fmt::format("{}.{}", hostName(), ownPid()));
    descriptor_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (descriptor_ < 0)
        failWrite(path_);
}

void TensorboardWriter::add(const Event& event)
{
    std::string records = tensorboardRecords(event);
    if (records.empty())
        return;
    if (descriptor_ < 0)
        open(event.time);
    if (size_ == 0)
        records.insert(0, versionRecord(event.time));
    for (std::size_t done = 0; done < records.size();) {
        const ssize_t written = ::pwrite(descriptor_, records.data() + done, records.size() - done,
                                         size_ + static_cast<std::int64_t>(done));
        if (written < 0 && errno != EINTR) {
            const int error = errno;
            [[maybe_unused]] const int cut = ::ftruncate(descriptor_, size_);
            errno = error;
            failWrite(path_);
        }
        done += written < 0 ? 0 : static_cast<std::size_t>(written);
    }
    size_ += static_cast<std::int64_t>(records.size());
}

std::int64_t exportTensorboard(const fs::path& journal, const fs::path& folder)
{
    JournalPart part = readJournal(journal);
    if (part.events.empty())
        throw UserError(fmt::format("The journal {} holds no event.", journal.string()),
                        "Train the run first.");
    makeFolders(folder);
    const double time = part.events.front().time;
    PendingFile file(folder / fileName(time, "reblock"));
    const auto write = [&file](const std::string& records) { file.write(records.data(), records.size()); };
    write(versionRecord(time));
    std::int64_t points = 0;
    for (;; part = readJournal(journal, part.position)) {
        for (const Event& event : part.events) {
            write(tensorboardRecords(event));
            points += static_cast<std::int64_t>(taggedValues(event).size());
        }
        if (!part.more)
            break;
    }
    file.commit();
    return points;
}

} // namespace reblock
