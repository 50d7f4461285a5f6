#include "core/text/utf8.h"

#include "core/base/error.h"

#include <fmt/format.h>
#include <utf8proc.h>

namespace reblock {

namespace {

/// Reads one code point at `at`; its length in bytes, or below 1 where it is not valid.
utf8proc_ssize_t readOne(std::string_view text, std::size_t at, utf8proc_int32_t& codePoint)
{
    return utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at,
                            static_cast<utf8proc_ssize_t>(text.size() - at), &codePoint);
}

} // namespace

std::optional<std::size_t> invalidUtf8At(std::string_view text)
{
    utf8proc_int32_t codePoint = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto length = readOne(text, at, codePoint);
        if (length < 1)
            return at;
        at += static_cast<std::size_t>(length);
    }
    return std::nullopt;
}

void requireUtf8(std::string_view text, const std::string& where)
{
    if (const auto at = invalidUtf8At(text))
        throw UserError(fmt::format("{} is not valid UTF-8 (byte {}).", where, *at + 1),
                        "Convert the file to UTF-8, for example with `iconv -f GB18030 -t UTF-8`.");
}

std::u32string codePoints(std::string_view text)
{
    std::u32string points;
    utf8proc_int32_t codePoint = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto length = readOne(text, at, codePoint);
        if (length < 1)
            requireUtf8(text, "A text");
        points.push_back(static_cast<char32_t>(codePoint));
        at += static_cast<std::size_t>(length);
    }
    return points;
}

std::string utf8(char32_t codePoint)
{
    utf8proc_uint8_t bytes[4];
    const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(codePoint), bytes);
    return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length)};
}

std::string utf8(std::u32string_view codePoints)
{
    std::string text;
    for (const char32_t codePoint : codePoints)
        text += utf8(codePoint);
    return text;
}

bool isSpace(char32_t codePoint)
{
    if (codePoint == U' ' || (codePoint >= U'\t' && codePoint <= U'\r'))
        return true;
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(codePoint));
    return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL ||
           category == UTF8PROC_CATEGORY_ZP;
}

} // namespace reblock
