#pragma once

#include <string>
#include <string_view>

namespace reblock {

/// A line of Kaldi's `segments` without its key: "RECORDING START END".
struct KaldiSegment {
    std::string recording;
    double start = 0;  ///< seconds
    double end = 0;    ///< seconds; below 0: to the recording's end
    std::string fault; ///< a sentence where the line cannot be used
};

KaldiSegment kaldiSegment(std::string_view line);

/// Fits a segment into its recording as Kaldi's extract-segments does: an end up to 0.5 s beyond the
/// recording's is moved to it (0: the recording's end), everything else that is outside is a fault.
KaldiSegment fitted(KaldiSegment segment, double recordingSeconds);

} // namespace reblock
