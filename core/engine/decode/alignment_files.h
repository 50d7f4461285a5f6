#pragma once

#include "core/engine/decode/align_file.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <string>

namespace reblock {

/// {"file", "seconds", "text", "log_prob", "tokens": [{"token", "start", "end", "score"}]}
nlohmann::ordered_json jsonFromAlignment(const FileAlignment& alignment);

/// Throws UserError naming the formats for a file name that ends in none of .ctm, .TextGrid, .json.
void requireAlignmentFormat(const std::filesystem::path& out);

/// The content of such a file. CTM: "STEM 1 START DURATION TOKEN CONFIDENCE" a line, the confidence being
/// the token's mean probability (exp of its score); TextGrid: a tier with the text, one of tokens.
/// Throws as requireAlignmentFormat().
std::string alignmentText(const FileAlignment& alignment, const std::filesystem::path& out);

} // namespace reblock
