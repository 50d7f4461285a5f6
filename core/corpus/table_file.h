#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace reblock {

/// The lines of a text file without their ends (LF or CR LF), empty ones too; a byte order mark is
/// skipped. Throws UserError: not there, a line that is not valid UTF-8 (names file and line).
std::vector<std::string> readLines(const std::filesystem::path& path);

/// "KEY the rest" cut at the first space or tab; both sides without outer spaces.
std::pair<std::string, std::string> keyAndRest(std::string_view line);

/// The fields of a tab-separated line.
std::vector<std::string> tabFields(std::string_view line);

/// "PATH, line 3".
std::string lineName(const std::filesystem::path& path, std::size_t line);

} // namespace reblock
