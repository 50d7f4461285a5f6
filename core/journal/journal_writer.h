#pragma once

#include "core/base/files.h"
#include "core/journal/event.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace reblock {

/// Appends events to a journal. Holds the file's lock: there is one writer, in one process.
/// Each event is in the file (handed to the system) when append() returns, so a killed process
/// loses none; checkpoint, paused, finished and failed are also synced to the disk.
class JournalWriter {
public:
    /// Makes the file where it is missing; cuts off a last line that a crash left torn and goes on
    /// behind the last whole one. Throws UserError when another writer holds it or a line before the
    /// last is no event, ResourceError when it cannot be written.
    explicit JournalWriter(const std::filesystem::path& journal);
    ~JournalWriter();
    JournalWriter(const JournalWriter&) = delete;
    JournalWriter& operator=(const JournalWriter&) = delete;

    /// Adds one event with the next number and the present time, and returns it. fields is an object.
    /// Throws ResourceError when the disk is full: the journal then ends behind the event before.
    Event append(const std::string& event, nlohmann::json fields = nlohmann::json::object());

    /// The number of the last event, 0 where there is none.
    std::int64_t seq() const { return seq_; }

private:
    void cutTornEnd();
    void write(const std::string& line);

    std::filesystem::path path_;
    FileLock lock_;
    int descriptor_ = -1;
    std::int64_t seq_ = 0;
    std::int64_t size_ = 0;
};

} // namespace reblock
