#pragma once

#include "core/engine/decode/transcribe.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace reblock {

/// {"file", "seconds", "text", "segments": [{"start", "end", "text", "tokens": [{"token", "start", "end"}]}]}
nlohmann::ordered_json jsonFromTranscript(const FileTranscript& transcript);

/// The names that `--format` takes: txt, srt, vtt, json, textgrid.
const std::vector<std::string>& transcriptFormats();

/// The file's content in a format: plain lines, SubRip, WebVTT, JSON, or Praat's TextGrid with a tier of
/// segments and one of tokens. Throws UserError naming the formats for an unknown one.
std::string transcriptText(const FileTranscript& transcript, const std::string& format);

/// FOLDER/STEM.FORMAT ("TextGrid" for textgrid).
std::filesystem::path transcriptPath(const std::filesystem::path& folder, const std::filesystem::path& audio,
                                     const std::string& format);

} // namespace reblock
