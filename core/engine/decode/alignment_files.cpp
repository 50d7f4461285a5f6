#include "core/engine/decode/alignment_files.h"

#include "core/base/error.h"
#include "core/engine/decode/transcript_files.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace reblock {

using nlohmann::ordered_json;

namespace {

/// ".textgrid" for any capitals.
std::string ending(const std::filesystem::path& out)
{
    std::string text = out.extension().string();
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

/// CTM parts its fields by spaces.
std::string withoutSpaces(std::string text)
{
    std::ranges::replace(text, ' ', '_');
    return text;
}

std::string ctmText(const FileAlignment& alignment)
{
    const std::string id = withoutSpaces(alignment.file.stem().string());
    std::string text;
    for (const TimedToken& token : alignment.tokens)
        text += fmt::format("{} 1 {:.3f} {:.3f} {} {:.4f}\n", id, token.start, token.end - token.start,
                            token.token, std::exp(token.score));
    return text;
}

std::string textGrid(const FileAlignment& alignment)
{
    FileTranscript transcript{alignment.file, alignment.seconds, alignment.text, {}};
    if (!alignment.tokens.empty())
        transcript.segments.push_back(
            {alignment.tokens.front().start, alignment.tokens.back().end, alignment.text, alignment.tokens});
    return transcriptText(transcript, "textgrid");
}

} // namespace

ordered_json jsonFromAlignment(const FileAlignment& alignment)
{
    ordered_json tokens = ordered_json::array();
    for (const TimedToken& token : alignment.tokens)
        tokens.push_back(jsonFromToken(token));
    return {{"file", alignment.file.string()},
            {"seconds", alignment.seconds},
            {"text", alignment.text},
            {"log_prob", alignment.logProb},
            {"tokens", tokens}};
}

void requireAlignmentFormat(const std::filesystem::path& out)
{
    const std::string format = ending(out);
    if (format != ".ctm" && format != ".textgrid" && format != ".json")
        throw UserError(fmt::format("{} names no format that alignments are written in.", out.string()),
                        "End the name in .ctm, .TextGrid or .json.");
}

std::string alignmentText(const FileAlignment& alignment, const std::filesystem::path& out)
{
    requireAlignmentFormat(out);
    const std::string format = ending(out);
    if (format == ".ctm")
        return ctmText(alignment);
    return format == ".json"
               ? jsonFromAlignment(alignment).dump(1, ' ', false, ordered_json::error_handler_t::replace) +
                     "\n"
               : textGrid(alignment);
}

} // namespace reblock
