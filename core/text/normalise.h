#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace reblock {

/// What counts as one token when texts are scored.
enum class TokenMode {
    Char, ///< every code point, as AISHELL error rates are published
    Mixed ///< every code point from U+2E80 on; other runs without space are one token
};

/// "char" or "mixed". Throws UserError naming both for anything else.
TokenMode tokenModeFromName(std::string_view name);
const char* tokenModeName(TokenMode mode);

/// The unknown token: one token in any text; it matches nothing, not even itself.
constexpr std::string_view kUnknownToken = "<unk>";

/// Both sides of a comparison are brought to this form: full-width forms to ASCII, A-Z to a-z,
/// punctuation, symbols, separators and control characters to spaces. `<unk>` stays as it is.
/// Throws UserError where the text is not valid UTF-8. source: docs/scoring.md
std::string normaliseText(std::string_view text);

/// The tokens of a text as they are scored: normalised, then cut by `mode`.
/// Throws UserError where the text is not valid UTF-8.
std::vector<std::string> scoringTokens(std::string_view text, TokenMode mode);

} // namespace reblock
