#include "core/corpus/demo_texts.h"

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/base/sha256.h"
#include "core/corpus/demo_characters.h"
#include "core/text/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace reblock {

namespace {

constexpr std::uint64_t kOrderStream = 1, kTextStream = 2, kLineStream = 3;
constexpr std::uint64_t kOrderSeed = 2312; ///< which character is frequent is the same for every corpus
constexpr std::size_t kShortest = 4, kLongest = 24;
constexpr std::uint64_t kHashRange = 10000;

/// FNV-1a. source: Fowler, Noll, Vo
std::uint64_t hashOf(const std::string& text)
{
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    return hash;
}

std::string withoutSpaces(const std::string& text)
{
    std::u32string points = codePoints(text);
    std::erase_if(points, isSpace);
    return utf8(points);
}

/// The set that a text's bytes choose.
std::size_t setOf(const std::string& text)
{
    auto place = static_cast<double>(streamOf(hashOf(withoutSpaces(text)), 0) % kHashRange);
    std::size_t set = 0;
    while (set + 1 < kDemoSets.size() && place >= kDemoSets[set].share * kHashRange)
        place -= kDemoSets[set++].share * kHashRange;
    return set;
}

} // namespace

DemoTexts::DemoTexts(std::uint64_t seed, const std::vector<std::string>& lines)
    : seed_(seed), characters_(demoCharacters())
{
    if (!lines.empty()) {
        share(lines);
        return;
    }
    SeededRandom order(kOrderSeed, kOrderStream);
    shuffle(characters_, order);
    double sum = 0;
    for (std::size_t rank = 1; rank <= characters_.size(); ++rank)
        probabilities_.push_back(sum += 1 / static_cast<double>(rank));
}

void DemoTexts::share(std::vector<std::string> lines)
{
    Sha256 hash;
    std::unordered_set<std::string> seen;
    std::erase_if(lines, [&](const std::string& line) {
        requireUtf8(line, "A line of the text");
        const std::string bare = withoutSpaces(line);
        return bare.empty() || !seen.insert(bare).second;
    });
    if (lines.size() < kDemoSets.size())
        throw UserError(
            fmt::format("The text has {} different lines; each of three sets needs its own.", lines.size()),
            "Give more transcripts, one a line, or leave --text out.");
    for (const std::string& line : lines)
        hash.add(line + "\n");
    name_ = "lines " + hash.finish().substr(0, 12);
    SeededRandom order(seed_, kLineStream);
    shuffle(lines, order);
    for (std::size_t set = kDemoSets.size(); set-- > 1;) { // the small sets first, one line at least
        const auto wanted =
            static_cast<std::size_t>(std::lround(kDemoSets[set].share * static_cast<double>(seen.size())));
        const auto count = static_cast<std::ptrdiff_t>(std::max<std::size_t>(1, wanted));
        lines_[set].assign(lines.end() - count, lines.end());
        lines.erase(lines.end() - count, lines.end());
    }
    lines_[0] = std::move(lines);
}

std::string DemoTexts::text(std::size_t set, std::size_t number) const
{
    const std::vector<std::string>& own = lines_[set];
    return own.empty() ? drawn(set, number) : own[number % own.size()];
}

std::string DemoTexts::drawn(std::size_t set, std::size_t number) const
{
    SeededRandom random(seed_, streamOf(kTextStream, set, number));
    const auto draw = [&] {
        const double at = random.uniform() * probabilities_.back();
        const auto found = std::ranges::upper_bound(probabilities_, at);
        return characters_[static_cast<std::size_t>(found - probabilities_.begin())];
    };
    std::string text;
    do {
        std::u32string points;
        const std::size_t length = kShortest + random.below(kLongest - kShortest + 1);
        for (std::size_t i = 0, group = 0; i < length; ++i, --group) {
            if (group == 0) {
                group = 1 + random.below(3);
                points += i > 0 ? U" " : U"";
            }
            points += draw();
        }
        text = utf8(points);
    } while (setOf(text) != set);
    return text;
}

} // namespace reblock
