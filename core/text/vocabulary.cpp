#include "core/text/vocabulary.h"

#include "core/base/error.h"
#include "core/text/utf8.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace reblock {

namespace {

constexpr const char* kBlankText = "<blank>";
constexpr const char* kUnknownText = "<unk>";
constexpr const char* kStartEndText = "<sos/eos>";

bool isSpecial(std::string_view token)
{
    return token == kBlankText || token == kUnknownText || token == kStartEndText;
}

[[noreturn]] void failVocabulary(const std::string& why)
{
    throw UserError(fmt::format("The vocabulary is not valid: {}.", why),
                    "It is a JSON array: \"<blank>\", \"<unk>\", the tokens, \"<sos/eos>\", each once.");
}

std::vector<std::string> tokensFromJson(std::string_view json)
{
    const auto parsed = nlohmann::json::parse(json, nullptr, false);
    if (!parsed.is_array())
        failVocabulary("it is not a JSON array");
    std::vector<std::string> tokens;
    for (const auto& token : parsed) {
        if (!token.is_string())
            failVocabulary("a token is not a text");
        tokens.push_back(token.get<std::string>());
    }
    return tokens;
}

void checkTokens(const std::vector<std::string>& tokens)
{
    if (tokens.size() < 3 || tokens[0] != kBlankText || tokens[1] != kUnknownText ||
        tokens.back() != kStartEndText)
        failVocabulary("the special tokens are not in their places");
    std::set<std::string_view> seen;
    for (const std::string& token : tokens)
        if (!seen.insert(token).second)
            failVocabulary(fmt::format("\"{}\" is in it twice", token));
}

TokenUnit unitOf(const std::vector<std::string>& tokens)
{
    const bool words = std::ranges::any_of(
        tokens, [](const std::string& token) { return !isSpecial(token) && codePoints(token).size() > 1; });
    return words ? TokenUnit::Word : TokenUnit::Char;
}

} // namespace

TokenUnit tokenUnitFromName(std::string_view name)
{
    if (name == "char")
        return TokenUnit::Char;
    if (name == "word")
        return TokenUnit::Word;
    throw UserError(fmt::format("There is no token unit \"{}\".", name), "Use char or word.");
}

const char* tokenUnitName(TokenUnit unit)
{
    return unit == TokenUnit::Char ? "char" : "word";
}

Vocabulary::Vocabulary(std::vector<std::string> tokens, TokenUnit unit)
    : tokens_(std::move(tokens)), unit_(unit)
{
    for (int id = 0; id < size(); ++id)
        ids_.emplace(tokens_[static_cast<std::size_t>(id)], id);
}

Vocabulary Vocabulary::fromTranscripts(std::span<const std::string> transcripts, TokenUnit unit)
{
    std::set<std::string> found; // bytes of UTF-8 sort as code points do
    for (const std::string& transcript : transcripts)
        for (std::string& token : split(transcript, unit))
            if (!isSpecial(token))
                found.insert(std::move(token));
    if (found.empty())
        throw UserError("The training transcripts hold no token.",
                        "Check the corpus: `reblock corpus check`.");
    std::vector<std::string> tokens{kBlankText, kUnknownText};
    tokens.insert(tokens.end(), found.begin(), found.end());
    tokens.emplace_back(kStartEndText);
    return {std::move(tokens), unit};
}

Vocabulary Vocabulary::fromJson(std::string_view json)
{
    std::vector<std::string> tokens = tokensFromJson(json);
    checkTokens(tokens);
    const TokenUnit unit = unitOf(tokens);
    return {std::move(tokens), unit};
}

std::string Vocabulary::toJson() const
{
    return nlohmann::json(tokens_).dump();
}

const std::string& Vocabulary::token(int id) const
{
    REBLOCK_CHECK(id >= 0 && id < size());
    return tokens_[static_cast<std::size_t>(id)];
}

std::vector<int> Vocabulary::encode(std::string_view transcript) const
{
    std::vector<int> ids;
    for (const std::string& token : split(transcript, unit_)) {
        const auto found = ids_.find(token);
        ids.push_back(found == ids_.end() || isSpecial(token) ? kUnknown : found->second);
    }
    return ids;
}

std::string Vocabulary::decode(std::span<const int> ids) const
{
    std::string text;
    for (const int id : ids) {
        if (id == kBlank || id == startEnd())
            continue;
        if (unit_ == TokenUnit::Word && !text.empty())
            text += ' ';
        text += token(id);
    }
    return text;
}

std::vector<std::string> Vocabulary::split(std::string_view transcript, TokenUnit unit)
{
    std::vector<std::string> pieces;
    bool joins = false; // the last piece may grow
    for (const char32_t point : codePoints(transcript)) {
        if (isSpace(point)) {
            joins = false;
        } else if (joins) {
            pieces.back() += utf8(point);
        } else {
            pieces.push_back(utf8(point));
            joins = unit == TokenUnit::Word;
        }
    }
    return pieces;
}

} // namespace reblock
