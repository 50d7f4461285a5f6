#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace reblock {

/// One line of a transcript file.
struct Transcript {
    std::string id; ///< as written
    std::string text;
};

/// Transcripts in the order of the file.
struct Transcripts {
    std::filesystem::path path;
    std::vector<Transcript> lines;
};

/// Reads "token token ... (ID)" (trn) or "ID token token ..." (Kaldi text): trn when every line that
/// is not empty ends with an id in parentheses. Ids count without regard to ASCII case, as in sclite.
/// Throws UserError naming the line: invalid UTF-8, an id twice, no id; also for an empty file.
Transcripts readTranscripts(const std::filesystem::path& path);

/// Writes a trn file. Throws ResourceError.
void writeTrn(const std::filesystem::path& path, const std::vector<Transcript>& lines);

/// ASCII letters in lower case: the form in which ids are compared.
std::string foldedId(std::string_view id);

} // namespace reblock
