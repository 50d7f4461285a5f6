#include "core/layout/words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace reblock {

const std::vector<std::string>& activationWords()
{
    static const std::vector<std::string> words{"relu", "gelu", "none"};
    return words;
}

const std::vector<std::string>& blockKindWords()
{
    static const std::vector<std::string> words{"transformer", "sanm"};
    return words;
}

const std::vector<std::string>& afterWords()
{
    static const std::vector<std::string> words{"attention", "ffn", "both"};
    return words;
}

const std::vector<std::string>& loraTargetWords()
{
    static const std::vector<std::string> words{"query", "key", "value", "output", "expand", "contract"};
    return words;
}

std::string toText(Activation activation)
{
    return activationWords().at(static_cast<std::size_t>(activation));
}

std::string toText(BlockKind kind)
{
    return blockKindWords().at(static_cast<std::size_t>(kind));
}

std::string toText(Stack stack)
{
    return stack == Stack::Encoder ? "encoder" : "decoder";
}

std::string toText(Bottleneck::After after)
{
    return afterWords().at(static_cast<std::size_t>(after));
}

std::string toText(Lora::Target target)
{
    return loraTargetWords().at(static_cast<std::size_t>(target));
}

std::string correctorKind(const Corrector& corrector)
{
    static const std::array<const char*, 4> kinds{"adaptor", "bottleneck", "lora", "step"};
    return kinds.at(corrector.index());
}

std::optional<int> wordIndex(const std::vector<std::string>& words, std::string_view word)
{
    const auto found = std::ranges::find(words, word);
    if (found == words.end())
        return std::nullopt;
    return static_cast<int>(found - words.begin());
}

std::string numberText(double value)
{
    constexpr double kWholeLimit = 9007199254740992.0; // 2^53
    std::array<char, 64> text{};
    const bool whole = std::floor(value) == value && std::abs(value) < kWholeLimit;
    const auto end =
        whole ? std::to_chars(text.data(), text.data() + text.size(), static_cast<long long>(value)).ptr
              : std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    return {text.data(), end};
}

} // namespace reblock
