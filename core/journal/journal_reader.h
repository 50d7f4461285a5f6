#pragma once

#include "core/journal/event.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace reblock {

/// How far a journal has been read. Store both: the offset, always behind a newline, and the
/// SHA-256 of the first line, by which a journal that was replaced is noticed.
struct JournalPosition {
    std::int64_t offset = 0;
    std::string head; ///< empty until a line has been read
    bool operator==(const JournalPosition&) const = default;
};

struct JournalPart {
    std::vector<Event> events;
    JournalPosition position; ///< behind the last of them
    bool more = false;        ///< the limit was reached before the end: read again from here
};

/// The whole lines behind a position. A last line without its newline is left for later; a journal
/// that is not there is empty.
///
/// byteLimit  about how much to read at once; one line may be longer
/// throws     UserError: the journal is shorter than the position or begins with another line
///            (it was replaced), or a whole line is no event (says which byte)
JournalPart readJournal(const std::filesystem::path& journal, const JournalPosition& from = {},
                        std::size_t byteLimit = 4 << 20);

/// All events of a journal.
std::vector<Event> readWholeJournal(const std::filesystem::path& journal);

/// The last event that is no warning, found from the end of the file; absent where there is none.
/// Lines that are no event are passed over.
std::optional<Event> lastEvent(const std::filesystem::path& journal);

} // namespace reblock
