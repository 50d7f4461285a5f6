#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace reblock {

/// Where a text stops being valid UTF-8 (byte position), nothing if it is valid throughout.
std::optional<std::size_t> invalidUtf8At(std::string_view text);

/// Throws UserError naming the place in the text and what to do where it is not valid UTF-8.
///
/// where   what the text is, for the sentence: "Line 3 of corpus/text"
void requireUtf8(std::string_view text, const std::string& where);

/// The code points of a valid text. Throws UserError where it is not valid UTF-8.
std::u32string codePoints(std::string_view text);

/// One code point, or several, as UTF-8.
std::string utf8(char32_t codePoint);
std::string utf8(std::u32string_view codePoints);

/// Space, tab, line end, or any code point of Unicode's category Z.
bool isSpace(char32_t codePoint);

} // namespace reblock
