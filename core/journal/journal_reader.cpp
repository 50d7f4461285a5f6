#include "core/journal/journal_reader.h"

#include "core/base/error.h"
#include "core/base/sha256.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <limits>

namespace reblock {

namespace fs = std::filesystem;

namespace {

constexpr std::int64_t kTailBytes = 64 << 10;

[[noreturn]] void failReplaced(const fs::path& journal, const std::string& how)
{
    throw UserError(fmt::format("The journal {} {}.", journal.string(), how),
                    "It was changed after it was read; read this run again from its start.");
}

std::int64_t sizeOf(const fs::path& path)
{
    std::error_code none;
    const auto size = fs::file_size(path, none);
    return none ? 0 : static_cast<std::int64_t>(size);
}

struct Lines {
    std::string text;        ///< whole ones only
    bool reachedEnd = false; ///< else the limit was reached before
};

/// Bytes from an offset on: about `limit`, but at least one line where there is a whole one.
Lines wholeLines(std::ifstream& file, std::int64_t offset, std::int64_t end, std::size_t limit)
{
    file.clear();
    file.seekg(offset);
    Lines lines;
    std::string chunk;
    while (offset + static_cast<std::int64_t>(lines.text.size()) < end) {
        if (lines.text.size() >= limit && lines.text.find('\n') != std::string::npos)
            break;
        chunk.resize(std::min(limit, static_cast<std::size_t>(end - offset) - lines.text.size()));
        file.read(chunk.data(), static_cast<std::streamsize>(chunk.size()));
        chunk.resize(static_cast<std::size_t>(file.gcount()));
        if (chunk.empty())
            break;
        lines.text += chunk;
    }
    lines.reachedEnd = offset + static_cast<std::int64_t>(lines.text.size()) >= end;
    lines.text.erase(lines.text.rfind('\n') + 1); // npos + 1 = 0: no whole line
    return lines;
}

std::string headOf(std::ifstream& file)
{
    file.clear();
    file.seekg(0);
    std::string line;
    std::getline(file, line);
    return sha256(line);
}

std::vector<Event> eventsFrom(const fs::path& journal, const std::string& text, std::int64_t offset)
{
    std::vector<Event> events;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find('\n', at);
        try {
            events.push_back(eventFromLine(text.substr(at, end - at)));
        } catch (const UserError&) {
            throw UserError(fmt::format("The journal {} was changed at byte {}: no event there.",
                                        journal.string(), offset + static_cast<std::int64_t>(at)),
                            "Restore the file from a copy; what stands before is kept.");
        }
        at = end + 1;
    }
    return events;
}

/// Parses from the end and no more than it must: lists of runs ask this of each run.
std::optional<Event> lastEventIn(const std::string& lines)
{
    for (std::size_t end = lines.size(); end > 0;) {
        const std::size_t newline = end == 1 ? std::string::npos : lines.rfind('\n', end - 2);
        const std::size_t start = newline + 1; // npos + 1 = 0: the first line
        try {
            Event event = eventFromLine(lines.substr(start, end - 1 - start));
            if (event.event != "warning")
                return event;
        } catch (const UserError&) {
            // readJournal() reports it; here the event before says enough
        }
        end = start;
    }
    return std::nullopt;
}

} // namespace

JournalPart readJournal(const fs::path& journal, const JournalPosition& from, std::size_t byteLimit)
{
    JournalPart part;
    part.position = from;
    const std::int64_t size = sizeOf(journal);
    if (size < from.offset)
        failReplaced(journal, fmt::format("has {} bytes, {} of them were read before", size, from.offset));
    if (size == from.offset)
        return part;
    std::ifstream file(journal, std::ios::binary);
    if (!file)
        throw UserError(fmt::format("Cannot read the journal {}.", journal.string()),
                        "Check its permissions.");
    if (!from.head.empty() && headOf(file) != from.head)
        failReplaced(journal, "begins with another line than before");

    const auto [text, reachedEnd] = wholeLines(file, from.offset, size, std::max<std::size_t>(1, byteLimit));
    part.events = eventsFrom(journal, text, from.offset);
    part.position.offset += static_cast<std::int64_t>(text.size());
    if (part.position.head.empty() && !text.empty())
        part.position.head = headOf(file);
    part.more = !reachedEnd && !text.empty();
    return part;
}

std::vector<Event> readWholeJournal(const fs::path& journal)
{
    return readJournal(journal, {}, std::numeric_limits<std::size_t>::max() / 4).events;
}

std::optional<Event> lastEvent(const fs::path& journal)
{
    const std::int64_t size = sizeOf(journal);
    std::ifstream file(journal, std::ios::binary);
    // From the end in ever larger pieces, until one holds such an event
    for (std::int64_t bytes = kTailBytes;; bytes *= 16) {
        const std::int64_t start = std::max<std::int64_t>(0, size - bytes);
        std::string text = wholeLines(file, start, size, static_cast<std::size_t>(size - start) + 1).text;
        if (start > 0)
            text.erase(0, text.find('\n') + 1);
        if (auto event = lastEventIn(text); event || start == 0)
            return event;
    }
}

} // namespace reblock
