#include "app/cli/text_table.h"

#include "core/base/error.h"

#include <fmt/format.h>

#include <algorithm>

namespace reblock {

namespace {

/// The code point that starts here, and how many bytes it takes; bytes that are no UTF-8 count one each.
struct CodePoint {
    char32_t value;
    std::size_t bytes;
};

CodePoint codePointAt(const std::string& text, std::size_t at)
{
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t bytes = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (bytes == 1 || at + bytes > text.size())
        return {lead, 1};
    char32_t value = lead & (0x7Fu >> bytes);
    for (std::size_t i = 1; i < bytes; ++i)
        value = value << 6 | (static_cast<unsigned char>(text[at + i]) & 0x3Fu);
    return {value, bytes};
}

/// The wide blocks of East Asian scripts. source: Unicode TR 11, blocks of CJK, Hangul, full-width forms
bool isWide(char32_t c)
{
    return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) ||
           (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
           (c >= 0x20000 && c <= 0x3FFFD);
}

} // namespace

int displayWidth(const std::string& utf8)
{
    int width = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        const CodePoint point = codePointAt(utf8, at);
        width += isWide(point.value) ? 2 : 1;
        at += point.bytes;
    }
    return width;
}

TextTable::TextTable(std::vector<std::string> headings)
{
    for (std::string& heading : headings) {
        right_.push_back(heading.starts_with(">"));
        heading.erase(0, right_.back() ? 1 : 0);
    }
    rows_.push_back(std::move(headings));
}

void TextTable::addRow(std::vector<std::string> cells)
{
    REBLOCK_CHECK(cells.size() == right_.size());
    rows_.push_back(std::move(cells));
}

std::string TextTable::text() const
{
    std::vector<int> widths(right_.size(), 0);
    for (const auto& row : rows_)
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], displayWidth(row[i]));

    std::string text;
    for (const auto& row : rows_) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string space(static_cast<std::size_t>(widths[i] - displayWidth(row[i])), ' ');
            line += (i == 0 ? "" : "  ") + (right_[i] ? space + row[i] : row[i] + space);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + '\n';
    }
    return text;
}

std::string groupedNumber(long long number)
{
    std::string digits = fmt::format("{}", number);
    const std::size_t first = digits.starts_with('-') ? 1 : 0;
    for (std::size_t at = digits.size(); at > first + 3;)
        digits.insert(at -= 3, ",");
    return digits;
}

} // namespace reblock
