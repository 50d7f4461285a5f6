#include "core/layout/corrector_pattern.h"

#include "core/base/words.h"
#include "core/layout/draft.h"
#include "core/layout/position_text.h"
#include "core/layout/words.h"

#include <fmt/format.h>

#include <algorithm>

namespace reblock {

namespace {

using Where = CorrectorPattern::Where;

bool takesCount(Where where)
{
    return where == Where::First || where == Where::Last;
}

void replaceCorrector(std::vector<Corrector>& correctors, const Corrector& corrector)
{
    const auto sameKind = [&](const Corrector& one) { return one.index() == corrector.index(); };
    const auto first = std::ranges::find_if(correctors, sameKind);
    if (first == correctors.end()) {
        correctors.push_back(corrector);
        return;
    }
    *first = corrector;
    correctors.erase(std::remove_if(first + 1, correctors.end(), sameKind), correctors.end());
}

} // namespace

const std::vector<std::string>& correctorPatternWords()
{
    static const std::vector<std::string> words{"every",         "every-second", "first", "last",
                                                "none-but-last", "all-but-last", "none"};
    return words;
}

std::string placesText(const CorrectorPattern& pattern)
{
    const std::string& word = correctorPatternWords().at(static_cast<std::size_t>(pattern.where));
    return takesCount(pattern.where) ? word + "-" + std::to_string(pattern.count) : word;
}

bool readPlaces(std::string_view text, CorrectorPattern& pattern)
{
    if (const auto plain = wordIndex(correctorPatternWords(), text)) {
        pattern.where = static_cast<Where>(*plain);
        pattern.count = 1;
        return true;
    }
    const std::size_t dash = text.rfind('-');
    if (dash == std::string_view::npos)
        return false;
    const auto word = wordIndex(correctorPatternWords(), text.substr(0, dash));
    const auto count = wholeNumber(text.substr(dash + 1));
    if (!word || !takesCount(static_cast<Where>(*word)) || !count || *count < 1)
        return false;
    pattern.where = static_cast<Where>(*word);
    pattern.count = *count;
    return true;
}

bool getsCorrector(const CorrectorPattern& pattern, int l, int n)
{
    switch (pattern.where) {
    case Where::Every:
        return true;
    case Where::EverySecond:
        return l % 2 == 1;
    case Where::First:
        return l < pattern.count;
    case Where::Last:
        return l >= n - pattern.count;
    case Where::NoneButLast:
        return l == n - 1;
    case Where::AllButLast:
        return l < n - 1;
    case Where::None:
        break;
    }
    return false;
}

void correct(StackLayout& stack, std::span<const int> positions, const CorrectorPattern& pattern)
{
    const auto count = static_cast<int>(positions.size());
    for (int l = 0; l < count; ++l) {
        const auto at = static_cast<std::size_t>(positions[static_cast<std::size_t>(l)]);
        auto& correctors = stack.positions[at].correctors;
        if (getsCorrector(pattern, l, count))
            replaceCorrector(correctors, pattern.corrector);
        else if (pattern.replace)
            std::erase_if(correctors,
                          [&](const Corrector& one) { return one.index() == pattern.corrector.index(); });
    }
}

std::optional<Corrector> correctorFromWord(std::string_view word)
{
    if (word == "adaptor")
        return Adaptor{};
    if (word == "linear")
        return Adaptor{.activation = Activation::None};
    if (word == "step")
        return StepVector{};
    const auto width = word.size() > 1 ? wholeNumber(word.substr(1)) : std::nullopt;
    if (!width || *width < 1 || *width > kWidest)
        return std::nullopt;
    if (word.front() == 'b')
        return Bottleneck{.width = *width};
    if (word.front() == 'r')
        return Lora{.rank = *width};
    return std::nullopt;
}

std::string correctorWord(const Corrector& corrector)
{
    const std::string mark = correctorNotation(corrector).value_or("");
    if (mark == "+")
        return "adaptor";
    if (mark == "+l")
        return "linear";
    if (mark == "+s")
        return "step";
    return mark.empty() ? correctorText(corrector) : mark.substr(1);
}

} // namespace reblock
