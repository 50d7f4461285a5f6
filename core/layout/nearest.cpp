#include "core/layout/nearest.h"

#include <algorithm>
#include <cctype>
#include <numeric>

namespace reblock {

namespace {

int letterCost(char a, char b)
{
    if (a == b)
        return 0;
    const bool sameLetter =
        std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b));
    return sameLetter ? 1 : 2;
}

/// Twice the edit distance; another case counts half.
int distance(std::string_view a, std::string_view b)
{
    std::vector<int> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = static_cast<int>(2 * j);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        int diagonal = row[0];
        row[0] = static_cast<int>(2 * i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const int changed = diagonal + letterCost(a[i - 1], b[j - 1]);
            diagonal = row[j];
            row[j] = std::min({changed, row[j] + 2, row[j - 1] + 2});
        }
    }
    return row.back();
}

} // namespace

std::optional<std::string> nearestWord(std::string_view word, const std::vector<std::string>& known)
{
    constexpr std::size_t kLongestWord = 100;
    std::optional<std::string> nearest;
    if (word.size() > kLongestWord)
        return nearest;
    int best = static_cast<int>(std::max<std::size_t>(2, word.size())) + 1;
    for (const std::string& candidate : known) {
        const int here = distance(word, candidate);
        if (here < best) {
            best = here;
            nearest = candidate;
        }
    }
    return nearest;
}

} // namespace reblock
