#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace reblock {

/// One spoken word.
struct DigitRecording {
    std::filesystem::path file; ///< absolute
    std::string speaker;
    int number = 0; ///< which of the speaker's recordings of this word
    std::string word;
    double seconds = 0;
};

/// True for a folder with recordings.tsv, or with the Free Spoken Digit Dataset's own recordings/.
bool isDigitsFolder(const std::filesystem::path& root);

/// All recordings, by speaker, word and number.
/// Throws UserError: neither of the two shapes, a broken line (names it).
std::vector<DigitRecording> readDigitRecordings(const std::filesystem::path& root);

} // namespace reblock
