#include "core/base/words.h"

#include <algorithm>
#include <charconv>

namespace reblock {

int editDistance(const std::string& a, const std::string& b)
{
    std::vector<int> before(b.size() + 1);
    std::vector<int> row(b.size() + 1);
    std::vector<int> next(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        next[0] = static_cast<int>(i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const int replaced = row[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            next[j] = std::min({replaced, row[j] + 1, next[j - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                next[j] = std::min(next[j], before[j - 2] + 1);
        }
        before.swap(row);
        row.swap(next);
    }
    return row.back();
}

namespace {

constexpr std::size_t kTellingLetters = 3;

std::string lowerCase(std::string text)
{
    for (char& letter : text)
        letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    return text;
}

/// The only known word that begins so.
std::optional<std::string> wordThatBegins(const std::string& beginning, const std::vector<std::string>& known)
{
    const auto begins = [&beginning](const std::string& word) {
        return lowerCase(word).starts_with(beginning);
    };
    const auto found = std::ranges::find_if(known, begins);
    const bool telling = beginning.size() >= kTellingLetters && std::ranges::count_if(known, begins) == 1;
    return telling ? std::optional(*found) : std::nullopt;
}

} // namespace

std::optional<std::string> nearestWord(const std::string& word, const std::vector<std::string>& known)
{
    const std::string typed = lowerCase(word);
    // A third of the letters may be wrong: beyond that a guess annoys more than it helps
    int best = static_cast<int>(std::max<std::size_t>(2, word.size() / 3)) + 1;
    std::optional<std::string> nearest;
    for (const std::string& candidate : known) {
        const int distance = editDistance(typed, lowerCase(candidate));
        if (distance < best && distance < static_cast<int>(candidate.size())) {
            best = distance;
            nearest = candidate;
        }
    }
    return nearest ? nearest : wordThatBegins(typed, known);
}

std::string suggestion(const std::string& word, const std::vector<std::string>& known)
{
    const auto nearest = nearestWord(word, known);
    return nearest ? "Did you mean \"" + *nearest + "\"? " : "";
}

std::optional<int> wholeNumber(std::string_view text)
{
    int number = 0;
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    return read.ec == std::errc{} && read.ptr == end ? std::optional(number) : std::nullopt;
}

std::string listText(const std::vector<std::string>& words, const std::string& last)
{
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i)
        text += (i == 0 ? "" : i + 1 == words.size() ? " " + last + " " : ", ") + words[i];
    return text;
}

} // namespace reblock
