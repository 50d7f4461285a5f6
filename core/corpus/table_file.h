#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace reblock {

/// The lines of a text file without their ends (LF or CR LF), empty ones too; a byte order mark is
/// skipped. Throws UserError: not there, a line that is not valid UTF-8 (names file and line).
std::vector<std::string> readLines(const std::filesystem::path& path);

/// Reads a text file line by line, in memory that does not grow with the file. A byte order mark and the
/// CR of CR LF are dropped; lines need not be UTF-8. A line of over 1 MiB is cut there.
class LineReader {
public:
    /// Throws UserError: not there, a folder, not readable.
    explicit LineReader(std::filesystem::path path);

    /// The next line; false at the end. Throws ResourceError where reading fails.
    bool next();

    const std::string& line() const { return line_; }
    std::size_t number() const { return number_; } ///< of the line, 1 for the first
    bool cut() const { return cut_; }              ///< the line was longer than 1 MiB
    const std::filesystem::path& path() const { return path_; }

private:
    bool readPiece();

    std::filesystem::path path_;
    std::ifstream file_;
    std::string buffer_;
    std::size_t at_ = 0; ///< in buffer_
    std::string line_;
    std::size_t number_ = 0;
    bool cut_ = false;
};

/// "KEY the rest" cut at the first space or tab; both sides without outer spaces.
std::pair<std::string, std::string> keyAndRest(std::string_view line);

/// The fields of a tab-separated line.
std::vector<std::string> tabFields(std::string_view line);

/// "PATH, line 3".
std::string lineName(const std::filesystem::path& path, std::size_t line);

} // namespace reblock
