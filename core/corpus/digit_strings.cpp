#include "core/corpus/digit_strings.h"

#include "core/base/error.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>
#include <utility>

namespace reblock {

namespace {

constexpr std::size_t kShortest = 2, kLongest = 6;
constexpr int kDrawsPerString = 50, kDrawsPerSpeaker = 100;

using Recordings = std::vector<const DigitRecording*>;

/// How many of `left` recordings go into the next string, so that never a single one is left over.
std::size_t drawLength(std::size_t left, SeededRandom& random)
{
    const std::size_t length =
        std::min<std::size_t>(kShortest + random.below(kLongest - kShortest + 1), left);
    if (left - length != 1)
        return length;
    return length < kLongest ? length + 1 : length - 1;
}

/// One pass over the recordings; nothing where it ends in a corner.
std::optional<std::vector<DigitString>> drawOnce(Recordings& recordings, SeededRandom& random,
                                                 const std::set<std::string>& forbidden)
{
    std::vector<DigitString> strings;
    shuffle(recordings, random);
    int draws = 0;
    for (std::size_t at = 0; at < recordings.size();) {
        const std::size_t length = drawLength(recordings.size() - at, random);
        const auto begin = recordings.begin() + static_cast<std::ptrdiff_t>(at);
        DigitString digits(begin, begin + static_cast<std::ptrdiff_t>(length));
        if (forbidden.contains(wordsOf(digits))) {
            if (++draws == kDrawsPerString)
                return std::nullopt;
            shuffle(std::span(recordings).subspan(at), random);
            continue;
        }
        strings.push_back(std::move(digits));
        at += length;
        draws = 0;
    }
    return strings;
}

} // namespace

std::string wordsOf(const DigitString& digits)
{
    std::string words;
    for (const DigitRecording* digit : digits)
        words += (words.empty() ? "" : " ") + digit->word;
    return words;
}

std::vector<DigitString> drawDigitStrings(Recordings recordings, SeededRandom& random,
                                          const std::set<std::string>& forbidden)
{
    for (int draw = 0; draw < kDrawsPerSpeaker; ++draw)
        if (auto strings = drawOnce(recordings, random, forbidden))
            return std::move(*strings);
    throw UserError("The training recordings are too few to make digit strings that are not in dev or test.",
                    "Record more words, or more of each.");
}

} // namespace reblock
