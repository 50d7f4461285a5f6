#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace reblock {

/// The unit of a vocabulary.
enum class TokenUnit {
    Char, ///< code points; spaces are dropped
    Word  ///< what stands between spaces
};

/// "char" or "word". Throws UserError naming both for anything else.
TokenUnit tokenUnitFromName(std::string_view name);
const char* tokenUnitName(TokenUnit unit);

/// A model's tokens: 0 `<blank>`, 1 `<unk>`, then the characters or words of the training transcripts
/// in code-point order, last `<sos/eos>`.
class Vocabulary {
public:
    /// Throws UserError: no token in any transcript, or a transcript that is not valid UTF-8.
    static Vocabulary fromTranscripts(std::span<const std::string> transcripts, TokenUnit unit);

    /// From a JSON array of the tokens, as a checkpoint keeps it. The unit is Word if any token has
    /// several code points. Throws UserError: not such an array, a token twice, the three special tokens
    /// not in their places.
    static Vocabulary fromJson(std::string_view json);
    std::string toJson() const;

    int size() const { return static_cast<int>(tokens_.size()); }
    TokenUnit unit() const { return unit_; }
    static constexpr int kBlank = 0;
    static constexpr int kUnknown = 1;
    int startEnd() const { return size() - 1; }

    /// The text of a token; id in 0..size()-1.
    const std::string& token(int id) const;
    const std::vector<std::string>& tokens() const { return tokens_; }

    /// The ids of a transcript, kUnknown for what is not there. Throws UserError: not valid UTF-8.
    std::vector<int> encode(std::string_view transcript) const;

    /// The text of ids: characters one after the other, words with spaces. `<blank>` and `<sos/eos>` are
    /// left out, `<unk>` is shown.
    std::string decode(std::span<const int> ids) const;

    /// The pieces of a transcript that become one id each, known or not.
    static std::vector<std::string> split(std::string_view transcript, TokenUnit unit);

private:
    Vocabulary(std::vector<std::string> tokens, TokenUnit unit);

    std::vector<std::string> tokens_;
    TokenUnit unit_;
    std::unordered_map<std::string, int> ids_;
};

} // namespace reblock
