#pragma once

#include <cstddef>
#include <string_view>

namespace reblock {

/// A place in a text, both from 1; columns count characters (code points), not bytes.
struct TextPlace {
    int line = 1;
    int column = 1;
};

TextPlace placeOf(std::string_view text, std::size_t offset);

/// How many bytes the valid UTF-8 sequence at `offset` has; 0 where there is none.
std::size_t utf8Length(std::string_view text, std::size_t offset);

} // namespace reblock
