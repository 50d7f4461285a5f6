#include "core/corpus/text_check.h"

#include "core/corpus/hash64.h"
#include "core/text/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <optional>
#include <set>

namespace reblock {

namespace {

constexpr double kOddDeviations = 5, kLeastDeviation = 0.1, kNormalMad = 1.4826;
constexpr std::size_t kFewestForMedian = 20;
constexpr std::size_t kMostNamed = 5;
constexpr const char* kTrain = "train";

std::u32string charactersOf(const std::string& text)
{
    std::u32string characters = codePoints(text);
    std::erase_if(characters, isSpace);
    return characters;
}

double median(std::vector<double>& values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

/// What is usual for the seconds of a character, as logarithm.
struct UsualPace {
    double middle = 0;
    double deviation = 0;
};

std::optional<UsualPace> usualPace(std::vector<double> paces)
{
    if (paces.size() < kFewestForMedian)
        return std::nullopt;
    const double middle = median(paces);
    for (double& pace : paces)
        pace = std::abs(pace - middle);
    return UsualPace{middle, std::max(kLeastDeviation, kNormalMad * median(paces))};
}

/// An utterance's characters and the logarithm of the seconds that each takes.
struct Pace {
    std::size_t characters = 0;
    double value = 0;
};

std::vector<Pace> pacesOf(const std::vector<Utterance>& utterances)
{
    std::vector<Pace> paces;
    for (const Utterance& utterance : utterances) {
        const std::size_t characters = charactersOf(utterance.text).size();
        paces.push_back({characters, std::log(utterance.seconds / static_cast<double>(characters))});
    }
    return paces;
}

/// What is usual for texts of each length, and, under 0, for all.
std::map<std::size_t, UsualPace> usualPaces(const std::vector<Pace>& paces)
{
    std::map<std::size_t, std::vector<double>> byLength;
    for (const Pace& pace : paces) {
        byLength[0].push_back(pace.value);
        byLength[pace.characters].push_back(pace.value);
    }
    std::map<std::size_t, UsualPace> usual;
    for (auto& [characters, values] : byLength)
        if (const auto pace = usualPace(std::move(values)))
            usual.emplace(characters, *pace);
    return usual;
}

void findOddDurations(PlacedFindings& findings, std::size_t set)
{
    const std::vector<Utterance>& utterances = findings.listing().sets[set].utterances;
    const std::vector<Pace> paces = pacesOf(utterances);
    const std::map<std::size_t, UsualPace> usual = usualPaces(paces);
    for (std::size_t i = 0; i < paces.size() && !usual.empty(); ++i) {
        const auto own = usual.find(paces[i].characters);
        const UsualPace& pace = own != usual.end() ? own->second : usual.at(0);
        const double reach = kOddDeviations * pace.deviation;
        if (std::abs(paces[i].value - pace.middle) > reach)
            findings.add(
                {set, i}, FindingKind::OddDuration, FindingWeight::Note,
                fmt::format("{:.2f} s for {} characters: {:.2f} s each, where {:.2f} to {:.2f} s are usual.",
                            utterances[i].seconds, paces[i].characters, std::exp(paces[i].value),
                            std::exp(pace.middle - reach), std::exp(pace.middle + reach)));
    }
}

void findLongTexts(PlacedFindings& findings, std::size_t set)
{
    const std::vector<Utterance>& utterances = findings.listing().sets[set].utterances;
    for (std::size_t i = 0; i < utterances.size(); ++i) {
        const std::int64_t needed = ctcFramesNeeded(charactersOf(utterances[i].text));
        const std::int64_t frames = ctcFrames(utterances[i].seconds);
        if (needed > frames)
            findings.add(
                {set, i}, FindingKind::TextTooLong, FindingWeight::Problem,
                fmt::format("Its text is too long for {:.2f} s of audio: it needs {} frames of 40 ms where "
                            "there are {}, if each character is a token.",
                            utterances[i].seconds, needed, frames));
    }
}

/// What of train the other sets are compared with.
struct TrainTexts {
    std::set<char32_t> characters;
    std::vector<std::uint64_t> hashes; ///< of the texts without spaces, sorted
};

std::uint64_t textHash(const std::u32string& characters)
{
    return hash64({reinterpret_cast<const char*>(characters.data()), characters.size() * sizeof(char32_t)});
}

TrainTexts trainTexts(const CorpusSet& train)
{
    TrainTexts texts;
    for (const Utterance& utterance : train.utterances) {
        const std::u32string characters = charactersOf(utterance.text);
        texts.characters.insert(characters.begin(), characters.end());
        texts.hashes.push_back(textHash(characters));
    }
    std::ranges::sort(texts.hashes);
    return texts;
}

void findUnknown(PlacedFindings& findings, const UtterancePlace& place, const std::u32string& characters,
                 const TrainTexts& train)
{
    std::u32string unknown;
    for (const char32_t c : characters)
        if (!train.characters.contains(c) && unknown.find(c) == std::u32string::npos)
            unknown += c;
    if (unknown.empty())
        return;
    std::string list;
    for (const char32_t c : unknown)
        list += (list.empty() ? "" : " ") + utf8(c);
    findings.add(place, FindingKind::UnknownCharacters, FindingWeight::Note,
                 fmt::format("Characters that never occur in train: {}.", list));
}

std::vector<CorpusFinding> compareWithTrain(PlacedFindings& findings, std::size_t set,
                                            const TrainTexts& train)
{
    const CorpusSet& other = findings.listing().sets[set];
    std::vector<const Utterance*> shared;
    for (std::size_t i = 0; i < other.utterances.size(); ++i) {
        const std::u32string characters = charactersOf(other.utterances[i].text);
        findUnknown(findings, {set, i}, characters, train);
        if (std::ranges::binary_search(train.hashes, textHash(characters)))
            shared.push_back(&other.utterances[i]);
    }
    if (shared.empty())
        return {};
    std::string names;
    for (std::size_t i = 0; i < std::min(kMostNamed, shared.size()); ++i)
        names += (i == 0 ? "" : ", ") + shared[i]->id;
    return {
        {FindingKind::SharedText,
         FindingWeight::Note,
         false,
         other.name,
         {},
         {},
         fmt::format("{} of {} texts of {} occur in train, too: {}{}.", shared.size(),
                     other.utterances.size(), other.name, names, shared.size() > kMostNamed ? " …" : "")}};
}

} // namespace

std::int64_t ctcFrames(double seconds)
{
    constexpr double kWindow = 0.025, kHop = 0.010, kRounding = 1e-6;
    const auto frames =
        seconds < kWindow ? 0 : 1 + static_cast<std::int64_t>((seconds - kWindow) / kHop + kRounding);
    return frames < 7 ? 0 : ((frames - 1) / 2 - 1) / 2;
}

std::int64_t ctcFramesNeeded(std::u32string_view characters)
{
    auto needed = static_cast<std::int64_t>(characters.size());
    for (std::size_t i = 1; i < characters.size(); ++i)
        needed += characters[i] == characters[i - 1] ? 1 : 0; // a blank between equal ones
    return needed;
}

std::vector<CorpusFinding> checkTexts(PlacedFindings& findings)
{
    const std::vector<CorpusSet>& sets = findings.listing().sets;
    const auto train = std::ranges::find(sets, kTrain, &CorpusSet::name);
    std::optional<TrainTexts> texts;
    if (train != sets.end())
        texts = trainTexts(*train);
    std::vector<CorpusFinding> general;
    for (std::size_t set = 0; set < sets.size(); ++set) {
        findLongTexts(findings, set);
        findOddDurations(findings, set);
        if (texts && sets[set].name != kTrain)
            std::ranges::move(compareWithTrain(findings, set, *texts), std::back_inserter(general));
    }
    return general;
}

} // namespace reblock
