#include "core/text/normalise.h"

#include "core/base/error.h"
#include "core/text/utf8.h"

#include <fmt/format.h>
#include <utf8proc.h>

namespace reblock {

namespace {

constexpr char32_t kFullWidthFirst = 0xFF01;
constexpr char32_t kFullWidthLast = 0xFF5E;
constexpr char32_t kFullWidthShift = 0xFEE0; ///< from full-width to ASCII
constexpr char32_t kFirstIdeographic = 0x2E80;

/// Categories P*, S*, Z* and C*.
bool isSeparator(char32_t point)
{
    return utf8proc_category(static_cast<utf8proc_int32_t>(point)) >= UTF8PROC_CATEGORY_PC ||
           utf8proc_category(static_cast<utf8proc_int32_t>(point)) == UTF8PROC_CATEGORY_CN;
}

char32_t normalised(char32_t point)
{
    if (point >= kFullWidthFirst && point <= kFullWidthLast)
        point -= kFullWidthShift;
    if (point >= U'A' && point <= U'Z')
        return point - U'A' + U'a';
    return isSeparator(point) ? U' ' : point;
}

std::string normalisedPiece(std::string_view piece)
{
    std::string text;
    for (const char32_t point : codePoints(piece))
        text += utf8(normalised(point));
    return text;
}

void addTokens(std::vector<std::string>& tokens, std::string_view piece, TokenMode mode)
{
    bool joins = false; // the last token may grow
    for (const char32_t point : codePoints(piece)) {
        const bool own = mode == TokenMode::Char || point >= kFirstIdeographic;
        if (point == U' ')
            joins = false;
        else if (joins && !own)
            tokens.back() += utf8(point);
        else {
            tokens.push_back(utf8(point));
            joins = !own;
        }
    }
}

} // namespace

TokenMode tokenModeFromName(std::string_view name)
{
    if (name == "char")
        return TokenMode::Char;
    if (name == "mixed")
        return TokenMode::Mixed;
    throw UserError(fmt::format("There is no scoring mode \"{}\".", name), "Use char or mixed.");
}

const char* tokenModeName(TokenMode mode)
{
    return mode == TokenMode::Char ? "char" : "mixed";
}

std::string normaliseText(std::string_view text)
{
    std::string result;
    while (true) {
        const std::size_t unknown = text.find(kUnknownToken);
        result += normalisedPiece(text.substr(0, unknown));
        if (unknown == std::string_view::npos)
            return result;
        result += kUnknownToken;
        text.remove_prefix(unknown + kUnknownToken.size());
    }
}

std::vector<std::string> scoringTokens(std::string_view text, TokenMode mode)
{
    const std::string whole = normaliseText(text);
    std::string_view rest = whole;
    std::vector<std::string> tokens;
    while (true) {
        const std::size_t unknown = rest.find(kUnknownToken);
        addTokens(tokens, rest.substr(0, unknown), mode);
        if (unknown == std::string_view::npos)
            return tokens;
        tokens.emplace_back(kUnknownToken);
        rest.remove_prefix(unknown + kUnknownToken.size());
    }
}

} // namespace reblock
