#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace reblock {

/// A line that holds more than space, without it at either end.
struct TextLine {
    std::size_t number; ///< from 1
    std::string_view text;
};

/// The lines of a file's content, a byte order mark left out. They point into `content`.
std::vector<TextLine> linesWithText(std::string_view content);

/// "Line 3 of hyp.trn", for messages.
std::string linePlace(std::size_t number, const std::filesystem::path& path);

} // namespace reblock
