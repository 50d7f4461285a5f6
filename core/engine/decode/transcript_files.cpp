#include "core/engine/decode/transcript_files.h"

#include "core/base/error.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>

namespace reblock {

using nlohmann::ordered_json;

namespace {

std::string plainText(const FileTranscript& transcript)
{
    std::string text;
    for (const TextSegment& segment : transcript.segments)
        text += segment.text + "\n";
    return text;
}

/// "01:02:03,456", with the mark that the format wants before the thousandths.
std::string clockText(double seconds, char mark)
{
    const auto thousandths = static_cast<std::int64_t>(std::llround(seconds * 1000));
    return fmt::format("{:02d}:{:02d}:{:02d}{}{:03d}", thousandths / 3600000, thousandths / 60000 % 60,
                       thousandths / 1000 % 60, mark, thousandths % 1000);
}

std::string subRip(const FileTranscript& transcript)
{
    std::string text;
    for (std::size_t i = 0; i < transcript.segments.size(); ++i) {
        const TextSegment& segment = transcript.segments[i];
        text += fmt::format("{}\n{} --> {}\n{}\n\n", i + 1, clockText(segment.start, ','),
                            clockText(segment.end, ','), segment.text);
    }
    return text;
}

/// WebVTT knows & < > as marks.
std::string escapedVtt(const std::string& text)
{
    std::string escaped;
    for (const char c : text)
        escaped += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : std::string(1, c);
    return escaped;
}

std::string webVtt(const FileTranscript& transcript)
{
    std::string text = "WEBVTT\n\n";
    for (const TextSegment& segment : transcript.segments)
        text += fmt::format("{} --> {}\n{}\n\n", clockText(segment.start, '.'), clockText(segment.end, '.'),
                            escapedVtt(segment.text));
    return text;
}

struct Interval {
    double start = 0;
    double end = 0;
    std::string text;
};

/// Praat's tiers have no holes: what lies between the intervals becomes empty ones.
std::vector<Interval> withoutHoles(const std::vector<Interval>& intervals, double seconds)
{
    std::vector<Interval> filled;
    double at = 0;
    for (const Interval& interval : intervals) {
        const double start = std::max(at, interval.start);
        const double end = std::min(seconds, interval.end);
        if (end <= start)
            continue;
        if (start > at)
            filled.push_back({at, start, ""});
        filled.push_back({start, end, interval.text});
        at = end;
    }
    if (at < seconds)
        filled.push_back({at, seconds, ""});
    return filled;
}

/// Praat doubles quotation marks.
std::string quoted(const std::string& text)
{
    std::string result = "\"";
    for (const char c : text)
        result += c == '"' ? "\"\"" : std::string(1, c);
    return result + "\"";
}

std::string tierText(int number, const std::string& name, const std::vector<Interval>& intervals,
                     double seconds)
{
    std::string text = fmt::format("    item [{}]:\n        class = \"IntervalTier\"\n        name = {}\n"
                                   "        xmin = 0\n        xmax = {}\n        intervals: size = {}\n",
                                   number, quoted(name), seconds, intervals.size());
    for (std::size_t i = 0; i < intervals.size(); ++i)
        text += fmt::format("        intervals [{}]:\n            xmin = {}\n            xmax = {}\n"
                            "            text = {}\n",
                            i + 1, intervals[i].start, intervals[i].end, quoted(intervals[i].text));
    return text;
}

std::string textGrid(const FileTranscript& transcript)
{
    std::vector<Interval> segments;
    std::vector<Interval> tokens;
    for (const TextSegment& segment : transcript.segments) {
        segments.push_back({segment.start, segment.end, segment.text});
        for (const TimedToken& token : segment.tokens)
            tokens.push_back({token.start, token.end, token.token});
    }
    const double seconds = transcript.seconds;
    return fmt::format("File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\nxmin = 0\nxmax = {}\n"
                       "tiers? <exists>\nsize = 2\nitem []:\n",
                       seconds) +
           tierText(1, "segments", withoutHoles(segments, seconds), seconds) +
           tierText(2, "tokens", withoutHoles(tokens, seconds), seconds);
}

/// Times to the millisecond: what is behind it is no knowledge.
double rounded(double seconds)
{
    return std::round(seconds * 1000) / 1000;
}

} // namespace

ordered_json jsonFromToken(const TimedToken& token)
{
    return {{"token", token.token},
            {"start", rounded(token.start)},
            {"end", rounded(token.end)},
            {"score", token.score}};
}

ordered_json jsonFromTranscript(const FileTranscript& transcript)
{
    ordered_json segments = ordered_json::array();
    for (const TextSegment& segment : transcript.segments) {
        ordered_json tokens = ordered_json::array();
        for (const TimedToken& token : segment.tokens)
            tokens.push_back(jsonFromToken(token));
        segments.push_back({{"start", rounded(segment.start)},
                            {"end", rounded(segment.end)},
                            {"text", segment.text},
                            {"tokens", tokens}});
    }
    return {{"file", transcript.file.string()},
            {"seconds", rounded(transcript.seconds)},
            {"text", transcript.text},
            {"segments", segments}};
}

std::string transcriptText(const FileTranscript& transcript, const std::string& format)
{
    if (format == "txt")
        return plainText(transcript);
    if (format == "srt")
        return subRip(transcript);
    if (format == "vtt")
        return webVtt(transcript);
    if (format == "json")
        return jsonFromTranscript(transcript).dump(1) + "\n";
    if (format == "textgrid")
        return textGrid(transcript);
    throw UserError(fmt::format("There is no transcript format \"{}\".", format),
                    "Use txt, srt, vtt, json, textgrid.");
}

std::filesystem::path transcriptPath(const std::filesystem::path& folder, const std::filesystem::path& audio,
                                     const std::string& format)
{
    std::filesystem::path name = audio.stem();
    name += format == "textgrid" ? ".TextGrid" : "." + format;
    return folder / name;
}

} // namespace reblock
