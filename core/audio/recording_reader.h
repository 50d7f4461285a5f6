#pragma once

#include "core/base/units.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace reblock {

/// A part of a recording, in seconds from its start.
struct RecordingPart {
    double start = 0;
    double end = 0; ///< 0: to the recording's end
};

/// Decodes a recording as models hear it: channels averaged, resampled to `rate` (soxr high quality),
/// rounded to 16 bits once. Memory does not grow with its length.
///
/// sink    takes the samples piece by piece
/// throws  UserError as AudioFile does, also when the file is cut off; whatever the sink throws
void readRecording(const std::filesystem::path& path, Hertz rate,
                   const std::function<void(std::span<const std::int16_t>)>& sink);

/// The part's samples, decoding little more than the part: samples floor(start * rate) up to
/// floor(end * rate) of what readRecording() gives (resampled ones may differ by one step).
/// Throws UserError as readRecording() does, and when the part begins behind the end; a part that ends
/// behind it is shortened.
std::vector<std::int16_t> readRecordingPart(const std::filesystem::path& path, Hertz rate,
                                            const RecordingPart& part);

/// An utterance's samples: its files one after the other, or a part of its one file.
/// Throws as readRecordingPart().
std::vector<std::int16_t> readRecordings(const std::vector<std::string>& files, Hertz rate,
                                         const RecordingPart& part);

/// How many samples samplesOfPart() gives of a recording with so many.
std::int64_t sizeOfPart(std::uint64_t samples, Hertz rate, const RecordingPart& part);

/// The samples of `part` among all samples of its recording. Empty where it begins behind the end.
std::span<const std::int16_t> samplesOfPart(std::span<const std::int16_t> recording, Hertz rate,
                                            const RecordingPart& part);

} // namespace reblock
