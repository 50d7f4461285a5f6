#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace reblock {

/// How texts lie in a file.
enum class TranscriptFormat {
    Trn,   ///< "token token ... (ID)"
    Kaldi, ///< "ID token token ...": Kaldi's, WeNet's and ESPnet's `text`
    Ctm    ///< "ID CHANNEL START DURATION TOKEN", a line for each token
};

/// "trn", "kaldi", "ctm". Throws UserError naming them for anything else.
TranscriptFormat transcriptFormatFromName(std::string_view name);
const char* transcriptFormatName(TranscriptFormat format);

/// One line of a transcript file.
struct Transcript {
    std::string id; ///< as written
    std::string text;
};

/// Transcripts in the order of the file.
struct Transcripts {
    std::filesystem::path path;
    std::vector<Transcript> lines;
    TranscriptFormat format = TranscriptFormat::Trn;
};

/// Reads a file in any of the three formats: trn when its first line ends with an id in parentheses, ctm
/// when every line has a start and a duration in its third and fourth place (at least one with a decimal
/// point), else Kaldi text. Ids count without regard to ASCII case, as in sclite.
/// Throws UserError naming the line: invalid UTF-8, an id twice, no id; also for an empty file.
Transcripts readTranscripts(const std::filesystem::path& path);

/// The content of a trn or Kaldi text file.
std::string trnText(const std::vector<Transcript>& lines);
std::string kaldiText(const std::vector<Transcript>& lines);

/// Writes a trn file. Throws ResourceError.
void writeTrn(const std::filesystem::path& path, const std::vector<Transcript>& lines);

/// ASCII letters in lower case: the form in which ids are compared.
std::string foldedId(std::string_view id);

} // namespace reblock
