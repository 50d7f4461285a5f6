#pragma once

#include "core/engine/decode/transcribe.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace reblock {

/// {"token", "start", "end", "score"}, times to the millisecond.
nlohmann::ordered_json jsonFromToken(const TimedToken& token);

/// {"file", "seconds", "text", "segments": [{"start", "end", "text", "tokens": [as jsonFromToken()]}]}
nlohmann::ordered_json jsonFromTranscript(const FileTranscript& transcript);

/// The file's content in a format: plain lines, SubRip, WebVTT, JSON, or Praat's TextGrid with a tier of
/// segments and one of tokens. Throws UserError naming the formats for an unknown one.
std::string transcriptText(const FileTranscript& transcript, const std::string& format);

/// FOLDER/STEM.FORMAT ("TextGrid" for textgrid).
std::filesystem::path transcriptPath(const std::filesystem::path& folder, const std::filesystem::path& audio,
                                     const std::string& format);

} // namespace reblock
