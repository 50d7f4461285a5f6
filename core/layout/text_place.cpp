#include "core/layout/text_place.h"

#include <algorithm>

namespace reblock {

namespace {

bool isContinuation(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

/// Length and smallest code point by the first byte.
struct Lead {
    std::size_t length;
    unsigned bits;
    unsigned smallest;
};

Lead leadOf(unsigned char c)
{
    if (c < 0x80)
        return {1, c, 0};
    if (c >= 0xC2 && c < 0xE0)
        return {2, c & 0x1Fu, 0x80};
    if (c >= 0xE0 && c < 0xF0)
        return {3, c & 0x0Fu, 0x800};
    if (c >= 0xF0 && c < 0xF5)
        return {4, c & 0x07u, 0x10000};
    return {0, 0, 0};
}

} // namespace

TextPlace placeOf(std::string_view text, std::size_t offset)
{
    const std::string_view before = text.substr(0, offset);
    const std::size_t newline = before.rfind('\n');
    const std::string_view line = newline == std::string_view::npos ? before : before.substr(newline + 1);
    const auto characters = std::ranges::count_if(line, [](char c) { return !isContinuation(c); });
    return {static_cast<int>(std::ranges::count(before, '\n')) + 1, static_cast<int>(characters) + 1};
}

std::size_t utf8Length(std::string_view text, std::size_t offset)
{
    const Lead lead = leadOf(static_cast<unsigned char>(text[offset]));
    if (lead.length == 0 || offset + lead.length > text.size())
        return 0;
    unsigned point = lead.bits;
    for (std::size_t i = 1; i < lead.length; ++i) {
        if (!isContinuation(text[offset + i]))
            return 0;
        point = point << 6 | (static_cast<unsigned char>(text[offset + i]) & 0x3Fu);
    }
    const bool surrogate = point >= 0xD800 && point < 0xE000;
    return point < lead.smallest || point > 0x10FFFF || surrogate ? 0 : lead.length;
}

} // namespace reblock
