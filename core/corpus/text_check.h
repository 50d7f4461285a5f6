#pragma once

#include "core/corpus/placed_findings.h"

#include <string_view>
#include <vector>

namespace reblock {

/// Looks over the transcripts of a listing beside their durations; reads no file.
///
/// text_too_long       characters, and one more for each that equals the one before it, exceed the frames
///                     that the model's front leaves (10 ms frames, subsampled by 4): CTC cannot emit them
/// odd_duration        the logarithm of seconds per character lies more than 5 robust deviations from the
///                     median of the set's texts with as many characters (of all its texts where fewer
///                     than 20 have that length); the deviation is 1.4826 times the median absolute one, at
///                     least 0.1; sets of under 20 utterances are not looked at
/// unknown_characters  characters of another set that never occur in train
///
/// Returns what is about whole sets: shared_text, texts of another set that occur in train.
std::vector<CorpusFinding> checkTexts(PlacedFindings& findings);

/// Frames that CTC can use for so many seconds: 10 ms frames of 25 ms, after two convolutions of width 3
/// and stride 2. source: docs/architecture.md, front conv2d
std::int64_t ctcFrames(double seconds);
/// Frames that CTC needs at least for a text, each character a token.
std::int64_t ctcFramesNeeded(std::u32string_view characters);

} // namespace reblock
