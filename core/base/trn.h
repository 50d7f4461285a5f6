#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace reblock {

/// One line of a trn file: "token token ... (ID)".
struct TrnLine {
    std::string id;
    std::string text;
};

/// Absent where the line does not end with an id in parentheses (space around it does not count).
std::optional<TrnLine> trnLine(std::string_view line);

/// Without space, tab and line end at either end.
std::string_view trimmed(std::string_view text);

} // namespace reblock
