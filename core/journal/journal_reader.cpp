#include "core/journal/journal_reader.h"

#include "core/base/error.h"
#include "core/base/sha256.h"

#include <fmt/format.h>

#include <fstream>
#include <limits>

namespace reblock {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kTailBytes = 64 << 10;

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

/// Bytes from an offset on, whole lines only, at most about `limit` but at least one line where there is one.
std::string wholeLines(std::ifstream& file, std::int64_t offset, std::int64_t end, std::size_t limit)
{
    file.clear();
    file.seekg(offset);
    std::string text;
    std::string chunk;
    while (offset + static_cast<std::int64_t>(text.size()) < end) {
        chunk.resize(std::min<std::size_t>(limit, static_cast<std::size_t>(end - offset) - text.size()));
        file.read(chunk.data(), static_cast<std::streamsize>(chunk.size()));
        chunk.resize(static_cast<std::size_t>(file.gcount()));
        if (chunk.empty())
            break;
        text += chunk;
        if (text.size() >= limit && text.find('\n') != std::string::npos)
            break;
    }
    text.erase(text.rfind('\n') + 1); // npos + 1 = 0: no whole line
    return text;
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

    const std::string text = wholeLines(file, from.offset, size, byteLimit);
    part.events = eventsFrom(journal, text, from.offset);
    part.position.offset += static_cast<std::int64_t>(text.size());
    if (part.position.head.empty() && !text.empty())
        part.position.head = headOf(file);
    part.more = !text.empty() && part.position.offset < size && text.size() >= byteLimit / 2;
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
    // From the end in ever larger pieces, until one holds an event that is no warning
    for (auto bytes = static_cast<std::int64_t>(kTailBytes);; bytes *= 16) {
        const std::int64_t start = std::max<std::int64_t>(0, size - bytes);
        std::string text = wholeLines(file, start, size, static_cast<std::size_t>(size - start) + 1);
        if (start > 0)
            text.erase(0, text.find('\n') + 1);
        const std::vector<Event> events = eventsFrom(journal, text, start);
        for (auto event = events.rbegin(); event != events.rend(); ++event)
            if (event->event != "warning")
                return *event;
        if (start == 0)
            return std::nullopt;
    }
}

} // namespace reblock
