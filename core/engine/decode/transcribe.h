#pragma once

#include "core/base/cancel_token.h"
#include "core/engine/decode/recognizer.h"
#include "core/engine/decode/segmenter.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace reblock {

/// How to write down a file.
struct TranscribeOptions {
    SegmenterOptions segments;
    std::size_t batch = 8; ///< pieces heard side by side; their texts do not depend on it
};

/// A piece of speech with its text; all times in seconds from the start of the file.
struct TextSegment {
    double start = 0; ///< of the first token
    double end = 0;   ///< of the last one
    std::string text;
    std::vector<TimedToken> tokens;
};

struct FileTranscript {
    std::filesystem::path file;
    double seconds = 0;                ///< of the sound
    std::string text;                  ///< of all segments, with spaces between them where words have spaces
    std::vector<TextSegment> segments; ///< in order; those without text are left out
};

/// Turns an audio file of any length, rate and number of channels into text, with bounded memory: it
/// is read piece by piece and cut at its pauses. Where there is none for too long, the pieces overlap and
/// what was heard twice is written once.
///
/// progress  told how much of the file is done, 0..1
/// throws    UserError as AudioFile does; Cancelled
FileTranscript transcribeFile(const Recognizer& recognizer, const std::filesystem::path& file,
                              const TranscribeOptions& options, const CancelToken& cancel,
                              const std::function<void(double share)>& progress);

} // namespace reblock
