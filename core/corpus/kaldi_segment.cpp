#include "core/corpus/kaldi_segment.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <vector>

namespace reblock {

namespace {

constexpr double kMostOvershoot = 0.5; ///< Kaldi's --max-overshoot
constexpr std::string_view kBlank = " \t";

std::vector<std::string_view> fieldsOf(std::string_view line)
{
    std::vector<std::string_view> fields;
    for (std::size_t at = line.find_first_not_of(kBlank); at != std::string_view::npos;) {
        const std::size_t end = line.find_first_of(kBlank, at);
        fields.push_back(line.substr(at, end - at));
        at = end == std::string_view::npos ? end : line.find_first_not_of(kBlank, end);
    }
    return fields;
}

bool parse(std::string_view text, double& seconds)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    return error == std::errc() && end == text.data() + text.size() && std::isfinite(seconds);
}

} // namespace

KaldiSegment kaldiSegment(std::string_view line)
{
    KaldiSegment segment;
    const auto fields = fieldsOf(line);
    if (fields.size() == 4)
        segment.fault =
            "Its line in segments names a channel, which is not supported: split the channels first.";
    else if (fields.size() != 3 || !parse(fields[1], segment.start) || !parse(fields[2], segment.end))
        segment.fault = "Its line in segments is not UTTERANCE RECORDING START END.";
    else
        segment.recording = fields[0];
    return segment;
}

KaldiSegment fitted(KaldiSegment segment, double recordingSeconds)
{
    if (segment.start < 0)
        segment.fault = fmt::format("It starts at {:.2f} s, before its recording.", segment.start);
    else if (segment.end >= 0 && segment.end <= segment.start)
        segment.fault =
            fmt::format("It ends at {:.2f} s, not after its start at {:.2f} s.", segment.end, segment.start);
    else if (segment.start >= recordingSeconds || segment.end > recordingSeconds + kMostOvershoot)
        segment.fault = fmt::format("It is cut from {:.2f} to {:.2f} s of a recording of {:.2f} s.",
                                    segment.start, segment.end, recordingSeconds);
    if (segment.end < 0 || segment.end >= recordingSeconds)
        segment.end = 0;
    return segment;
}

} // namespace reblock
