#include "core/score/transcripts.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/trn.h"
#include "core/score/ctm.h"
#include "core/score/text_lines.h"
#include "core/text/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>

namespace reblock {

namespace {

constexpr std::array kFormatNames{"trn", "kaldi", "ctm"};

Transcript trnTranscript(const TextLine& line, const std::filesystem::path& path)
{
    const std::optional<TrnLine> parts = trnLine(line.text);
    if (!parts)
        throw UserError(linePlace(line.number, path) + " does not end with an utterance id in parentheses.",
                        "The file may have been cut off; write it again.");
    return {parts->id, parts->text};
}

Transcript kaldiTranscript(std::string_view line)
{
    const std::size_t end = std::min(line.find_first_of(" \t"), line.size());
    return {std::string(line.substr(0, end)), std::string(trimmed(line.substr(end)))};
}

/// A decimal point tells times from numerals: "u1 7 3 5 9" may be Kaldi text.
bool isCtm(const std::vector<TextLine>& lines)
{
    const auto isComment = [](const TextLine& line) { return line.text.starts_with(";;"); };
    const auto fits = [&](const TextLine& line) { return isComment(line) || ctmLine(line.text); };
    const auto hasPoint = [&](const TextLine& line) {
        return !isComment(line) && line.text.find('.', line.text.find_first_of(" \t")) != line.text.npos;
    };
    return std::ranges::all_of(lines, fits) && std::ranges::any_of(lines, hasPoint);
}

Transcripts transcriptsFromCtm(const std::filesystem::path& path)
{
    Transcripts transcripts{path, {}, TranscriptFormat::Ctm};
    for (const CtmUtterance& utterance : readCtm(path)) {
        std::string text;
        for (const CtmToken& token : utterance.tokens)
            text += (text.empty() ? "" : " ") + token.token;
        transcripts.lines.push_back({utterance.id, text});
    }
    return transcripts;
}

} // namespace

TranscriptFormat transcriptFormatFromName(std::string_view name)
{
    const auto found = std::ranges::find(kFormatNames, name);
    if (found == kFormatNames.end())
        throw UserError(fmt::format("There is no text format \"{}\".", name), "Use trn, kaldi or ctm.");
    return static_cast<TranscriptFormat>(found - kFormatNames.begin());
}

const char* transcriptFormatName(TranscriptFormat format)
{
    return kFormatNames[static_cast<std::size_t>(format)];
}

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
    const std::vector<TextLine> lines = linesWithText(content);
    if (lines.empty())
        throw UserError(fmt::format("{} has no transcripts in it.", path.string()),
                        "Give a trn file (\"token token (ID)\"), a Kaldi text file (\"ID token token\") or "
                        "a ctm file.");
    const bool trn = trnLine(lines.front().text).has_value();
    if (!trn && isCtm(lines))
        return transcriptsFromCtm(path);
    Transcripts transcripts{path, {}, trn ? TranscriptFormat::Trn : TranscriptFormat::Kaldi};
    std::unordered_map<std::string, std::size_t> seen;
    for (const TextLine& line : lines) {
        requireUtf8(line.text, linePlace(line.number, path));
        transcripts.lines.push_back(trn ? trnTranscript(line, path) : kaldiTranscript(line.text));
        const std::string& id = transcripts.lines.back().id;
        if (const auto [at, isNew] = seen.try_emplace(foldedId(id), line.number); !isNew)
            throw UserError(fmt::format("{} has the utterance id {} again, after line {}.",
                                        linePlace(line.number, path), id, at->second),
                            "Keep one of the two lines.");
    }
    return transcripts;
}

std::string trnText(const std::vector<Transcript>& lines)
{
    std::string content;
    for (const Transcript& line : lines)
        content += fmt::format("{}{}({})\n", line.text, line.text.empty() ? "" : " ", line.id);
    return content;
}

std::string kaldiText(const std::vector<Transcript>& lines)
{
    std::string content;
    for (const Transcript& line : lines)
        content += fmt::format("{}{}{}\n", line.id, line.text.empty() ? "" : " ", line.text);
    return content;
}

void writeTrn(const std::filesystem::path& path, const std::vector<Transcript>& lines)
{
    replaceFile(path, trnText(lines));
}

} // namespace reblock
