#include "core/score/transcripts.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/trn.h"
#include "core/text/utf8.h"

#include <fmt/format.h>

#include <optional>
#include <unordered_map>

namespace reblock {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

struct NumberedLine {
    std::size_t number; ///< from 1
    std::string_view text;
};

std::vector<NumberedLine> linesWithText(std::string_view content)
{
    if (content.starts_with(kByteOrderMark))
        content.remove_prefix(kByteOrderMark.size());
    std::vector<NumberedLine> lines;
    for (std::size_t number = 1; !content.empty(); ++number) {
        const std::size_t end = std::min(content.find('\n'), content.size());
        if (const std::string_view line = trimmed(content.substr(0, end)); !line.empty())
            lines.push_back({number, line});
        content.remove_prefix(std::min(end + 1, content.size()));
    }
    return lines;
}

std::string place(std::size_t number, const std::filesystem::path& path)
{
    return fmt::format("Line {} of {}", number, path.string());
}

Transcript trnTranscript(const NumberedLine& line, const std::filesystem::path& path)
{
    const std::optional<TrnLine> parts = trnLine(line.text);
    if (!parts)
        throw UserError(place(line.number, path) + " does not end with an utterance id in parentheses.",
                        "The file may have been cut off; write it again.");
    return {parts->id, parts->text};
}

Transcript kaldiTranscript(std::string_view line)
{
    const std::size_t end = std::min(line.find_first_of(" \t"), line.size());
    return {std::string(line.substr(0, end)), std::string(trimmed(line.substr(end)))};
}

} // namespace

std::string foldedId(std::string_view id)
{
    std::string folded(id);
    for (char& letter : folded)
        if (letter >= 'A' && letter <= 'Z')
            letter = static_cast<char>(letter - 'A' + 'a');
    return folded;
}

Transcripts readTranscripts(const std::filesystem::path& path)
{
    const std::string content = readFile(path);
    const std::vector<NumberedLine> lines = linesWithText(content);
    if (lines.empty())
        throw UserError(fmt::format("{} has no transcripts in it.", path.string()),
                        "Give a trn file (\"token token (ID)\") or a Kaldi text file (\"ID token token\").");
    const bool trn = trnLine(lines.front().text).has_value();
    Transcripts transcripts{path, {}};
    std::unordered_map<std::string, std::size_t> seen;
    for (const NumberedLine& line : lines) {
        requireUtf8(line.text, place(line.number, path));
        transcripts.lines.push_back(trn ? trnTranscript(line, path) : kaldiTranscript(line.text));
        const std::string& id = transcripts.lines.back().id;
        if (const auto [at, isNew] = seen.try_emplace(foldedId(id), line.number); !isNew)
            throw UserError(fmt::format("{} has the utterance id {} again, after line {}.",
                                        place(line.number, path), id, at->second),
                            "Keep one of the two lines.");
    }
    return transcripts;
}

void writeTrn(const std::filesystem::path& path, const std::vector<Transcript>& lines)
{
    std::string content;
    for (const Transcript& line : lines)
        content += fmt::format("{}{}({})\n", line.text, line.text.empty() ? "" : " ", line.id);
    replaceFile(path, content);
}

} // namespace reblock
